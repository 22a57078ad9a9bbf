// Rankings written as sentences or lists in one cell: 第三名甲区、乙区;第五名丙区 and 后十名依次是:… (L11, L12).
import { normalise } from "../text";
import type { JudgedTable } from "./find";
import type { Grid } from "./grid";
import { judge } from "./judge";
import { Occupied } from "./occupied";
import { mayRank, statedPlaces } from "./prose-places";
import type { Said, Stated } from "./prose-places";
import type { RawEntry, RawTable } from "./raw";
import { readTitle, surroundingsOf } from "./surroundings";
import type { FindInput } from "./types";

interface ProseCell extends Stated {
  readonly row: number;
  readonly column: number;
}

/** Prose rankings outside the tables already found, one per run of cells. */
export function findProse(
  grid: Grid,
  sheetIndex: number,
  found: readonly JudgedTable[],
  input: FindInput,
): JudgedTable[] {
  const occupied = new Occupied(found.map(({ table }) => table.box));
  const runs: ProseCell[][] = [];
  const lastRun = new Map<string, ProseCell[]>(); // by column and level
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (const cell of proseCells(grid, row, occupied, input)) {
      const key = `${cell.column}|${cell.level ?? ""}`;
      const run = lastRun.get(key);
      if (run && continues(run, cell)) run.push(cell);
      else {
        const begun = [cell];
        runs.push(begun);
        lastRun.set(key, begun);
      }
    }
  }
  return runs.flatMap((cells) => {
    const table = rawTable(grid, sheetIndex, cells, input);
    const standing = judge(table, { input, besideTownships: false });
    return standing?.kind === "ranking" && !repeatsTable(table, found, input) ? [{ table, standing }] : [];
  });
}

/** Who is first and who is last, told beside the table that says so: the same places once more. */
function repeatsTable(prose: RawTable, found: readonly JudgedTable[], input: FindInput): boolean {
  const named = (entries: readonly RawEntry[]): RawEntry[] =>
    entries.map((one) => ({ ...one, label: input.listedUnit(one.label)?.name ?? one.label }));
  return found.some(({ table, standing }) => {
    if (standing.kind !== "ranking") return false;
    return table.measures.some(
      ({ rankColumn, entries }) =>
        rankColumn !== null && prose.measures.every((said) => agree(named(said.entries), named(entries))),
    );
  });
}

/** Every unit named has the place told; a few may stand in the table under another name. */
function agree(said: readonly RawEntry[], entries: readonly RawEntry[]): boolean {
  const named = new Set(entries.map(({ label }) => label));
  const known = said.filter(({ label }) => named.has(label));
  return known.length * 2 > said.length && known.every((one) => agrees(one, entries, said.length));
}

function agrees(said: RawEntry, entries: readonly RawEntry[], length: number): boolean {
  const ranks = entries.flatMap(({ place }) => rankIn(place) ?? []);
  const own = rankIn(entries.find(({ label }) => label === said.label)?.place ?? null);
  const place = said.place?.kind === "place" ? said.place.place : null;
  if (own === null || place === null) return false;
  if (place.kind === "rank") return place.rank === own;
  // A list of the last ones may run from either end: whoever is named must be among them.
  const worse = ranks.filter((rank) => rank > own).length;
  return (
    place.kind === "from-bottom" &&
    (said.written === UNORDERED ? worse < length : worse === place.position - 1)
  );
}

const rankIn = (place: RawEntry["place"]): number | null =>
  place?.kind === "place" && place.place.kind === "rank" ? place.place.rank : null;

/** A note on a table, and what was said of another month, rank nobody now. */
const ASIDE =
  /^[([【]?(注|备注|说明|附注)\d*[:.、]|(上月|上期|上次|上季度?|上年|去年|同期|往期)[^;。]{0,12}[第倒后末]/;

function continues(cells: readonly ProseCell[], next: ProseCell): boolean {
  const last = cells[cells.length - 1];
  return last !== undefined && last.row === next.row - 1 && !next.unordered;
}

function proseCells(grid: Grid, row: number, occupied: Occupied, input: FindInput): ProseCell[] {
  const cells: ProseCell[] = [];
  grid.rowValues(row).forEach((value, index) => {
    if (typeof value !== "string" || value.length < 6 || !mayRank(value)) return;
    const column = grid.left + index;
    const text = normalise(value);
    if (ASIDE.test(text) || grid.isClaimed(row, column) || occupied.holds(row, column)) return;
    for (const stated of statedPlaces(text, input)) cells.push({ ...stated, row, column });
  });
  return cells;
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
  const reading = readTitle({ ...titled, above: [...titled.above, own] }, grid.sheet.name, input.office);
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
    reading: { ...reading, partial: reading.partial || cells.some(({ single }) => single) },
    measures: [proseMeasure(cells)],
    ownBlocks: [],
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
    level: cells[0]?.level ?? null,
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

function proseEntry(cell: ProseCell, { label, rank, position, score, indicator }: Said): RawEntry {
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
    indicator,
    month: null,
    responsible: [],
    total: null,
    problem: null,
    sheetRow: cell.row + 1,
  };
}

/** Marks entries of a bottom list without a stated order; `readEntries` asks for it. */
export const UNORDERED = "倒数名单";
