// Text of the clerk's is data: it never becomes a formula, a number or a date on its way into a cell.
import fc from "fast-check";
import { asData, needsApostrophe } from "../../src/excel/clerk-text";
import { open, receiptOf, values, type Opened } from "./workbench";

let excel: Opened;
beforeEach(() => {
  excel = open({ 表: [["占位"]] });
});
afterEach(() => excel.close());

async function roundTrip(texts: readonly string[]): Promise<{ values: unknown[]; formulas: boolean }> {
  receiptOf(
    await excel.apply([
      values(
        "表",
        1,
        0,
        texts.map((text) => [text]),
      ),
    ]),
  );
  const read = await excel.sheet("表");
  return {
    values: read.values.slice(1, texts.length + 1).map((row) => row[0]),
    formulas: read.formulas !== read.values,
  };
}

it("awkward texts come back as they were, and none is a formula", async () => {
  const texts = [
    ...["=1+1", '=HYPERLINK("http://x")', "+86", "-2", "@甲", "'引", "''", '"引"'],
    ...[
      "007",
      "1-2",
      "2019-08",
      "2019/8/31",
      "2019年8月",
      "3月1日",
      "8:30",
      "12%",
      "1e5",
      "(5)",
      "￥5",
      ".5",
    ],
    ...[
      "TRUE",
      "false",
      "#N/A",
      "Jan",
      "MAR1",
      "１２３",
      "⑦",
      "＝1+1",
      "＋1",
      "－1",
      "下午3:00",
      " 5",
      "\t5",
      "1 1/2",
    ],
    ...["张村镇", "约1.b", "第3名", "L0", "A-15", "A-15|2019-08"],
  ];
  expect(await roundTrip(texts)).toEqual({ values: texts, formulas: false });
});

it("any text comes back as it was", async () => {
  const piece = fc.constantFrom(..."=+-@'\"#%￥.,:/() 年月日时分eE0123456789TRUE张é\t\n".split(""));
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), async (texts) => {
      expect(await roundTrip(texts)).toEqual({ values: texts, formulas: false });
    }),
    { numRuns: 40 },
  );
});

it("numbers and truth values stay what they are, null leaves a cell alone, an empty text clears it", async () => {
  receiptOf(await excel.apply([values("表", 0, 0, [[null, -0.5, true, "字"]])]));
  receiptOf(await excel.apply([values("表", 0, 0, [["", null, null, ""]])]));
  expect((await excel.sheet("表")).values).toEqual([[-0.5, true]]);
});

it("plain Chinese needs no apostrophe", () => {
  expect(["张村镇", "约1.b", "第3名", "连续2期末位"].filter(needsApostrophe)).toEqual([]);
  expect(asData("=x")).toBe("'=x");
});
