// The use case 转到: takes the clerk to a cell, and tells the pane where the clerk went.
import {
  isExcelError,
  onSelectionChanged,
  readSelection,
  showPlace as showInExcel,
  type Shown,
} from "../excel";
import type { Place } from "./account";
import { refusalOf, type Refusal } from "./refusal";
import type { RunBatch } from "./tools";

/** Brings the place's sheet to the front and selects its cells; a hidden sheet stays hidden, and the answer says so. */
export async function showPlace(run: RunBatch, place: Place): Promise<Shown | Refusal> {
  try {
    return await run((context) => showInExcel(context, place));
  } catch (error) {
    return refusalOf(error);
  }
}

/**
 * Tells `callback` what is selected, now and whenever that changes; null = it cannot be told (several areas, a drawing, Excel
 * did not answer). Answers how to stop watching; from then on nothing is told. Never rejects for what Excel refuses: then nothing is watched.
 */
export async function watchSelection(
  run: RunBatch,
  callback: (place: Place | null) => void,
): Promise<() => Promise<void>> {
  let reading: Promise<void> | null = null;
  let isDue = false;
  let isOver = false;
  const readWhileDue = async (): Promise<void> => {
    try {
      while (isDue && !isOver) {
        isDue = false;
        const selected = await unlessRefused(run((context) => readSelection(context)));
        if (!isOver) callback(selected);
      }
    } finally {
      reading = null;
    }
  };
  // Events come faster than answers while a clerk drags; the last selection is the one that counts.
  const changed = (): void => {
    if (isOver) return;
    isDue = true;
    reading ??= readWhileDue();
  };
  const stop = await unlessRefused(run((context) => onSelectionChanged(context, changed)));
  if (stop !== null) changed();
  return async () => {
    isOver = true;
    if (stop !== null) await unlessRefused(stop());
  };
}

async function unlessRefused<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return null;
  }
}
