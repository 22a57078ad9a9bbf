// Everything a person can see of a workbook as lines by place, so that two states can be told apart cell by cell.
import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";

/** Line by place: "sheet!B2", "sheet#merges", "#names". */
export type Fingerprint = ReadonlyMap<string, string>;

export function fingerprint(workbook: Workbook): Fingerprint {
  const lines = new Map<string, string>();
  lines.set("#sheets", workbook.worksheets.map(({ name }) => name).join("|"));
  lines.set("#names", plain(workbook.definedNames.model));
  for (const sheet of workbook.worksheets) {
    sheetLines(sheet, lines);
    cellLines(sheet, lines);
  }
  return lines;
}

function sheetLines(sheet: Worksheet, lines: Map<string, string>): void {
  const facts: Readonly<Record<string, unknown>> = {
    state: sheet.state,
    protection: sheet.sheetProtection?.sheet === true,
    filter: sheet.autoFilter,
    panes: viewsOf(sheet).flatMap((view) => (view.state === "frozen" ? [frozen(view)] : [])),
    validations: rulesOf(sheet),
    conditions: sheet.conditionalFormattings,
    tables: Object.keys(sheet.tables),
    breaks: sheet.rowBreaks,
    charts: sheet.getCharts().length,
  };
  for (const [name, fact] of Object.entries(facts)) lines.set(`${sheet.name}#${name}`, plain(fact));
}

/** One line for each rule and its columns: two pieces of a column with one rule are one. */
function rulesOf(sheet: Worksheet): readonly string[] {
  // A rule that was taken away leaves its key.
  const standing = Object.entries(sheet.dataValidations.model).filter(([, rule]) => plain(rule) !== "");
  const pieces = standing.map(([key, rule]) => {
    const [, left = "", top = "", right = left, bottom = top] =
      /(?:range:)?([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(key) ?? [];
    return { rule: `${left}:${right} ${plain(rule)}`, top: Number(top), bottom: Number(bottom) };
  });
  const lines: string[] = [];
  for (const rule of [...new Set(pieces.map((piece) => piece.rule))].sort()) {
    const rows: { top: number; bottom: number }[] = [];
    const own = pieces.filter((piece) => piece.rule === rule).sort((one, other) => one.top - other.top);
    for (const { top, bottom } of own) {
      const last = rows.at(-1);
      if (last !== undefined && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
      else rows.push({ top, bottom });
    }
    lines.push(`${rule} ${rows.map((row) => `${row.top}-${row.bottom}`).join(",")}`);
  }
  return lines;
}

/** A sheet that was added has none, whatever the types say. */
const viewsOf = ({ views }: { readonly views?: Worksheet["views"] }): Worksheet["views"] => views ?? [];

/** Where the cursor stands is nobody's data. */
const frozen = (view: object): object =>
  Object.fromEntries(Object.entries(view).filter(([key]) => key === "xSplit" || key === "ySplit"));

function cellLines(sheet: Worksheet, lines: Map<string, string>): void {
  sheet.eachRow({ includeEmpty: false }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const line = cellLine(cell);
      if (line !== "") lines.set(`${sheet.name}!${cell.address}`, line);
    }),
  );
}

function cellLine(cell: Cell): string {
  const content = cell.formula === undefined ? plain(cell.value) : `=${cell.formula} ⇒ ${resultOf(cell)}`;
  const look = lookOf(cell);
  const note = cell.note === undefined ? "" : plain(cell.note);
  const merge = cell.isMerged ? `⊂${cell.master.address}` : "";
  return `${content}${look}${note}${merge}` === "" ? "" : [content, look, note, merge].join(" ¦ ");
}

/** A file keeps no result that is an empty text. */
const resultOf = ({ result }: Cell): string => (result === "" ? "" : plain(result));

const looks = new WeakMap<object, string>();

/** What shows: a default that is spelled out looks like one that is not. */
function lookOf({ style }: Cell): string {
  const known = looks.get(style);
  if (known !== undefined) return known;
  const look = lookAs(style);
  looks.set(style, look);
  return look;
}

function lookAs(style: Cell["style"]): string {
  const { font, fill, alignment, border, numFmt } = style;
  const parts = {
    ...(numFmt === undefined || numFmt === "General" ? {} : { numFmt }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.name === undefined || DEFAULT_FONTS.includes(font.name) ? {} : { name: font.name }),
    ...(font?.size === undefined || font.size === DEFAULT_SIZE ? {} : { size: font.size }),
    ...(isBlack(font?.color) ? {} : { color: font?.color }),
    ...(fill === undefined || (fill.type === "pattern" && fill.pattern === "none") ? {} : { fill }),
    ...alignmentOf(alignment),
    ...lined(border),
  };
  return Object.keys(parts).length === 0 ? "" : plain(parts);
}

const DEFAULT_FONTS = ["Calibri", "宋体", "等线", "Aptos Narrow"];
const DEFAULT_SIZE = 11;

const isBlack = (color: unknown): boolean =>
  color === undefined || /"(?:FF)?000000"|"theme":1\b/.test(JSON.stringify(color));

function alignmentOf(alignment: object | undefined): object {
  const kept = Object.entries(alignment ?? {}).filter(
    ([key, value]) =>
      value !== undefined &&
      value !== false &&
      !(key === "horizontal" && value === "general") &&
      !(key === "vertical" && value === "bottom"),
  );
  return kept.length === 0 ? {} : { alignment: Object.fromEntries(kept) };
}

function lined(border: object | undefined): object {
  const sides = Object.entries(border ?? {}).flatMap(([side, line]: [string, unknown]) =>
    typeof line === "object" && line !== null && "style" in line && line.style !== "none"
      ? [`${side} ${String(line.style)}`]
      : [],
  );
  return sides.length === 0 ? {} : { border: sides.sort() };
}

/** JSON with sorted keys; "" for nothing. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return JSON.stringify(value);
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Places that are not the same in both, with both lines. */
export function differencesOf(
  before: Fingerprint,
  after: Fingerprint,
  isTold: (place: string) => boolean = () => true,
): readonly string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places]
    .filter((place) => isTold(place) && (before.get(place) ?? "") !== (after.get(place) ?? ""))
    .map((place) => `${place}: ${before.get(place) ?? ""} → ${after.get(place) ?? ""}`);
}

/** The contents alone: where a run broke off and nobody remembers it, looks and the order of new sheets may be others. */
export function contentsOf(state: Fingerprint): Fingerprint {
  const contents = new Map<string, string>();
  for (const [place, line] of state) {
    if (place === "#sheets") contents.set(place, line.split("|").sort().join("|"));
    else if (place.includes("!")) contents.set(place, line.split(" ¦ ")[0] ?? "");
  }
  return contents;
}

/** Without results of formulas: where cells were moved behind the host's back it calculates them later. */
export function withoutResults(state: Fingerprint): Fingerprint {
  return new Map([...state].map(([place, line]) => [place, line.replace(/ ⇒ .*? ¦ /, " ¦ ")]));
}

/** 运行记录 tells of every run that wrote; a run more or less is no difference in the result. */
export const isResult = (place: string): boolean => !place.startsWith("运行记录");
