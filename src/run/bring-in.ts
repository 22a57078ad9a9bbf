// The use case 带入其他月份的文件: sheets with rankings and registers come in from another workbook file, which stays as it is.
import {
  applyChanges,
  canInsertSheets,
  deleteSheets,
  insertionReceipt,
  insertSheets,
  takeSnapshot,
} from "../excel";
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

/** @param bytes the .xlsx or .xlsm file. Nothing that stands in the workbook is touched. Source: docs/adr/0009. */
export async function bringIn({ run, computer }: Tools, bytes: Uint8Array): Promise<BringInResult> {
  if (!canInsertSheets()) return { kind: "not-brought", why: "old-excel" };
  let came: readonly string[] = [];
  try {
    const { names, left } = await computer.run({ kind: "file-sheets", bytes });
    if (names === null) return { kind: "not-brought", why: "no-workbook" };
    if (names.length === 0) return { kind: "not-brought", why: "nothing-in-it" };
    const ids = await run((context) => insertSheets(context, base64Of(bytes), names));
    came = ids;
    const snapshot = await run((context) => takeSnapshot(context));
    const brought = await computer.run({ kind: "brought-sheets", snapshot, ids });
    await run((context) => deleteSheets(context, brought.left));
    if (brought.kept.length === 0) return { kind: "not-brought", why: "nothing-in-it" };
    const { kept, again, changes } = brought;
    if (changes.length > 0) {
      const applied = await run((context) => applyChanges(context, changes, snapshot));
      if (applied.kind !== "applied") return await takenAway({ run, computer }, ids, applied);
    }
    const sheets = snapshot.sheets.filter(({ name }) => kept.includes(name));
    const receipt = insertionReceipt(sheets);
    return { kind: "brought", kept, left: [...brought.left, ...left], again, receipt };
  } catch (error) {
    const ended = stoppedOr(error);
    return came.length === 0 ? ended : await takenAway({ run, computer }, came, ended);
  }
}

/** What came so far goes again; what cannot be deleted is named. */
async function takenAway<Ended extends Cancelled | Refusal>(
  { run }: Tools,
  ids: readonly string[],
  ended: Ended,
): Promise<Ended | Refusal> {
  try {
    await run((context) => deleteSheets(context, ids));
    return ended;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Characters that `fromCharCode` takes at once without running out of stack. */
const PIECE = 8192;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
