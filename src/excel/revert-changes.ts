// Takes a run back: former contents and looks return, sheets that the run created go.
import { a1 } from "./a1";
import { nameSheet, type Suspect } from "./blame";
import { refused } from "./check-sheets";
import { findEdit, type Standing } from "./edited-since";
import { explainExcelError, isExcelError } from "./excel-error";
import { budget } from "./platform";
import type { Conflict, CreatedSheet, Leftover, Receipt, Restore, RevertResult } from "./receipt";
import { restoreSteps } from "./restore-steps";
import { runSteps } from "./steps";
import { boxOf } from "./take-snapshot";
import { textsLast } from "./undo-order";
import { UndoWitness, placeKey, type LastLook } from "./undo-witness";
import { chartKey } from "./write-steps";

/**
 * Puts back what the run of `receipt` replaced and deletes the sheets it created; renamed sheets are found, deleted ones
 * are done with. Five requests, more only where the cells do not fit into one. Nothing is put back while a sheet of the
 * run is protected (it is named), or when a person wrote where something would be put back or deleted ("edited-since");
 * what somebody does after that look is found by the write itself, which then gives everything back. When Excel refuses half-way, the failure names every sheet and address that is left.
 */
export function revertChanges(context: Excel.RequestContext, receipt: Receipt): Promise<RevertResult> {
  return putBack(context, receipt, "refuse");
}

/** The same after a write that failed half-way: as much as Excel lets happen, protected sheets aside. */
export function takeBackChanges(
  context: Excel.RequestContext,
  receipt: Receipt,
): Promise<Exclude<RevertResult, Conflict>> {
  return putBack(context, receipt, "skip");
}

function putBack(
  context: Excel.RequestContext,
  receipt: Receipt,
  manner: "skip",
): Promise<Exclude<RevertResult, Conflict>>;
function putBack(context: Excel.RequestContext, receipt: Receipt, manner: "refuse"): Promise<RevertResult>;
async function putBack(
  context: Excel.RequestContext,
  receipt: Receipt,
  manner: "refuse" | "skip",
): Promise<RevertResult> {
  let left = leftovers(receipt.createdSheets, receipt.restores);
  try {
    const present = await look(context, receipt);
    const locked = receipt.restores.filter(({ sheet }) => present.sheets.get(sheet)?.isProtected === true);
    const [first] = locked;
    if (manner === "refuse") {
      if (first !== undefined) return { ...refused("AccessDenied", first.sheet), left };
      const seen = await findEdit(context, receipt, present.standing);
      if ("kind" in seen) return seen;
      const edit = await undoContents(context, receipt, present, seen);
      if (edit !== null) return edit;
      await write(context, openRestores(looksOf(receipt), present), present);
    } else await write(context, openRestores(receipt, present), present);
    left = leftovers(receipt.createdSheets, locked);
    await deleteSheets(context, present.created);
    return first === undefined
      ? { kind: "reverted" }
      : { ...refused("AccessDenied", first.sheet), left: leftovers([], locked) };
  } catch (error) {
    if (!isExcelError(error)) throw error;
    await nameSheet(context, error, suspectsOf(receipt));
    return { kind: "failed", problem: explainExcelError(error), left };
  }
}

function suspectsOf({ restores, sheets }: Receipt): readonly Suspect[] {
  const names = new Set(restores.map(({ sheet }) => sheet));
  return [...names].map((name) => ({ name, key: sheets[name] ?? name }));
}

const isContent = ({ kind }: Restore): boolean => kind === "cells" || kind === "unmerge";

/** Everything but contents and what stands in their way. */
const looksOf = ({ restores }: Receipt): Pick<Receipt, "restores"> => ({
  restores: restores.filter((restore) => !isContent(restore)),
});

/**
 * Contents come alone: as long as nothing else has been put back, an edit that turns up in the last moment finds its
 * place again when they are given back. Answers that edit, or null.
 */
async function undoContents(
  context: Excel.RequestContext,
  { restores }: Receipt,
  present: Present,
  seen: LastLook,
): Promise<Conflict | null> {
  const { bytes } = budget();
  const witness = new UndoWitness();
  const steps = textsLast(restores.filter(isContent), seen).flatMap((restore) =>
    openRestores({ restores: [restore] }, present).flatMap((open) => {
      const last = restore.kind === "cells" ? seen.get(placeKey(restore.sheet, restore.at)) : undefined;
      return witness.watched(open, last, restoreSteps(open, bytes, present.charts));
    }),
  );
  await runSteps(context, steps, bytes);
  const edit = witness.edit();
  if (edit !== null) await write(context, witness.found(), present);
  return edit;
}

/** What can be put back, each on its sheet as that is called now. */
function openRestores(
  { restores }: Pick<Receipt, "restores">,
  { sheets }: Pick<Present, "sheets">,
): readonly Restore[] {
  return restores.flatMap((restore) => {
    const sheet = sheets.get(restore.sheet);
    return sheet === undefined || sheet.isProtected ? [] : [{ ...restore, sheet: sheet.name }];
  });
}

async function write(
  context: Excel.RequestContext,
  restores: readonly Restore[],
  { charts }: Present,
): Promise<void> {
  const { bytes } = budget();
  await runSteps(
    context,
    restores.flatMap((restore) => restoreSteps(restore, bytes, charts)),
    bytes,
  );
}

interface Present {
  /** By the names they had; sheets that are gone are not here. */
  readonly sheets: ReadonlyMap<string, { readonly name: string; readonly isProtected: boolean }>;
  readonly charts: ReadonlySet<string>;
  /** Names of the created sheets that exist, as they are called now. */
  readonly created: readonly string[];
  readonly standing: readonly Standing[];
}

/** One or two requests: what of the run is there at all. */
async function look(context: Excel.RequestContext, receipt: Receipt): Promise<Present> {
  const { worksheets } = context.workbook;
  const asked = suspectsOf(receipt).map(({ name, key }) => ({
    name,
    sheet: worksheets.getItemOrNullObject(key).load("id,name,protection/protected"),
  }));
  const created = receipt.createdSheets.map(({ id, name }) => {
    const sheet = worksheets.getItemOrNullObject(id ?? name).load("id,name");
    const used = sheet.getUsedRangeOrNullObject(true);
    return { name, sheet, used: used.load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  await context.sync();
  const there = asked.filter(({ sheet }) => !sheet.isNullObject);
  const stillThere = created.filter(({ sheet }) => !sheet.isNullObject);
  const sheets = new Map(
    there.map(({ name, sheet }) => [name, { name: sheet.name, isProtected: sheet.protection.protected }]),
  );
  return {
    sheets,
    charts: await lookForCharts(context, openRestores(receipt, { sheets })),
    created: stillThere.map(({ sheet }) => sheet.name),
    standing: [
      ...there.map(({ name, sheet }) => ({ key: sheet.id, sheet: name, used: null })),
      ...stillThere.flatMap(({ name, sheet, used }) =>
        used.isNullObject ? [] : [{ key: sheet.id, sheet: name, used: boxOf(used) }],
      ),
    ],
  };
}

async function lookForCharts(
  context: Excel.RequestContext,
  restores: readonly Restore[],
): Promise<ReadonlySet<string>> {
  const asked = restores.flatMap((restore) => {
    if (restore.kind !== "delete-chart" && restore.kind !== "chart-data") return [];
    const charts = context.workbook.worksheets.getItem(restore.sheet).charts;
    return [{ key: chartKey(restore), chart: charts.getItemOrNullObject(restore.name).load("name") }];
  });
  if (asked.length > 0) await context.sync();
  return new Set(asked.flatMap(({ key, chart }) => (chart.isNullObject ? [] : [key])));
}

async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  for (const name of names) context.workbook.worksheets.getItem(name).delete();
  await context.sync();
}

/** Everything that is left while nothing has been put back. */
export function leftovers(
  created: readonly CreatedSheet[],
  restores: readonly Restore[],
): readonly Leftover[] {
  return [
    ...created.map(({ name }) => ({ sheet: name, at: null })),
    ...restores.map((restore) => ({ sheet: restore.sheet, at: "at" in restore ? a1(restore.at) : null })),
  ];
}
