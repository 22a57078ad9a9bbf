// Reads, last before writing, what a run will replace and what it follows from: both must be as the snapshot saw them.
import type { Change } from "../reports";
import type { Box, Snapshot } from "../worksheets";
import { readBlocks, type BlockContent } from "./blocks";
import { queueCapture } from "./capture";
import { findConflict, findInputConflict, formerCells, writable, type ContentChange } from "./check";
import type { Conflict, Restore } from "./receipt";
import type { Former } from "./witness";

/** Cells that a result follows from. */
export interface Input {
  readonly sheet: string;
  readonly box: Box;
}

/** What the changes were made from. */
export interface Before {
  readonly snapshot: Snapshot;
  readonly inputs: readonly Input[];
}

/** One request, and a second one where the cells of a range look different from each other. */
export async function readCaptures(
  context: Excel.RequestContext,
  changes: readonly Change[],
  snapshot: Snapshot,
): Promise<Restore[]> {
  const captures = withoutCovered(changes).flatMap((change) => queueCapture(context, change, snapshot) ?? []);
  if (captures.length === 0) return [];
  await context.sync();
  const answers = captures.map((capture) => capture.read());
  if (answers.some((answer) => "again" in answer)) await context.sync();
  return answers.flatMap((answer) => ("again" in answer ? answer.again() : answer));
}

type FormatChange = Extract<Change, { kind: "format" }>;

/**
 * A row gets one look, then parts of it another: the former look of the row is asked once, with number formats where one
 * of its parts gets one.
 */
function withoutCovered(changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = [];
  const open = new Map<string, number>();
  for (const change of changes) {
    const index = change.kind === "format" ? open.get(change.sheet) : undefined;
    const before = index === undefined ? undefined : kept[index];
    if (change.kind !== "format") kept.push(change);
    else if (index !== undefined && before?.kind === "format" && covers(before.at, change.at))
      kept[index] = withNumberFormat(before, change);
    else open.set(change.sheet, kept.push(change) - 1);
  }
  return kept;
}

function covers(outer: Box, inner: Box): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function withNumberFormat(outer: FormatChange, { format: { numberFormat } }: FormatChange): FormatChange {
  return numberFormat === undefined ? outer : { ...outer, format: { ...outer.format, numberFormat } };
}

type Replacing = ContentChange | Extract<Change, { kind: "merge" }>;

/** Contents under written and merged cells; a conflict when they, or the inputs, are not what the changes expect. */
export async function readContents(
  context: Excel.RequestContext,
  changes: readonly Change[],
  { snapshot, inputs }: Before,
): Promise<{ readonly restores: Restore[]; readonly former: Former } | Conflict> {
  const replacing = changes.filter(isReplacing);
  const contents = await readBlocks(context, [
    ...replacing.map(({ sheet, at }) => ({ sheet, box: at })),
    // What was read is compared by its values: a formula whose result has changed is a changed input too.
    ...inputs.map(({ sheet, box }) => ({ sheet, box, valuesOnly: true })),
  ]);
  const former = new Map<Change, Extract<Restore, { kind: "cells" }>>();
  for (const [index, change] of replacing.entries()) {
    const found = contentAt(contents, index);
    const conflict = change.kind === "merge" ? null : findConflict(change, found, snapshot);
    if (conflict !== null) return conflict;
    const { sheet, at } = change;
    former.set(change, { kind: "cells", sheet, at, cells: cellsBefore(change, found) });
  }
  for (const [index, input] of inputs.entries()) {
    const found = contentAt(contents, replacing.length + index);
    const conflict = findInputConflict(input, found, snapshot);
    if (conflict !== null) return conflict;
  }
  return { restores: [...former.values()], former };
}

function isReplacing(change: Change): change is Replacing {
  return change.kind === "values" || change.kind === "formulas" || change.kind === "merge";
}

function contentAt(contents: readonly BlockContent[], index: number): BlockContent {
  const content = contents[index];
  if (content === undefined) throw new Error(`no content for block ${index}`);
  return content;
}

function cellsBefore(change: Replacing, found: BlockContent) {
  if (change.kind !== "merge") return formerCells(change, found);
  return found.values.map((row, at) =>
    row.map((value, column) => writable(value, found.formulas[at]?.[column] ?? "")),
  );
}
