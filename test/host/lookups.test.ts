// Searches answered from an index give what the engine itself gives.
import fc from "fast-check";
import { Workbook } from "@cj-tech-master/excelts";
import { calculateFormulas, type WorkbookLike } from "@cj-tech-master/excelts/formula";
import { FormulaKeeper } from "../../src/host/formulas/formula-keeper";

type Content = string | number | boolean | { readonly error: "#N/A" } | null;

const ROWS = 8;
const WORDS = [
  "甲",
  "乙",
  "ab",
  "AB",
  "Ab",
  "a*b",
  "a?b",
  "a~b",
  "5",
  "2019-08",
  "2019-09",
  "",
  "true",
  ">5",
  "1e1",
];
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(0, 1, 5, -2, 10, 0.5),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ error: "#N/A" } as const),
);
const PATTERNS = [
  "=",
  "<>",
  ">0",
  "<=5",
  "<>5",
  "=5",
  "=甲",
  "<>ab",
  ">=ab",
  "a*",
  "?b",
  "a~*b",
  "a~?b",
  "*",
  "2019-0?",
  "~",
  "=a*b",
  "<",
];
const literal = fc.oneof(
  fc.constantFrom(...WORDS, ...PATTERNS).map((text) => `"${text}"`),
  fc.constantFrom("5", "-2", "0", "TRUE", "FALSE", "$E$1", 'E1&"*"', "1/0", "E1+0"),
);
/** A blank cell is a criterion; as a value to match, engine and Excel disagree on it. */
const criterion = fc.oneof({ weight: 5, arbitrary: literal }, fc.constantFrom("A2", "C3"));
const column = fc.constantFrom("A", "B", "C");
const range = fc.oneof(
  column.map((letter) => `${letter}$1:${letter}$${ROWS}`),
  column.map((letter) => `'数 据'!$${letter}$1:$${letter}$${ROWS}`),
  column.map((letter) => `${letter}3:${letter}${ROWS + 2}`),
);
const sameColumns = fc
  .tuple(column, column, column)
  .map((letters) => letters.map((letter) => `'数 据'!$${letter}:$${letter}`));
const rangeOrColumn = (at: number) =>
  fc.tuple(range, sameColumns).map(([one, whole]) => [one, whole[at] ?? one] as const);
const formula = fc
  .tuple(
    rangeOrColumn(0),
    rangeOrColumn(1),
    rangeOrColumn(2),
    criterion,
    criterion,
    literal,
    fc.boolean(),
    fc.nat(8),
  )
  .map(([first, second, third, one, two, wanted, whole, kind]) => {
    const [a, b, c] = [first, second, third].map((choice) => choice[whole ? 1 : 0]);
    // Below the stored cells the engine knows no blank cells of a whole column; Excel does.
    const narrow = second[0];
    return (
      [
        `SUMIFS(${a},${b},${one},${c},${two})`,
        `SUMIFS(${a},${b},${one})`,
        `COUNTIFS(${narrow},${one},${first[0]},${two})`,
        `COUNTIF(${narrow},${one})`,
        `SUMIF(${b},${one},${a})`,
        `SUMIF(${b},${one})`,
        `IFERROR(INDEX(${a},MATCH(${wanted},${b},0)),"无")`,
        `MATCH(${wanted},${narrow},0)`,
        `IF(E2=0,0,SUMIFS(${a},${b},${one}))+2*COUNTIFS(${narrow},${two})-SUM(E1:E2)`,
      ][kind] ?? ""
    );
  });

function workbookOf(cells: readonly (readonly Content[])[], texts: readonly string[]): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("数 据");
  cells.forEach((row, at) => row.forEach((value, right) => (sheet.getCell(at + 1, right + 1).value = value)));
  sheet.getCell("E1").value = "2019";
  sheet.getCell("E2").value = 1;
  texts.forEach((text, at) => (sheet.getCell(at + 1, 7).value = { formula: text }));
  return workbook;
}

const results = (workbook: Workbook, count: number) =>
  Array.from({ length: count }, (_, at) => workbook.getWorksheet("数 据")?.getCell(at + 1, 7).result ?? 0);

it("sums, counts and matches equal those of the engine, whatever the cells and criteria", () => {
  const sheets = fc.array(fc.tuple(content, content, content), { minLength: ROWS, maxLength: ROWS });
  const texts = fc.array(formula, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(sheets, texts, (cells, asked) => {
      const expected = workbookOf(cells, asked);
      calculateFormulas(expected as unknown as WorkbookLike);
      const workbook = workbookOf(cells, asked);
      new FormulaKeeper(workbook).settle();
      expect(results(workbook, asked.length)).toEqual(results(expected, asked.length));
    }),
    { numRuns: 500 },
  );
});

/** Cells of one sheet 表, "=…" a formula, and their results. */
function calculated(cells: readonly (readonly (string | number | null)[])[]): unknown[][] {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("表");
  cells.forEach((row, at) =>
    row.forEach((value, right) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      sheet.getCell(at + 1, right + 1).value = isFormula ? { formula: value.slice(1) } : value;
    }),
  );
  new FormulaKeeper(workbook).settle();
  return cells.map((row, at) => row.map((_, right) => sheet.getCell(at + 1, right + 1).result));
}

it("searched formulas are calculated first, through any number of searches", () => {
  const cells = [
    ["甲", 1, '=SUMIFS(B:B,A:A,"甲")', '=SUMIFS(C:C,A:A,"甲")+1', "=SUM(D1:D2)", '=COUNTIF(E:E,">5")'],
    ["甲", "=B1+1", "=B2", "=C2*2", "=D2", "=F1"],
  ];
  const [first, second] = calculated(cells);
  expect(first?.slice(2)).toEqual([3, 6, 10, 1]);
  expect(second?.slice(1)).toEqual([2, 2, 4, 4, 1]);
});

it("a longer chain of searches than is followed one by one is calculated all the same", () => {
  const rows = 40;
  const cells = Array.from({ length: rows }, (_, row) => [
    row === 0 ? 1 : `=SUMIF(A$1:A${row},">0")`,
    `=COUNTIF(A$1:A${row + 1},A${row + 1})`,
  ]);
  const results = calculated(cells);
  expect(results[rows - 1]).toEqual([2 ** (rows - 2), 1]);
  expect(results[1]).toEqual([1, 2]);
});

it("a formula that searches its own column gets what the engine gives for circles", () => {
  expect(calculated([[1, '=SUMIFS(B:B,A:A,">0")+1']])[0]?.[1]).toBe(1);
});

it("only calls are taken for calls: not words in texts, in names of sheets or of other functions", () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("SUMIFS(A)");
  sheet.addRow(["SUMIFS(", 2, { formula: `"COUNTIF(A:A,1)"&SUMIFS('SUMIFS(A)'!B:B,A:A,"SUMIFS(")` }]);
  sheet.addRow(["x", 3, { formula: 'SUM(IF({1,2}>1,COUNTIF(B:B,">2"),0))&MATCH("X",A:A,0)' }]);
  new FormulaKeeper(workbook).settle();
  expect(sheet.getCell("C1").result).toBe("COUNTIF(A:A,1)2");
  expect(sheet.getCell("C2").result).toBe("12");
});

it("whole columns are counted to their end, and positions in them from row 1", () => {
  const cells = [
    [null],
    [null],
    ["甲", '=COUNTIF(A:A,"")', '=MATCH("甲",A:A,0)', '=INDEX(A:B,MATCH("甲",A:A,0),1)'],
  ];
  expect(calculated(cells)[2]?.slice(1)).toEqual([1_048_575, 3, "甲"]);
});
