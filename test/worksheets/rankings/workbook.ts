// Builders for ranking sheets: rows of cells as a clerk types them, and the whole recognition of rankings on top.
import type { OfficeSettings, Ranking, Unit } from "../../../src/engine";
import type { OwnTable } from "../../../src/worksheets/recognition";
import type { Box, CellValue, SheetSnapshot } from "../../../src/worksheets/snapshot";
import { parseAddress } from "../../../src/worksheets/address";
import { findRankingTables } from "../../../src/worksheets/rankings/find";
import { toRankings } from "../../../src/worksheets/rankings/resolve";
import type { RankingFindings } from "../../../src/worksheets/rankings/types";
import { Directory, proposeUnits, unitResolver } from "../../../src/worksheets/units";

export type Row = readonly CellValue[];

export const TOWNS = [
  "甲镇",
  "乙镇",
  "丙镇",
  "丁镇",
  "戊镇",
  "己乡",
  "庚乡",
  "辛乡",
  "壬镇",
  "癸乡",
] as const;

export interface SheetExtras {
  /** Merged areas, A1; null = this Excel cannot tell. */
  readonly merges?: readonly string[] | null;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly tables?: readonly { readonly name: string; readonly area: string }[];
}

/** A sheet whose first row and column are A1. */
export function sheet(name: string, rows: readonly Row[], extras: SheetExtras = {}): SheetSnapshot {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<CellValue>(columns - row.length).fill("")]);
  return {
    id: name,
    name,
    visibility: "Visible",
    isProtected: false,
    used: rows.length === 0 ? null : { row: 0, column: 0, rows: rows.length, columns },
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: extras.merges === null ? null : (extras.merges ?? []).map(area),
    hiddenRows: extras.hiddenRows ?? [],
    hiddenColumns: extras.hiddenColumns ?? [],
    tables: (extras.tables ?? []).map((table) => ({ name: table.name, box: area(table.area) })),
  };
}

function area(address: string): Box {
  const box = parseAddress(address);
  if (box === null) throw new Error(`no address: ${address}`);
  return box;
}

/** A plain month table: title, header 序号/乡镇/得分/排名, one row per town with ranks 1, 2, 3 … or the ranks given. */
export function monthRows(
  title: string,
  options: {
    readonly ranks?: readonly CellValue[];
    readonly scores?: readonly CellValue[];
    readonly towns?: readonly string[];
  } = {},
): Row[] {
  const towns = options.towns ?? TOWNS;
  return [
    [title],
    ["序号", "乡镇", "得分", "排名", "备注"],
    ...towns.map((town, index): Row => [
      index + 1,
      town,
      options.scores?.[index] ?? 96.5 - index * 2,
      options.ranks?.[index] ?? index + 1,
      "",
    ]),
  ];
}

export const OFFICE: OfficeSettings = {
  districtName: null,
  districtAliases: [],
  people: {},
  validFrom: null,
  validTo: null,
  quotaPercent: 20,
  media: {},
  assessmentsPassed: {},
};

export interface Given {
  readonly district?: string;
  readonly aliases?: readonly string[];
  readonly directory?: readonly (readonly [name: string, category: Unit["category"], ...aliases: string[]])[];
  readonly answers?: Readonly<Record<string, string>>;
  readonly registry?: OwnTable;
}

export interface Found extends RankingFindings {
  /** The only ranking, or the one whose series contains the words. */
  readonly one: (words?: string) => Ranking;
  readonly codes: readonly string[];
}

/** Recognises the rankings of a workbook. */
export function recogniseAll(sheets: readonly SheetSnapshot[], given: Given = {}): Found {
  const answers = given.answers ?? {};
  const office = { ...OFFICE, districtName: given.district ?? null, districtAliases: given.aliases ?? [] };
  const listed = (given.directory ?? []).map(([name, category, ...aliases]) => unit(name, category, aliases));
  const districts = [given.district ?? "", ...(given.aliases ?? [])].filter((name) => name !== "");
  const directory = new Directory({ listed, districts, answers });
  const input = {
    sheets,
    claimed: new Map<string, readonly Box[]>(),
    registry: given.registry ?? null,
    answers,
    office,
    isListed: (text: string) => directory.isListed(text),
    listedUnit: (text: string) => directory.listedUnit(text),
  };
  const found = findRankingTables(input);
  proposeUnits(directory, found.labels);
  const findings = toRankings(found.tables, {
    ...input,
    resolveUnit: unitResolver(directory),
    units: directory.units,
    hasDirectory: directory.hasDirectory,
  });
  return {
    ...findings,
    codes: findings.questions.map(({ code }) => code),
    one: (words) => only(findings.rankings, words),
  };
}

function only(rankings: readonly Ranking[], words = ""): Ranking {
  const fitting = rankings.filter(({ series }) => series.includes(words));
  if (fitting.length !== 1 || !fitting[0]) {
    throw new Error(
      `${fitting.length} rankings for "${words}": ${rankings.map((r) => r.series).join(" | ")}`,
    );
  }
  return fitting[0];
}

function unit(name: string, category: Unit["category"], aliases: readonly string[]): Unit {
  return {
    name,
    category,
    aliases,
    heads: [],
    deputies: [],
    quotaBase: null,
    from: null,
    to: null,
    listed: true,
    at: null,
  };
}

/** Places of a ranking, label by label, as short text: 甲镇=1, 乙镇=倒1, 丙镇=– (unranked), 丁镇=? (unreadable), 戊镇=分. */
export function places(ranking: Ranking): string {
  return ranking.entries
    .map(({ label, place }) => {
      if (place.kind === "rank") return `${label}=${place.rank}`;
      if (place.kind === "from-bottom") return `${label}=倒${place.position}`;
      return `${label}=${{ unranked: "–", unreadable: "?", "by-score": "分" }[place.kind]}`;
    })
    .join(" ");
}
