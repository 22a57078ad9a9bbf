// The use case 带入其他月份的文件: sheets with rankings and registers come in from another workbook file, which stays as it is.
import {
  applyChanges,
  canInsertSheets,
  deleteSheets,
  insertionReceipt,
  insertSheets,
  sheetIds,
  strayCopies,
  takeSnapshot,
  type Failure,
} from "../excel";
import type { SheetSnapshot } from "../worksheets";
import type { Brought } from "./computer";
import { refusalOf, stoppedOr, type Cancelled, type Refusal } from "./refusal";
import type { Receipt, Tools } from "./tools";

/** `left` names sheets of the file that did not come: the product's own, empty ones, registers that stand already. */
export type BringInResult =
  | (Pick<Brought, "kept" | "left" | "again"> & { readonly kind: "brought"; readonly receipt: Receipt })
  /** This Excel cannot take sheets in, the file is no workbook, or none of its sheets holds anything to bring in. */
  | { readonly kind: "not-brought"; readonly why: "old-excel" | "no-workbook" | "nothing-in-it" }
  | Cancelled
  | Refusal;

/** What is known of the sheets that came, or that Excel was asked to let in. */
interface Arrival {
  /** Ids of the sheets that stood before. */
  readonly before: readonly string[];
  /** Their names in the file. */
  readonly names: readonly string[];
  /** null until Excel has said it. */
  ids: readonly string[] | null;
  /** As they came; empty until they were read. */
  sheets: readonly SheetSnapshot[];
}

/** @param bytes the .xlsx or .xlsm file. Nothing that stands in the workbook is touched. Source: docs/adr/0009. */
export async function bringIn(tools: Tools, bytes: Uint8Array): Promise<BringInResult> {
  const { run, computer } = tools;
  if (!canInsertSheets()) return { kind: "not-brought", why: "old-excel" };
  let arrival: Arrival | null = null;
  try {
    const { names, left } = await computer.run({ kind: "file-sheets", bytes });
    if (names === null) return { kind: "not-brought", why: "no-workbook" };
    if (names.length === 0) return { kind: "not-brought", why: "nothing-in-it" };
    const before = await run((context) => sheetIds(context));
    arrival = { before, names, ids: null, sheets: [] };
    arrival.ids = await run((context) => insertSheets(context, base64Of(bytes), names));
    const judged = await judge(tools, arrival, arrival.ids);
    return judged.kind === "brought" ? { ...judged, left: [...judged.left, ...left] } : judged;
  } catch (error) {
    const ended = stoppedOr(error);
    return arrival === null ? ended : await takenAway(tools, arrival, ended);
  }
}

/** Of the sheets that came those stay that hold something, without what another workbook's run wrote beside it. */
async function judge(
  tools: Tools,
  arrival: Arrival,
  ids: readonly string[],
): Promise<Exclude<BringInResult, Cancelled>> {
  const { run, computer } = tools;
  const snapshot = await run((context) => takeSnapshot(context));
  arrival.sheets = snapshot.sheets.filter(({ id }) => ids.includes(id));
  const { sheets } = arrival;
  const { kept, left, again, changes } = await computer.run({ kind: "brought-sheets", snapshot, ids });
  const leaving = sheets.filter(({ name }) => left.includes(name)).map(({ id }) => id);
  await run((context) => deleteSheets(context, leaving));
  if (kept.length === 0) return { kind: "not-brought", why: "nothing-in-it" };
  if (changes.length > 0) {
    const applied = await run((context) => applyChanges(context, changes, snapshot));
    if (applied.kind !== "applied") return await takenAway(tools, arrival, applied);
  }
  const receipt = insertionReceipt(sheets.filter(({ name }) => kept.includes(name)));
  return { kind: "brought", kept, left, again, receipt };
}

/** What came so far goes again; what cannot be deleted, or may come yet where Excel does not answer, is named. */
async function takenAway<Ended extends Cancelled | Refusal>(
  { run }: Tools,
  arrival: Arrival,
  ended: Ended,
): Promise<Ended | Refusal> {
  if (ended.kind === "failed" && isUnanswered(ended)) return standing(ended, arrival);
  try {
    const ids = arrival.ids ?? (await run((context) => strayCopies(context, arrival.before, arrival.names)));
    await run((context) => deleteSheets(context, ids));
    // With the sheets goes whatever was left on them.
    return ended.kind === "failed" ? { kind: "failed", problem: ended.problem, left: [] } : ended;
  } catch (error) {
    return standing(refusalOf(error), arrival);
  }
}

/** Another request would only wait behind the one that hangs. */
const isUnanswered = ({ problem }: Failure): boolean => problem.code === "RequestTimedOut";

/** Sheets whose cells were read can be taken back from the message; others a person finds by their names. */
function standing({ kind, problem }: Failure, { names, sheets }: Arrival): Failure {
  const there = sheets.length > 0 ? sheets.map(({ name }) => name) : names;
  const left = there.map((sheet) => ({ sheet, at: null }));
  return { kind, problem, left, ...(sheets.length > 0 && { undo: insertionReceipt(sheets) }) };
}

/** Characters that `fromCharCode` takes at once without running out of stack. */
const PIECE = 8192;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
