// The whole task as a workbook of plain formulas: facts in the first columns of each sheet, clause and points beside them.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";

import { AMOUNTS } from "./amounts";
import type { Line, YearFacts } from "./facts";

type Cell = string | number | null;
/** A formula of the row `row` of its sheet. */
type Rule = (row: number) => string;

/** Facts in the first columns, formulas in the next ones; the formulas' last four are month, unit, clause, points, state. */
function fill(sheet: Worksheet, facts: readonly (readonly Cell[])[], rules: readonly Rule[]): void {
  facts.forEach((cells, index) => {
    const row = index + 2;
    cells.forEach((value, column) => {
      if (value !== null) sheet.getCell(row, column + 1).value = value;
    });
    rules.forEach((rule, column) => {
      sheet.getCell(row, cells.length + column + 1).value = { formula: rule(row), result: 0 };
    });
  });
}

const kindOf = (unit: string): number => (unit.endsWith("乡") ? 1 : 2);

/** A series, B issue, C month, D unit, E rank | F units, G worst, H last?, I times running, J clause, K points, L state, M open?, N certain. */
function districtSheet(workbook: Workbook, facts: YearFacts): void {
  const all = column(facts.ranks.length + 1);
  const same = (row: number): string => `${all("A")},A${row},${all("B")},B${row}`;
  const before = (row: number, letter: string): string =>
    `SUMIFS(${letter}$1:${letter}${row - 1},A$1:A${row - 1},A${row},B$1:B${row - 1},B${row}-1,D$1:D${row - 1},D${row})`;
  const earlier = (row: number, letter: string): string => (row === 2 ? "0" : before(row, letter));
  fill(
    workbook.addWorksheet("district"),
    facts.ranks.map(({ series, issue, month, unit, rank }) => [series, issue, month, unit, rank]),
    [
      (row) => `COUNTIFS(${same(row)})`,
      (row) => `MAXIFS(${all("E")},${same(row)})`,
      (row) => `IF(AND(E${row}=G${row},MINIFS(${all("E")},${same(row)})<G${row}),1,0)`,
      (row) => `IF(H${row}=1,1+${earlier(row, "I")},0)`,
      (row) => `IF(I${row}=0,"",IF(I${row}=1,"约1.a","约1.b"))`,
      (row) => `IF(I${row}=0,0,IF(I${row}=1,-2,-4))`,
      // How many times running is as doubtful as the issues before, unless two are certain: more cost the same.
      (row) => `IF(H${row}=0,0,IF(OR(F${row}<=2,AND(N${row}<2,${earlier(row, "M")}>0)),1,0))`,
      (row) => `IF(H${row}=0,0,IF(OR(F${row}<=2,${earlier(row, "M")}>0),1,0))`,
      (row) => `IF(OR(H${row}=0,F${row}<=2),0,1+${earlier(row, "N")})`,
    ],
  );
}

/** A month, B level, C rank, D field, E unit | F from the bottom, G clause, H points, I state. */
function indicatorSheet(workbook: Workbook, facts: YearFacts): void {
  fill(
    workbook.addWorksheet("indicators"),
    facts.indicators.map(({ month, level, rank, total, unit }) => [month, level, rank, total, unit]),
    [
      (row) => `D${row}-C${row}+1`,
      (row) => `IF(B${row}="市",IF(F${row}<=3,"约3.a",""),IF(F${row}<=10,"约5",IF(F${row}<=20,"约4","")))`,
      (row) => `IF(G${row}="",0,IF(G${row}="约5",-2,-1))`,
      (row) => `IF(B${row}="市",IF(D${row}<=3,1,0),IF(D${row}<=20,1,0))`,
    ],
  );
}

function amountsSheet(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("amounts");
  AMOUNTS.forEach(([kind, level, ...rest]) => sheet.addRow([`${kind}|${level}`, ...rest]));
}

/**
 * A month, B unit, C 1 = township, D kind with the decision, E level, F matter, G document, H 1 = undecided |
 * I line of the amounts, J clause, K family, L amount, M size, N state, O 1 = the unit's first 约3.c that stands,
 * P state beside its households, Q points, R how strong its talk is. Of a matter the highest counts, the
 * first of equals; what waits is outdone by what counts, is not smaller and has no weaker talk.
 */
function eventSheet(workbook: Workbook, facts: YearFacts): void {
  const all = column(facts.events.length + 1);
  const above = (row: number, ...pairs: readonly (readonly [string, string])[]): string =>
    `COUNTIFS(${pairs.map(([letter, wanted]) => `${letter}$1:${letter}${row - 1},${wanted}`).join(",")})`;
  const rival = (row: number) =>
    [
      ["B", `B${row}`],
      ["F", `F${row}`],
      ["K", `K${row}`],
      ["G", '"有"'],
      ["H", "0"],
    ] as const;
  const rivals = (row: number, size: ">" | ">="): string =>
    `COUNTIFS(${rival(row)
      .map(([letter, wanted]) => `${all(letter)},${wanted}`)
      .join(",")},${all("M")},"${size}"&M${row})`;
  const talks = (row: number): string =>
    `COUNTIFS(${rival(row)
      .map(([letter, wanted]) => `${all(letter)},${wanted}`)
      .join(",")},${all("R")},">="&R${row})`;
  fill(
    workbook.addWorksheet("events"),
    facts.events.map(({ day, unit, kind, level, matter, document, talk }) => [
      day.slice(0, 7),
      unit,
      kindOf(unit),
      `${kind}${talk === null ? "" : talk ? "是" : "否"}`,
      level,
      matter ?? "",
      document === null ? "无" : "有",
      ["整改不力", "交办不力"].includes(kind) && talk === null ? 1 : 0,
    ]),
    [
      (row) => `MATCH(D${row}&"|"&E${row},amounts!$A$1:$A$${AMOUNTS.length},0)`,
      (row) => `INDEX(amounts!$B$1:$B$${AMOUNTS.length},I${row})`,
      (row) => `INDEX(amounts!$C$1:$C$${AMOUNTS.length},I${row})`,
      (row) => `INDEX(amounts!$D$1:$E$${AMOUNTS.length},I${row},C${row})`,
      (row) => `ABS(L${row})`,
      (row) =>
        `IF(OR(G${row}="无",H${row}=1),IF(AND(F${row}<>"",K${row}<>"",${rivals(row, ">=")}>0,${talks(row)}>0),2,1),` +
        `IF(OR(F${row}="",K${row}=""),0,` +
        `IF(${rivals(row, ">")}+${above(row, ...rival(row), ["M", `M${row}`])}>0,2,0)))`,
      (row) =>
        `IF(AND(J${row}="约3.c",N${row}=0,${above(row, ["B", `B${row}`], ["J", '"约3.c"'], ["N", "0"])}=0),1,0)`,
      (row) => `IF(AND(O${row}=1,${householdSum(facts, `B${row}`)}<L${row}),2,N${row})`,
      (row) => `IF(P${row}=0,L${row},0)`,
      (row) => `IF(J${row}="约6",2,IF(OR(J${row}="约3.b",J${row}="约3.c",K${row}="约2"),1,0))`,
    ],
  );
}

/** Absolute ranges of a sheet that ends in row `last`. */
function column(last: number): (letter: string) => string {
  return (letter) => `$${letter}$2:$${letter}$${Math.max(2, last)}`;
}

/** The serious households of a unit (O10): what they cost together before the unit's events are looked at. */
function householdSum(facts: YearFacts, unit: string): string {
  const all = column(facts.households.length + 1);
  return `SUMIFS(households!${all("H")},households!${all("C")},${unit},households!${all("F")},"激3.b")`;
}

/**
 * A household, B 3 = country … 1 = city, C unit, D 1 = township, E result |
 * F clause, G state, H points, I state beside the unit's events, J points.
 */
function householdSheet(workbook: Workbook, facts: YearFacts): void {
  const all = column(facts.households.length + 1);
  const events = column(facts.events.length + 1);
  const higher = (row: number, result: string): string =>
    `COUNTIFS(${all("A")},A${row},${all("E")},"${result}",${all("B")},">"&B${row})`;
  const serious = (row: number): string => `COUNTIFS(${all("A")},A${row},${all("E")},"严重问题")`;
  const event = (row: number): string => `COUNTIFS(events!${events("B")},C${row},events!${events("O")},1)`;
  // Which level counts can't be said before the office said which checks the district passed: all wait.
  const waits = facts.passed === null ? "1" : "0";
  const outdone = (row: number): string => (facts.passed === null ? "0" : higher(row, "无问题"));
  fill(
    workbook.addWorksheet("households"),
    facts.households.map(({ household, level, unit, result }) => [
      household,
      { 国家: 3, 省: 2, 市: 1 }[level],
      unit,
      kindOf(unit),
      result,
    ]),
    [
      // A check that the district failed gives nothing to anybody.
      (row) =>
        `IF(E${row}="无问题","${facts.passed === false ? "" : "激3.a"}",IF(E${row}="严重问题","激3.b",""))`,
      (row) =>
        `IF(E${row}="严重问题",IF(${higher(row, "严重问题")}>0,2,0),` +
        `IF(${serious(row)}+${outdone(row)}>0,2,${waits}))`,
      (row) =>
        `IF(G${row}<>0,0,IF(F${row}="激3.a",CHOOSE(B${row},1,2,4)/D${row},` +
        `IF(F${row}="激3.b",IF(D${row}=1,CHOOSE(B${row},-2,-4,-6),CHOOSE(B${row},-0.5,-1,-2)),0)))`,
      (row) =>
        `IF(AND(F${row}="激3.b",G${row}=0,${event(row)}>0,${householdSum(facts, `C${row}`)}>=IF(D${row}=1,-10,-2)),2,G${row})`,
      (row) => `IF(I${row}=0,H${row},0)`,
    ],
  );
}

/** A unit, B grade | C clause, D points. */
function gradeSheet(workbook: Workbook, facts: YearFacts): void {
  fill(
    workbook.addWorksheet("grades"),
    facts.grades.map(({ unit, grade }) => [unit, grade]),
    [
      (row) => `IF(B${row}="较好","激1.f",IF(B${row}="一般","约1.d",IF(B${row}="较差","约7","")))`,
      (row) => `IF(B${row}="较好",10,IF(B${row}="一般",-10,0))`,
    ],
  );
}

/** A unit, B place, C counterparts | D clause, E points, F state; of five or fewer everything waits (both halves). */
function placeSheets(workbook: Workbook, facts: YearFacts): void {
  const lines = facts.places.map(({ unit, place }) => [unit, place, facts.counterparts]);
  const waits: Rule = (row) => `IF(C${row}<=5,1,0)`;
  fill(workbook.addWorksheet("first places"), lines, [
    (row) => `IF(B${row}<=3,"激2."&MID("abc",B${row},1),"")`,
    (row) => `IF(B${row}<=3,4-B${row},0)`,
    waits,
  ]);
  fill(workbook.addWorksheet("last places"), lines, [
    (row) => `IF(C${row}-B${row}<3,"激2."&MID("efg",C${row}-B${row}+1,1),"")`,
    (row) => `IF(C${row}-B${row}<3,C${row}-B${row}-3,0)`,
    waits,
  ]);
}

/** Where month, unit, clause, points and state stand on a sheet; 0 = nowhere. */
const COLUMNS: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  district: [3, 4, 10, 11, 12],
  indicators: [1, 5, 7, 8, 9],
  events: [1, 2, 10, 17, 16],
  households: [0, 3, 6, 10, 9],
  grades: [0, 1, 3, 4, 0],
  "first places": [0, 1, 4, 5, 6],
  "last places": [0, 1, 4, 5, 6],
};

/** The facts with their formulas, not yet calculated. */
export function formulaWorkbook(facts: YearFacts): Workbook {
  const workbook = new Workbook();
  amountsSheet(workbook);
  for (const make of [districtSheet, indicatorSheet, eventSheet, householdSheet, gradeSheet, placeSheets])
    make(workbook, facts);
  return workbook;
}

/** The rows of a calculated workbook; what waits or is outdone has no points. */
export const linesOfWorkbook = (workbook: Workbook): readonly Line[] =>
  Object.entries(COLUMNS).flatMap(([name, columns]) => linesOf(workbook, name, columns));

function linesOf(
  workbook: Workbook,
  name: string,
  [month, unit, clause, points, state]: readonly [number, number, number, number, number],
): Line[] {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const lines: Line[] = [];
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const at = (column: number): unknown => (column === 0 ? "" : resultOf(sheet.getCell(row, column).value));
    const found = String(at(clause));
    const waits = state === 0 ? 0 : Number(at(state));
    const isNothing = waits === 0 && Number(at(points)) === 0;
    if (found !== "" && !isNothing)
      lines.push({
        month: String(at(month)),
        unit: String(at(unit)),
        clause: found,
        points: waits === 0 ? Number(at(points)) : 0,
        state: waits,
      });
  }
  return lines;
}

function resultOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "result" in value ? value.result : value;
}
