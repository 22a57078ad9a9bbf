// Makes the changes of a run: look first, refuse on conflict, write in few requests, take back what fails half-way.
import type { Change } from "../reports";
import type { Snapshot } from "../worksheets";
import { a1 } from "./a1";
import { nameSheet } from "./blame";
import { checkSheets, createdNames } from "./check-sheets";
import { asData } from "./clerk-text";
import { explainExcelError, isExcelError, isTimeOut, tellPlace } from "./excel-error";
import { budget } from "./platform";
import type { ApplyResult, Conflict, CreatedSheet, Failure, Look, Receipt, WrittenBlock } from "./receipt";
import { readCaptures, readContents, type Before, type Input } from "./replaced";
import { leftovers, takeBackChanges } from "./revert-changes";
import { runSteps } from "./steps";
import { findTakenName } from "./taken-name";
import { Witness, type Former, type Overwritten } from "./witness";
import { chartKey, rowKey, stepsOf, type Standing } from "./write-steps";

/**
 * Applies `changes`, made from `snapshot`, in order. Nothing is written when a cell changed since that is overwritten
 * or that one of `inputs` covers (what the changes follow from), a sheet is missing or taken, or a sheet is protected;
 * what is typed in the moment between the last look and the write is found by the write itself and put back. When Excel
 * fails half-way, everything is put back; the failure names what could not be. At most six requests, more only where the
 * cells do not fit into one.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
  inputs: readonly Input[] = [],
): Promise<ApplyResult> {
  let prepared: Prepared | Conflict;
  try {
    const refused = await checkSheets(context, changes, inputs);
    if (refused !== null) return refused;
    prepared = await prepare(context, changes, { snapshot, inputs });
    if (prepared.kind === "conflict") return prepared;
  } catch (error) {
    await findPlace(context, error, changes);
    return failure(error);
  }
  const { receipt } = prepared;
  try {
    const overwritten = await write(context, changes, prepared, { snapshot, inputs });
    if (overwritten !== null) return await giveBack(context, overwritten);
    return { ...receipt, createdSheets: await identify(context, receipt.createdSheets) };
  } catch (error) {
    if (isTimeOut(error)) return unanswered(error, receipt);
    if (isExcelError(error) && error.code === "ItemAlreadyExists")
      return await takeBackBesideOthers(context, receipt, error);
    return await takeBack(context, receipt, error, changes);
  }
}

/** A sheet that somebody made under the name of a new one is theirs: it stays. */
async function takeBackBesideOthers(
  context: Excel.RequestContext,
  receipt: Receipt,
  error: unknown,
): Promise<Conflict | Failure> {
  const taken = await findTakenName(context, receipt.createdSheets).catch(() => null);
  if (taken === null) {
    const left = leftovers(receipt.createdSheets, receipt.restores);
    return { ...failure(error), left, undo: { ...receipt, createdSheets: [] } };
  }
  const mine = { ...receipt, createdSheets: taken.mine };
  const reverted = await takeBackChanges(context, mine);
  return reverted.kind === "reverted" ? taken.conflict : { ...reverted, undo: mine };
}

/** Another request would only wait behind the one that hangs: the clerk takes it back once Excel answers again. */
function unanswered(error: unknown, receipt: Receipt): Failure {
  const left = leftovers(receipt.createdSheets, receipt.restores);
  return { ...failure(error), left, undo: receipt };
}

function failure(error: unknown): Failure {
  if (!isExcelError(error)) throw error;
  return { kind: "failed", problem: explainExcelError(error), left: [] };
}

/** Answers what somebody typed after the last look, which the write went over. */
async function write(
  context: Excel.RequestContext,
  changes: readonly Change[],
  { receipt, former }: Prepared,
  { snapshot, inputs }: Before,
): Promise<Overwritten | null> {
  const { bytes } = budget();
  const standing = standingOf(receipt);
  const witness = new Witness(former, changes);
  const steps = changes.flatMap((change) => witness.watched(change, stepsOf(change, bytes, standing)));
  await runSteps(context, [witness.inputStep(inputs), ...steps], bytes);
  return witness.overwritten(receipt, snapshot);
}

/** Everything returns, what was typed in between as well. */
async function giveBack(
  context: Excel.RequestContext,
  { conflict, receipt }: Overwritten,
): Promise<Conflict | Failure> {
  const reverted = await takeBackChanges(context, receipt);
  return reverted.kind === "reverted" ? conflict : { ...reverted, undo: receipt };
}

/** The place is plain when there is but one; otherwise Excel is asked which sheet it was. */
async function findPlace(
  context: Excel.RequestContext,
  error: unknown,
  changes: readonly Change[],
): Promise<void> {
  if (!isExcelError(error) || isTimeOut(error)) return;
  const [first, second] = changes;
  const created = createdNames(changes);
  const names = [...new Set(changes.map(({ sheet }) => sheet))];
  if (first !== undefined && names.length === 1) {
    const cell = second === undefined && "at" in first ? a1(first.at) : null;
    return tellPlace(error, { sheet: first.sheet, cell });
  }
  const suspects = names.filter((name) => !created.has(name)).map((name) => ({ name, key: name }));
  await nameSheet(context, error, suspects);
}

function standingOf({ restores }: Receipt): Standing {
  const charts = restores.filter((restore) => restore.kind === "chart-data");
  const pages = restores.filter((restore) => restore.kind === "pages");
  return {
    charts: new Map(charts.map(({ sheet, change, name }) => [chartKey({ sheet, name: change }), name])),
    breaks: new Map(pages.map(({ sheet, breaks }) => [sheet, breaks])),
    rowLooks: rowLooksOf(restores),
  };
}

/** Looks of single rows cell by cell, as they were before the run. */
function rowLooksOf(restores: Receipt["restores"]): Standing["rowLooks"] {
  return new Map(
    restores.flatMap((restore) => {
      if (restore.kind !== "look" || restore.at.rows !== 1 || !Array.isArray(restore.looks)) return [];
      const [looks] = restore.looks as readonly (readonly Look[])[];
      return looks === undefined ? [] : [[rowKey(restore.sheet, restore.at), looks] as const];
    }),
  );
}

async function takeBack(
  context: Excel.RequestContext,
  receipt: Receipt,
  error: unknown,
  changes: readonly Change[],
): Promise<Failure> {
  if (!isExcelError(error)) throw error;
  const reverted = await takeBackChanges(context, receipt);
  await findPlace(context, error, changes);
  const failed = failure(error);
  return reverted.kind === "reverted" ? failed : { ...failed, left: reverted.left, undo: receipt };
}

interface Prepared {
  readonly kind: "prepared";
  readonly receipt: Receipt;
  readonly former: Former;
}

/** The receipt of a run that is about to be written, or the cell that stands against it. */
async function prepare(
  context: Excel.RequestContext,
  changes: readonly Change[],
  before: Before,
): Promise<Prepared | Conflict> {
  const created = createdNames(changes);
  const onExisting = changes.filter(({ sheet }) => !created.has(sheet));
  const captured = await readCaptures(context, onExisting, before.snapshot);
  const contents = await readContents(context, onExisting, before);
  if ("kind" in contents) return contents;
  const receipt: Receipt = {
    kind: "applied",
    createdSheets: [...created].map((name) => ({ name, id: null })),
    sheets: sheetIds(onExisting, before.snapshot),
    // Last made, first put back; contents come after merged cells have been parted.
    restores: [...captured.reverse(), ...contents.restores.reverse()],
    written: writtenBlocks(changes),
    cells: cellsWritten(writtenBlocks(changes)),
  };
  return { kind: "prepared", receipt, former: contents.former };
}

/** Undoing finds these sheets by their ids, after a clerk has renamed them. */
function sheetIds(changes: readonly Change[], { sheets }: Snapshot): Receipt["sheets"] {
  const names = new Set(changes.map(({ sheet }) => sheet));
  return Object.fromEntries(sheets.flatMap(({ id, name }) => (names.has(name) ? [[name, id]] : [])));
}

function writtenBlocks(changes: readonly Change[]): Receipt["written"] {
  return changes.flatMap((change): readonly WrittenBlock[] => {
    if (change.kind === "formulas") return [{ sheet: change.sheet, at: change.at, cells: change.formulas }];
    if (change.kind !== "values") return [];
    return [{ sheet: change.sheet, at: change.at, cells: change.values.map((row) => row.map(asData)) }];
  });
}

/** One that is emptied for its formula counts once. */
function cellsWritten(blocks: Receipt["written"]): number {
  const places = new Set<string>();
  for (const { sheet, at, cells } of blocks) {
    for (const [row, line] of cells.entries())
      for (const [column, cell] of line.entries())
        if (cell !== null) places.add(`${sheet}!${at.row + row},${at.column + column}`);
  }
  return places.size;
}

/** The ids of new sheets, so that undoing finds them after a clerk has renamed them; their names do, if Excel is mute. */
async function identify(
  context: Excel.RequestContext,
  created: readonly CreatedSheet[],
): Promise<readonly CreatedSheet[]> {
  if (created.length === 0) return created;
  const sheets = created.map(({ name }) => context.workbook.worksheets.getItem(name).load("id,name"));
  try {
    await context.sync();
  } catch (error) {
    if (isTimeOut(error)) return created;
    throw error;
  }
  return sheets.map(({ id, name }) => ({ id, name }));
}
