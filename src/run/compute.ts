// Does one task of the computer: everything of a use case that needs no workbook. The worker and Node both run this.
import type { Outcomes } from "../engine";
import { wording } from "../policy";
import type { Report } from "../reports";
import type { Recognition, Snapshot } from "../worksheets";
import { buildAccount, entryChanges } from "./account/index";
import { comparisonOf } from "./comparison";
import { broughtSheets } from "./brought-sheets";
import type {
  Brought,
  BroughtSheetsTask,
  CalculateTask,
  Computed,
  ComputingStage,
  Entered,
  EnterTask,
  Preparation,
  PrepareTask,
  Progress,
  Results,
  Task,
} from "./computer";
import { fileSheets } from "./file-sheets";
import { inputsOf } from "./inputs";
import { preparationOf } from "./preparation";
import { ROOMS, type Rooms } from "./rooms";
import { trialsOf } from "./trials";

/** Told before each stage; what it returns is awaited, so that it can let others work, or throw to stop. */
export type StageListener = (stage: ComputingStage, progress?: Progress) => void | Promise<void>;

/** Does `task`. Deterministic: the same task gives the same result. */
export function compute<Kind extends Task["kind"]>(
  task: Extract<Task, { readonly kind: Kind }>,
  onStage?: StageListener,
  rooms?: Rooms,
): Promise<Results[Kind]>;
export function compute(
  task: Task,
  onStage: StageListener = () => undefined,
  rooms: Rooms = ROOMS,
): Promise<Results[Task["kind"]]> {
  switch (task.kind) {
    case "calculate":
      return calculateTask(task, onStage, rooms);
    case "prepare":
      return prepareTask(task, onStage, rooms);
    case "enter":
      return enterTask(task, onStage, rooms);
    case "whatIf":
      return trialsOf(task, onStage, rooms);
    case "compare":
      return comparisonOf(task, onStage, rooms);
    case "file-sheets":
      return fileSheets(task.bytes);
    case "brought-sheets":
      return broughtTask(task, onStage, rooms);
    default:
      return assertNever(task);
  }
}

function assertNever(task: never): never {
  throw new Error(`unknown task ${JSON.stringify(task)}`);
}

interface Judged {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
}

async function calculateTask(task: CalculateTask, onStage: StageListener, rooms: Rooms): Promise<Computed> {
  const { month, now, version } = task;
  const judged = await judge(task, month, onStage, rooms);
  const { recognition } = judged;
  const composed = rooms.compose({ ...judged, run: { now, version } });
  const report = { ...composed, notes: notesOf(recognition, composed) };
  const account = buildAccount({ ...judged, report });
  return { account, changes: composed.changes, inputs: inputsOf(recognition) };
}

/** Recognises and evaluates the snapshot; what comes next is composing. */
async function judge(
  { snapshot }: CalculateTask | EnterTask,
  month: CalculateTask["month"],
  onStage: StageListener,
  rooms: Rooms,
): Promise<Judged> {
  await onStage("recognising");
  const recognition = rooms.recognise(snapshot);
  await onStage("evaluating");
  const outcomes = rooms.evaluate(recognition.situation, month);
  await onStage("composing");
  return { snapshot, recognition, outcomes };
}

async function prepareTask(
  { snapshot }: PrepareTask,
  onStage: StageListener,
  rooms: Rooms,
): Promise<Preparation> {
  await onStage("recognising");
  return preparationOf(snapshot, rooms.recognise(snapshot));
}

async function broughtTask(
  { snapshot, ids }: BroughtSheetsTask,
  onStage: StageListener,
  rooms: Rooms,
): Promise<Brought> {
  await onStage("recognising");
  return broughtSheets(snapshot, rooms.recognise(snapshot), ids);
}

async function enterTask(task: EnterTask, onStage: StageListener, rooms: Rooms): Promise<Entered> {
  const { entry, now, version } = task;
  const judged = await judge(task, null, onStage, rooms);
  return entryChanges({ ...judged, entry, run: { now, version } });
}

/** What the clerk should know of the reading, then of the writing. */
function notesOf(recognition: Recognition, report: Report): readonly string[] {
  return [...recognition.notes.filter(isNews).map(wording), ...report.notes];
}

/** That nothing was recognised is told by `recognised` already. */
function isNews({ code }: { readonly code: string }): boolean {
  return code !== "register.nothing";
}
