// Rankings written as sentences or lists in one cell: 第三名甲区、乙区;第五名丙区 and 后十名依次是:… (L11, L12).
import { normalise, wholeNumber } from "../text";
import type { JudgedTable } from "./find";
import type { Grid } from "./grid";
import { judge } from "./judge";
import { kindOfName } from "./names";
import { Occupied } from "./occupied";
import type { RawEntry, RawTable } from "./raw";
import { readTitle, surroundingsOf } from "./surroundings";
import type { FindInput } from "./types";

/** One place stated in prose. `position` set = from the bottom. */
interface Said {
  readonly label: string;
  readonly rank: number | null;
  readonly position: number | null;
  readonly score: number | null;
}

interface ProseCell {
  readonly row: number;
  readonly column: number;
  readonly said: readonly Said[];
  /** Bottom list whose order is not stated. */
  readonly unordered: boolean;
}

const NUMERAL = "(\\d{1,4}|[一二三四五六七八九十百]{1,5})";
const PLACED = new RegExp(`(?:并列)?第${NUMERAL}(?:名|位)(?:是|为|:|,)*([^;。,第]{2,})`, "g");
const BOTTOM = new RegExp(
  `(?:后|倒数|末)(?:前)?${NUMERAL}(?:名|位)(?:\\(倒?(\\d+)[-~至—](?:倒)?(\\d+)名?\\))?[^:是为]{0,12}?(?:依次)?(?:是|为|:)+:?([^;。]+)`,
);
const SCORED = /^(.*?[^\d.])(\d+(?:\.\d+)?)分?$/;

/** Prose rankings outside the tables already found, one per run of cells. */
export function findProse(
  grid: Grid,
  sheetIndex: number,
  found: readonly JudgedTable[],
  input: FindInput,
): JudgedTable[] {
  const occupied = new Occupied(found.map(({ table }) => table.box));
  const runs: ProseCell[][] = [];
  const lastRun = new Map<number, ProseCell[]>(); // by column
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (const cell of proseCells(grid, row, occupied, input)) {
      const run = lastRun.get(cell.column);
      if (run && continues(run, cell)) run.push(cell);
      else {
        const begun = [cell];
        runs.push(begun);
        lastRun.set(cell.column, begun);
      }
    }
  }
  return runs.flatMap((cells) => {
    const table = rawTable(grid, sheetIndex, cells, input);
    const standing = judge(table, { isListed: input.isListed, besideTownships: false });
    return standing?.kind === "ranking" ? [{ table, standing }] : [];
  });
}

function continues(cells: readonly ProseCell[], next: ProseCell): boolean {
  const last = cells[cells.length - 1];
  return last !== undefined && last.row === next.row - 1 && !next.unordered;
}

function proseCells(grid: Grid, row: number, occupied: Occupied, input: FindInput): ProseCell[] {
  const cells: ProseCell[] = [];
  grid.rowValues(row).forEach((value, index) => {
    if (typeof value !== "string" || value.length < 6 || !mayRank(value)) return;
    const column = grid.left + index;
    if (grid.isClaimed(row, column) || occupied.holds(row, column)) return;
    const cell = readCell(row, column, normalise(value), input);
    if (cell !== null) cells.push(cell);
  });
  return cells;
}

function mayRank(value: string): boolean {
  return /第.{1,5}[名位]|后.{1,5}[名位]|倒[数數].{1,5}[名位]|末.{1,3}[名位]/.test(value);
}

function readCell(row: number, column: number, text: string, input: FindInput): ProseCell | null {
  const bottom = BOTTOM.exec(text);
  if (bottom) {
    const names = namesIn(bottom[4] ?? "");
    const ordered = bottom[2] === "1";
    const said = names.map(({ label }, index) => ({ label, rank: null, position: index + 1, score: null }));
    return areUnits(said, input) ? { row, column, said, unordered: !ordered } : null;
  }
  const said = [...text.matchAll(PLACED)].flatMap((match): Said[] => {
    const rank = wholeNumber(match[1] ?? "");
    return rank === null ? [] : namesIn(match[2] ?? "").map((one) => ({ ...one, rank, position: null }));
  });
  return said.length > 0 && areUnits(said, input) ? { row, column, said, unordered: false } : null;
}

/** Names of a list; ties in a bracket ("灌云(沭阳并列)") stand behind their twin. */
function namesIn(list: string): { readonly label: string; readonly score: number | null }[] {
  return list
    .replace(/\(([^()]*?)并列\)/g, "、$1")
    .replace(/\([^()]*\)/g, "")
    .split(/[、,和及]/)
    .map((part) => {
      const scored = SCORED.exec(part);
      const label = (scored?.[1] ?? part).replace(/[:.]$|等\d*个?.*$|^分别(是|为)?/g, "");
      return { label, score: scored ? Number(scored[2]) : null };
    })
    .filter(({ label }) => label !== "");
}

/** Every name must be a unit by its ending or by the directory: sentences about anything else are none of ours. */
function areUnits(said: readonly Said[], input: FindInput): boolean {
  const names = [input.office.districtName, ...input.office.districtAliases];
  const known = said.filter(
    ({ label }) => kindOfName(label) !== null || input.isListed(label) || names.includes(label),
  );
  return (
    said.length > 0 && known.length * 10 >= said.length * 6 && said.every(({ label }) => label.length <= 14)
  );
}

function rawTable(grid: Grid, sheetIndex: number, cells: readonly ProseCell[], input: FindInput): RawTable {
  const first = cells[0] ?? { row: 0, column: 0 };
  const last = cells[cells.length - 1] ?? first;
  const area = { top: first.row, left: first.column, right: first.column };
  const around = surroundingsOf(grid, area, grid.top, last.row + 1, grid.bottom);
  const own =
    typeof grid.value(first.row, first.column) === "string"
      ? String(grid.value(first.row, first.column))
      : "";
  const titled = around.title === null ? { ...around, title: leadOf(own), titleAt: first } : around;
  return {
    sheet: grid.sheet.name,
    sheetIndex,
    box: { row: first.row, column: first.column, rows: last.row - first.row + 1, columns: 1 },
    headerRow: first.row,
    headerColumns: [],
    firstRow: first.row,
    lastRow: last.row,
    labelColumn: null,
    labelHeader: "",
    labelKind: "unit",
    hint: null,
    orientation: "prose",
    roles: {},
    surroundings: { ...titled, above: [...titled.above, own] },
    reading: readTitle({ ...titled, above: [...titled.above, own] }, grid.sheet.name, input.office),
    measures: [proseMeasure(cells)],
    ownColumns: null,
    hidden: { rows: 0, columns: [] },
  };
}

/** The words in front of the first place are the prose's own title. */
function leadOf(text: string): string {
  const lead = normalise(text).split(/(?:并列)?第[^名位]{1,5}[名位]|[后倒末][^名位]{0,6}[名位]/)[0] ?? "";
  return lead.replace(/[,:;。]+$/, "");
}

function proseMeasure(cells: readonly ProseCell[]): RawTable["measures"][number] {
  return {
    name: "",
    level: null,
    total: null,
    cumulative: false,
    composite: true,
    month: null,
    scoreHeader: "",
    shape: "columns",
    rankColumn: cells[0]?.column ?? 0,
    scoreColumn: null,
    entries: cells.flatMap((cell) => cell.said.map((said) => proseEntry(cell, said))),
  };
}

function proseEntry(cell: ProseCell, { label, rank, position, score }: Said): RawEntry {
  const at = { row: cell.row, column: cell.column };
  const place =
    rank !== null
      ? ({ kind: "rank", rank, tieMark: false } as const)
      : ({ kind: "from-bottom", position: position ?? 1 } as const);
  return {
    label,
    place: { kind: "place", place, total: null },
    score: score === null ? { kind: "none" } : { kind: "number", value: score },
    at,
    written: cell.unordered ? UNORDERED : label,
    group: null,
    indicator: null,
    month: null,
    responsible: [],
    total: null,
    problem: null,
    sheetRow: cell.row + 1,
  };
}

/** Marks entries of a bottom list without a stated order; `readEntries` asks for it. */
export const UNORDERED = "倒数名单";
