// What a cell holds after text was written into it: Excel's own rules, which the product has to survive.
import { typedText } from "../../src/host/cells/typed-text";
import { open, type Opened } from "../excel/workbench";

const context = { today: new Date(2026, 5, 15), date1904: false };
const kindOf = (text: string) => {
  const typed = typedText(text, context);
  return typed.kind === "value" ? typed.value : typed.kind;
};

it.each([
  ["007", 7],
  ["-2", -2],
  ["+3.5", 3.5],
  ["1,234", 1234],
  ["12%", 0.12],
  ["(5)", -5],
  ["1e3", 1000],
  ["￥5", 5],
  ["３", 3],
  ["true", true],
  ["FALSE", false],
  ["2019-8-31", 43708],
  ["2019/08/31", 43708],
  ["2019年8月31日", 43708],
  ["2019年8月", 43678],
  ["1-2", 46024],
  ["1月2日", 46024],
  ["8:30", 8.5 / 24],
  ["1 1/2", 1.5],
])("%p becomes %p", (text, expected) => {
  expect(kindOf(text)).toBe(expected);
});

it.each(["张村镇", "约1.b", "1-2-3-4", "13月1日", "2019-2-30", "12号", "A-15", "", "25:61", "1,23"])(
  "%p stays text",
  (text) => {
    expect(kindOf(text)).toBe("text");
  },
);

it("an error code becomes an error", () => {
  expect(kindOf("#N/A")).toBe("error");
});

describe("in a workbook", () => {
  let excel: Opened;
  beforeEach(() => {
    excel = open({ 表: [["旧", "旧", "旧"]] });
  });
  afterEach(() => excel.close());
  const write = (values: (string | number | boolean | null)[][], address: string) =>
    excel.Excel.run((request) => {
      request.workbook.worksheets.getItem("表").getRange(address).values = values;
      return request.sync();
    });

  it("null leaves a cell, an empty text clears it", async () => {
    await write([[null, "", "新"]], "A1:C1");
    expect((await excel.sheet("表")).values).toEqual([["旧", "", "新"]]);
  });

  it("an apostrophe escapes and is not part of the text", async () => {
    await write([["'=1+1", "'007", "''引"]], "A1:C1");
    const { values, formulas } = await excel.sheet("表");
    expect(values).toEqual([["=1+1", "007", "'引"]]);
    expect(formulas).toBe(values);
  });

  it("text that starts with = is a formula", async () => {
    await write([["=1+1"]], "A1");
    expect((await excel.sheet("表")).values[0]?.[0]).toBe(2);
    expect((await excel.sheet("表")).formulas[0]?.[0]).toBe("=1+1");
  });

  it("a cell formatted as text keeps what is written", async () => {
    const cell = excel.workbook.getWorksheet("表")?.getCell("A1");
    if (cell) cell.numFmt = "@";
    await write([["1-2"]], "A1");
    expect((await excel.sheet("表")).values[0]?.[0]).toBe("1-2");
  });

  it("a date is a serial number with a date format", async () => {
    await write([["2019-8-31"]], "A1");
    const { values, numberFormats } = await excel.sheet("表");
    expect([values[0]?.[0], numberFormats[0]?.[0]]).toEqual([43708, "yyyy/m/d"]);
  });
});
