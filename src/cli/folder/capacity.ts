// How many workers this machine bears, and how much heap each of them may use.
import { availableParallelism, totalmem } from "node:os";

const MEBIBYTE = 1024 * 1024;

/** MiB of heap without which a large workbook can't be calculated; see docs/scale.md. */
const LEAST_HEAP = 1024;
/** MiB of heap beyond which no workbook within the reading limits comes. */
const MOST_HEAP = 8192;
/** The rest is for the system and for what processes hold besides their heap. */
const SHARE = 0.75;

export interface Machine {
  readonly cores: number;
  /** MiB this process and its workers may use together. */
  readonly memory: number;
}

export interface Capacity {
  readonly jobs: number;
  /** MiB. */
  readonly heap: number;
}

/** This machine, or the container around us where that is smaller. */
export function thisMachine(): Machine {
  const limit = process.constrainedMemory();
  const bytes = limit !== undefined && limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return { cores: availableParallelism(), memory: bytes / MEBIBYTE };
}

/** `wanted` workers, or one for each core as far as memory goes; never more than there are files. */
export function capacityOf(wanted: number | null, files: number, machine: Machine): Capacity {
  const usable = machine.memory * SHARE;
  const fitting = Math.min(machine.cores, Math.floor(usable / LEAST_HEAP));
  const jobs = Math.max(1, Math.min(wanted ?? fitting, files));
  return { jobs, heap: Math.floor(Math.min(MOST_HEAP, Math.max(LEAST_HEAP, usable / jobs))) };
}
