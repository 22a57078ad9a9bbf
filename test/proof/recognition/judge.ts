// Compares what was read with what is true: right, asked, or wrong without a word.
import type { Question, Ranking, RankingEntry } from "../../../src/engine";
import type { RecognisedTable } from "../../../src/worksheets/recognition";
import type { Reading } from "./reading";
import { ANY, type TrueAnnual, type TrueEntry, type TrueRanking, type Truth } from "./truth";

/** `wrong` must stay empty; `needless` are questions that nobody who reads the sheet would ask. */
export interface Verdict {
  readonly wrong: readonly string[];
  /** Codes of the questions about this sheet that the readings demand or allow. */
  readonly asked: readonly string[];
  readonly needless: readonly string[];
}

/** Questions of recognition; the engine's others (earlier issue, small field, …) are about facts read rightly. */
const RECOGNITION = new Set([
  "A-4",
  "A-8",
  "A-15",
  "A-16",
  "B-6",
  "B-7",
  "B-8",
  "B-9",
  "B-19",
  "B-21",
  "B-22",
  "C-23",
  "D-1",
  "IN-CELL",
  "IN-SHEET",
  "IN-UNIT",
]);

/** Which questions own up to which kind of difference. */
const EXCUSES = {
  month: ["C-23", "A-16"],
  level: ["D-1"],
  total: ["B-9", "B-22", "B-7"],
  counts: ["A-8", "B-19", "B-21"],
  missed: ["B-7", "IN-SHEET", "IN-CELL"],
} as const;

export function judge(truth: Truth, reading: Reading): Verdict {
  const { rankings } = reading.recognition.situation;
  const matched = new Map<Ranking, TrueRanking>();
  const wrong: string[] = [];
  for (const want of truth.rankings) {
    const got = closest(
      want,
      rankings.filter((one) => !matched.has(one)),
    );
    if (got === null) wrong.push(...missed(want, reading.questions));
    else {
      matched.set(got, want);
      wrong.push(...compare(want, got, reading));
    }
  }
  for (const extra of rankings.filter((one) => !matched.has(one) && one.counts && one.replacedBy === null))
    wrong.push(`无中生有 ${extra.sheet}!${extra.range} ${extra.series} ${extra.month ?? "?"}`);
  wrong.push(...truth.annual.flatMap((want) => compareAnnual(want, reading)));
  for (const sheet of truth.unreadable) if (!isNamed(sheet, reading)) wrong.push(`没说读不到 ${sheet}`);
  return { wrong, ...asked(truth, reading) };
}

function asked(truth: Truth, { questions }: Reading): Pick<Verdict, "asked" | "needless"> {
  const due = new Set([...truth.open, ...truth.rankings.flatMap((one) => [...one.due, ...one.open])]);
  const codes = questions.map(({ code }) => code).filter((code) => RECOGNITION.has(code));
  const missing = [...new Set(truth.rankings.flatMap((one) => one.due))].filter(
    (code) => !codes.includes(code),
  );
  return {
    asked: codes.filter((code) => due.has(code)),
    needless: [...codes.filter((code) => !due.has(code)), ...missing.map((code) => `没问 ${code}`)],
  };
}

const hasQuestion = (questions: readonly Question[], sheet: string, codes: readonly string[]): boolean =>
  questions.some(({ code, at }) => codes.includes(code) && at !== null && at.sheet === sheet);

/** The ranking on the same sheet that shares most cells of places. */
function closest(want: TrueRanking, rankings: readonly Ranking[]): Ranking | null {
  const keys = new Set(want.entries.map(({ cell, unit }) => `${cell} ${unit}`));
  const loose = new Set(want.entries.map(({ cell }) => cell));
  let best: { ranking: Ranking; shared: number } | null = null;
  for (const ranking of rankings) {
    if (ranking.sheet !== want.sheet) continue;
    const shared = ranking.entries.filter((entry) => loose.has(entry.at.cell)).length;
    const exact = ranking.entries.filter((entry) => keys.has(`${entry.at.cell} ${nameOf(entry)}`)).length;
    const weight = shared * 100 + exact;
    if (shared > 0 && (best === null || weight > best.shared)) best = { ranking, shared: weight };
  }
  return best?.ranking ?? null;
}

function missed(want: TrueRanking, questions: readonly Question[]): string[] {
  if (hasQuestion(questions, want.sheet, EXCUSES.missed)) return [];
  return [
    `漏了 ${want.sheet} ${want.level ?? ""}${want.subject} ${want.month ?? "?"} ${want.columns?.rank ?? want.columns?.score ?? ""}`,
  ];
}

function compare(want: TrueRanking, got: Ranking, { questions, recognition }: Reading): string[] {
  const wrong: string[] = [];
  const differs = (what: keyof typeof EXCUSES, wanted: unknown, found: unknown): void => {
    if (wanted === found || hasQuestion(questions, want.sheet, EXCUSES[what])) return;
    wrong.push(`${what} 应为 ${String(wanted)}，读成 ${String(found)}（${got.range} ${got.series}）`);
  };
  // Null: no month may be taken at all, a question does not excuse a wrong one.
  if (want.month === null && got.month !== null) wrong.push(`month 没有写，读成 ${got.month}`);
  else differs("month", want.month, got.month);
  differs("level", want.level, got.level);
  const total = got.total?.value ?? rowTotal(got);
  if (want.total !== null || got.total !== null) differs("total", want.total, total);
  differs("counts", want.counts, got.counts && got.replacedBy === null);
  if (want.subject !== got.subject) wrong.push(`subject 应为 ${want.subject}，读成 ${got.subject}`);
  if (want.direction !== undefined && got.direction !== null && want.direction !== got.direction)
    wrong.push(`direction 应为 ${want.direction}，读成 ${got.direction}`);
  wrong.push(...compareSeries(want, got));
  wrong.push(...compareColumns(want, got, recognition.tables));
  wrong.push(...compareEntries(want, got, questions));
  return wrong;
}

/** Months of one series must find each other: nothing of this month may stay in its name. */
function compareSeries({ topic }: TrueRanking, { series }: Ranking): string[] {
  if (topic === undefined) return [];
  const core = topic.replace(/(表|情况)$|[“”]/g, "");
  const isClean = series.includes(core) && !/\d|[年月]|附件|关于|全市|区级/.test(series.replace(core, ""));
  return isClean ? [] : [`series 应为 ${topic}，读成 ${series}`];
}

/** The size that every row states alike. */
function rowTotal({ entries }: Ranking): number | null {
  const totals = new Set(entries.map(({ total }) => total ?? null));
  const [only] = totals;
  return totals.size === 1 ? (only ?? null) : null;
}

function compareColumns(want: TrueRanking, got: Ranking, tables: readonly RecognisedTable[]): string[] {
  if (want.columns === null) return [];
  const lines = tables.filter(
    (one) =>
      one.sheet === got.sheet &&
      one.range === got.range &&
      one.series === got.series &&
      one.level === got.level &&
      one.month === got.month,
  );
  const { unit, rank, score } = want.columns;
  const fits = lines.some(
    ({ columns }) =>
      (columns["unit"] ?? columns["indicator"]) === unit &&
      (columns["rank"] ?? null) === rank &&
      (score === null || columns["score"] === score),
  );
  return fits
    ? []
    : [
        `columns 应为 ${unit}/${rank ?? "-"}/${score ?? "-"}，读成 ${lines.map(({ columns }) => JSON.stringify(columns)).join(" ")}`,
      ];
}

const nameOf = ({ mention, label }: RankingEntry): string => mention?.unit ?? label;

function placeOf({ place }: RankingEntry): string {
  if (place.kind === "rank") return String(place.rank);
  if (place.kind === "from-bottom") return `倒${String(place.position)}`;
  return { unranked: "–", unreadable: "?", "by-score": "分" }[place.kind];
}

/** Every place must be the true one, or a question must point at its cell. Rows that take no part may be left out. */
function compareEntries(want: TrueRanking, got: Ranking, questions: readonly Question[]): string[] {
  const left = [...got.entries];
  const take = (entry: TrueEntry): RankingEntry | undefined => {
    const index = left.findIndex(
      (one) =>
        one.at.cell === entry.cell &&
        (nameOf(one) === entry.unit || got.entries.filter(({ at }) => at.cell === entry.cell).length === 1),
    );
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const wrong = want.entries.flatMap((entry) => {
    const found = take(entry);
    if (found === undefined)
      return entry.place === "–" ? [] : [`漏行 ${entry.cell} ${entry.unit} ${entry.place}`];
    return compareEntry(entry, found, want.sheet, questions);
  });
  return [...wrong, ...left.map((one) => `多行 ${one.at.cell} ${nameOf(one)} ${placeOf(one)}`)];
}

function compareEntry(
  entry: TrueEntry,
  found: RankingEntry,
  sheet: string,
  questions: readonly Question[],
): string[] {
  const place = placeOf(found);
  // What a bracket or a list means is asked once for the whole series.
  const isAsked = questions.some(
    ({ at, code, id }) =>
      at?.sheet === sheet &&
      code.startsWith("IN-") &&
      (at.cell === entry.cell || /括号含义|倒数顺序/.test(id)),
  );
  const wrong: string[] = [];
  if (nameOf(found) !== entry.unit && !isAsked)
    wrong.push(`${entry.cell} 单位应为 ${entry.unit}，读成 ${nameOf(found)}`);
  if (place !== entry.place && entry.place !== ANY && !(isAsked && place === "?") && entry.place !== "?")
    wrong.push(`${entry.cell} ${entry.unit} 应为 ${entry.place}，读成 ${place}`);
  if (entry.place === "?" && place !== "?")
    wrong.push(`${entry.cell} ${entry.unit} 读不出的名次读成 ${place}`);
  if (found.score !== entry.score && entry.score !== null)
    wrong.push(`${entry.cell} ${entry.unit} 得分应为 ${String(entry.score)}，读成 ${String(found.score)}`);
  return wrong;
}

function compareAnnual(want: TrueAnnual, { recognition, questions }: Reading): string[] {
  if (hasQuestion(questions, want.sheet, ["IN-SHEET", "IN-CELL"])) return [];
  const { annualTownships, annualDepartments } = recognition.situation;
  const read =
    want.kind === "annual-township"
      ? annualTownships.map(
          ({ mention, rank, grade, year }) =>
            `${mention.unit ?? mention.text} ${String(rank)} ${grade ?? "-"} ${String(year)}`,
        )
      : annualDepartments.map(
          ({ mention, rank, year }) => `${mention.unit ?? mention.text} ${String(rank)} - ${String(year)}`,
        );
  const wanted = want.rows.map(
    ({ unit, rank, grade }) => `${unit} ${String(rank)} ${grade ?? "-"} ${String(want.year)}`,
  );
  const found = new Set(read);
  const lost = wanted.filter((line) => !found.has(line));
  const extra = read.filter((line) => !wanted.includes(line));
  return lost.length + extra.length === 0
    ? []
    : [`${want.kind} 少 ${lost.join("；")} 多 ${extra.join("；")}`];
}

/** Is a sheet without a readable table named in a note, or is everything said to be unreadable? */
function isNamed(sheet: string, { recognition }: Reading): boolean {
  return recognition.notes.some(
    ({ code, values }) => code === "register.nothing" || values["sheet"] === sheet,
  );
}
