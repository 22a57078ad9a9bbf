// The names on ranking tables that a proposed directory can be made from.
import type { UnitCategory } from "../../policy";
import { cellAddress } from "../address";
import type { JudgedTable } from "./find";
import type { RawTable, Spot } from "./raw";
import { isResponsibleLine, splitUnits } from "./responsible";
import type { FindInput, UnitLabel } from "./types";

/** A city-wide table of more townships than a district has is mostly other counties'. */
const DISTRICT_SIZE = 25;

/** Names in order of appearance, each once: units of our own tables, and the units answering for indicators. */
export function collectLabels(tables: readonly JudgedTable[], input: FindInput): UnitLabel[] {
  const labels = new Map<string, UnitLabel>();
  const ownTownships = tables.some((judged) => isOwn(judged) && subjectIs(judged, "乡镇"));
  for (const judged of tables) {
    if (judged.standing.kind !== "ranking") continue;
    addUnits(judged, ownTownships, labels);
    addResponsible(judged, input, labels);
  }
  return [...labels.values()];
}

function subjectIs({ standing }: JudgedTable, subject: string): boolean {
  return standing.kind === "ranking" && standing.subject === subject;
}

/** Is it a ranking of the district's own making, as far as the words say? */
function isOwn({ table }: JudgedTable): boolean {
  const { level } = table.reading.level;
  return level === null || level === "区";
}

function addUnits(judged: JudgedTable, ownTownships: boolean, labels: Map<string, UnitLabel>): void {
  const { table, standing } = judged;
  if (standing.kind !== "ranking") return;
  const hint: UnitCategory | null =
    standing.subject === "乡镇" || standing.subject === "区直" ? standing.subject : null;
  if (hint === null) return;
  const entries = table.measures[0]?.entries ?? [];
  if (!isOwn(judged) && (ownTownships || entries.length > DISTRICT_SIZE)) return;
  // The measures of a table share their rows; only bottom lists name other units in each.
  const measures = table.measures[0]?.shape === "bottom-unit" ? table.measures : table.measures.slice(0, 1);
  for (const measure of measures) {
    for (const { label, at } of measure.entries) {
      if (label === "" || labels.has(label)) continue;
      labels.set(label, {
        text: label,
        hint,
        sheet: table.sheet,
        cell: cellAddress(at.row, table.labelColumn ?? at.column),
      });
    }
  }
}

function addResponsible({ table }: JudgedTable, input: FindInput, labels: Map<string, UnitLabel>): void {
  for (const { text, at } of responsibleCells(table)) {
    for (const { name } of splitUnits(text)) {
      if (name === "" || labels.has(name) || input.isListed(name)) continue;
      labels.set(name, { text: name, hint: null, sheet: table.sheet, cell: cellAddress(at.row, at.column) });
    }
  }
}

/** Every cell that names responsible units: beside the rows, and in the lines under the table. */
function responsibleCells(table: RawTable): { readonly text: string; readonly at: Spot }[] {
  const { below, belowAt } = table.surroundings;
  const lines = below.flatMap((text, index) => {
    const at = belowAt[index];
    return at !== undefined && isResponsibleLine(text) ? [{ text, at }] : [];
  });
  // Every measure of a table has the same rows, except where each row is a ranking of its own.
  const rows = new Set(
    table.measures.flatMap((measure) => measure.entries.flatMap((entry) => entry.responsible)),
  );
  return [...rows, ...lines];
}
