// Makes the changes of a run: look first, refuse on conflict, write in few requests, take back what fails half-way.
import type { Change } from "../reports";
import type { Snapshot } from "../worksheets";
import { a1 } from "./a1";
import { nameSheet } from "./blame";
import { readBlocks } from "./blocks";
import { queueCapture } from "./capture";
import { findConflict, formerCells, writable, type ContentChange } from "./check";
import { checkSheets, createdNames } from "./check-sheets";
import { explainExcelError, isExcelError, isTimeOut, tellPlace } from "./excel-error";
import { budget } from "./platform";
import type { ApplyResult, Conflict, CreatedSheet, Failure, Receipt, Restore } from "./receipt";
import { leftovers, takeBackChanges } from "./revert-changes";
import { runSteps } from "./steps";
import { chartKey, stepsOf, type StandingCharts } from "./write-steps";

/**
 * Applies `changes`, made from `snapshot`, in order. Nothing is written when a cell changed since, a sheet is
 * missing or taken, or a sheet is protected. When Excel fails half-way, everything is put back; the failure names
 * what could not be. At most six requests, more only where the cells do not fit into one.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<ApplyResult> {
  let receipt: Receipt;
  try {
    const refused = await checkSheets(context, changes);
    if (refused !== null) return refused;
    const prepared = await prepare(context, changes, snapshot);
    if (prepared.kind !== "applied") return prepared;
    receipt = prepared;
  } catch (error) {
    await findPlace(context, error, changes);
    return failure(error);
  }
  try {
    await write(context, changes, standingCharts(receipt));
    return { ...receipt, createdSheets: await identify(context, receipt.createdSheets) };
  } catch (error) {
    if (isTimeOut(error)) return unanswered(error, receipt);
    return await takeBack(context, receipt, error, changes);
  }
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

async function write(
  context: Excel.RequestContext,
  changes: readonly Change[],
  charts: StandingCharts,
): Promise<void> {
  const { bytes } = budget();
  await runSteps(
    context,
    changes.flatMap((change) => stepsOf(change, bytes, charts)),
    bytes,
  );
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

function standingCharts({ restores }: Receipt): StandingCharts {
  const standing = restores.filter((restore) => restore.kind === "chart-data");
  return new Map(standing.map(({ sheet, change, name }) => [chartKey({ sheet, name: change }), name]));
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
  return reverted.kind === "reverted" ? failed : { ...failed, left: reverted.left };
}

/** Reads what will be replaced; the receipt of a run that is about to be written, or the cell that stands against it. */
async function prepare(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<Receipt | Conflict> {
  const created = createdNames(changes);
  const onExisting = changes.filter(({ sheet }) => !created.has(sheet));
  const captured = await readCaptures(context, onExisting, snapshot);
  const contents = await readContents(context, onExisting, snapshot);
  if ("kind" in contents) return contents;
  return {
    kind: "applied",
    createdSheets: [...created].map((name) => ({ name, id: null })),
    // Last made, first put back; contents come after merged cells have been parted.
    restores: [...captured.reverse(), ...contents.restores.reverse()],
    cells: changes.reduce((sum, change) => sum + cellsWritten(change), 0),
  };
}

/** One request, and a second one where the cells of a range look different from each other. */
async function readCaptures(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<Restore[]> {
  const captures = changes.flatMap((change) => queueCapture(context, change, snapshot) ?? []);
  if (captures.length === 0) return [];
  await context.sync();
  const answers = captures.map((capture) => capture.read());
  if (answers.some((answer) => "again" in answer)) await context.sync();
  return answers.flatMap((answer) => ("again" in answer ? answer.again() : answer));
}

type Replacing = ContentChange | Extract<Change, { kind: "merge" }>;

/** Contents under written and merged cells, checked against what the changes expect. */
async function readContents(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<{ readonly restores: Restore[] } | Conflict> {
  const replacing = changes.filter(
    (change): change is Replacing =>
      change.kind === "values" || change.kind === "formulas" || change.kind === "merge",
  );
  const contents = await readBlocks(
    context,
    replacing.map(({ sheet, at }) => ({ sheet, box: at })),
  );
  const restores: Restore[] = [];
  for (const [index, change] of replacing.entries()) {
    const found = contents[index];
    if (found === undefined) throw new Error(`no content for ${change.sheet}`);
    const conflict = change.kind === "merge" ? null : findConflict(change, found, snapshot);
    if (conflict !== null) return conflict;
    const cells =
      change.kind === "merge"
        ? found.values.map((row, at) =>
            row.map((value, column) => writable(value, found.formulas[at]?.[column] ?? "")),
          )
        : formerCells(change, found);
    restores.push({ kind: "cells", sheet: change.sheet, at: change.at, cells });
  }
  return { restores };
}

function cellsWritten(change: Change): number {
  const rows = change.kind === "values" ? change.values : change.kind === "formulas" ? change.formulas : [];
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
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
