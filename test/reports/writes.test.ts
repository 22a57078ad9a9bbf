// Few writes for many cells, and the same contents told apart from changed ones.
import fc from "fast-check";
import { Formula, cellText, linkFormula, sameCell, textLiteral } from "../../src/reports/cell";
import { rectangles } from "../../src/reports/rectangles";
import { parseRange, cellAddress } from "../../src/reports/address";
import { sheet, workbook } from "../support/apply-changes";
import { applied, outcomesOf, run } from "../support/outcomes";

describe("rectangles", () => {
  it("cover every cell exactly once and nothing else", () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(40)), {
      selector: ([r, c]) => `${r}:${c}`,
      maxLength: 60,
    });
    fc.assert(
      fc.property(cells, (places) => {
        const rows = new Map<number, string[]>();
        for (const [row, column] of places) {
          const line = rows.get(row) ?? [];
          line[column] = `${row}:${column}`;
          rows.set(row, line);
        }
        const written = rectangles(rows, () => true).flatMap(({ at, cells: block }) =>
          block.flatMap((line, r) =>
            line.flatMap((cell, c) => {
              if (cell !== undefined) expect(cell).toBe(`${at.row + r}:${at.column + c}`);
              return cell === undefined ? [] : [cell];
            }),
          ),
        );
        expect([...written].sort()).toEqual(places.map(([row, column]) => `${row}:${column}`).sort());
      }),
    );
  });

  it("write a filled block as one", () => {
    const rows = new Map([0, 1, 2].map((row) => [row, ["a", "b", "c"]]));
    expect(rectangles(rows, () => true)).toHaveLength(1);
  });

  it.each([
    ["rows that lie near each other", [4, 6], 1],
    ["rows with a table between them", [4, 211], 2],
  ])("%s", (_, numbers, count) => {
    const rows = new Map(numbers.map((row) => [row, [undefined, "内容", "系统文本"]]));
    const written = rectangles(rows, () => true);
    expect(written).toHaveLength(count);
    const all = written.reduce((sum, { at }) => sum + at.rows, 0);
    expect(all).toBe(count === 1 ? 3 : 2);
  });
});

describe("cells", () => {
  it.each([
    ["='表1'!A1", "=表1!A1", true],
    ["=SUM(A1, B1)", "=SUM(A1,B1)", true],
    ['=IF(A1="a b",1,0)', '=IF(A1="ab",1,0)', false],
    ["=A1", "=A2", false],
  ])("formula %s and %s: %p", (a, b, same) => {
    expect(sameCell(new Formula(a), new Formula(b))).toBe(same);
  });

  it("tells text from a formula of the same words, and numbers from text", () => {
    expect(sameCell("=A1", new Formula("=A1"))).toBe(false);
    expect(sameCell(new Formula("=A1"), "=A1")).toBe(false);
    expect(sameCell("-2", -2)).toBe(false);
    expect(sameCell("a\r\nb", "a\nb")).toBe(true);
  });

  it("doubles quotes in formulas", () => {
    expect(textLiteral('a"b')).toBe('"a""b"');
    expect(textLiteral("a\rb")).toBe('"a"&CHAR(13)&"b"');
    expect(linkFormula("8'月", "B2").text).toBe(`=HYPERLINK("#'8''月'!B2","8'月!B2")`);
  });

  it("cuts text that no cell can hold", () => {
    expect(cellText("长".repeat(40_000)).length).toBeLessThanOrEqual(32_767);
  });

  it.each([
    ["A1", 0, 0],
    ["Z9", 8, 25],
    ["AA10", 9, 26],
    ["XFD1", 0, 16_383],
  ])("address %s", (address, row, column) => {
    expect(cellAddress(row, column)).toBe(address);
    expect(parseRange(address)).toMatchObject({ row, column });
  });
});

describe("a large ledger", () => {
  const facts = Array.from({ length: 5_000 }, (_, index) =>
    applied({ unit: `第${index % 200}镇`, clause: "激4.c", points: 5, detail: `市发〔2019〕${index}号` }),
  );
  const first = run(workbook(sheet("8月", [["说明"]])), outcomesOf(facts));

  it("is written in few blocks", () => {
    const writes = first.changes.filter((change) => change.sheet === "加减分台账");
    expect(writes.length).toBeLessThan(20);
  });

  it("gets a single small write for a single changed fact", () => {
    const changed = facts.map((fact, index) => (index === 2_500 ? { ...fact, level: "市" } : fact));
    const second = run(first.after, outcomesOf(changed));
    const writes = second.changes.filter((change) => change.sheet === "加减分台账");
    expect(writes).toMatchObject([{ kind: "values", at: { rows: 1, columns: 1 }, values: [["市"]] }]);
  });
});
