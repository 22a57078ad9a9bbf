// The host refuses what Excel refuses, with Excel's codes.
import { open, type Opened } from "../excel/workbench";

let excel: Opened;
afterEach(() => excel.close());

/** The code of the error that a batch ends with; "none" when it goes through. */
async function codeOf(batch: (context: Excel.RequestContext) => Promise<void> | void): Promise<string> {
  try {
    await excel.Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
    return "none";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("三月");

describe("shapes of writes", () => {
  beforeEach(() => {
    excel = open({ 三月: [["单位", "得分"]] });
  });

  it.each([
    ["too few rows", [[1, 2]]],
    [
      "too many rows",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ["a short row", [[1, 2], [3]]],
    [
      "a long row",
      [
        [1, 2],
        [3, 4, 5],
      ],
    ],
  ])("%s: InvalidArgument, nothing written", async (_name, values) => {
    expect(await codeOf((context) => void (sheetOf(context).getRange("A1:B2").values = values))).toBe(
      "InvalidArgument",
    );
    expect((await excel.sheet("三月")).values).toEqual([["单位", "得分"]]);
  });

  it("the exact shape is taken", async () => {
    const values = [
      [1, 2],
      [3, 4],
    ];
    expect(await codeOf((context) => void (sheetOf(context).getRange("A1:B2").values = values))).toBe("none");
    expect((await excel.sheet("三月")).values).toEqual(values);
  });

  it("a wrong shape is refused in bulk writes as well", async () => {
    const rows = Array.from({ length: 2000 }, () => [1, 2]);
    expect(await codeOf((context) => void (sheetOf(context).getRange("A1:B1999").values = rows))).toBe(
      "InvalidArgument",
    );
  });

  it("an object is no value", async () => {
    const values = [[{ text: "x" }]] as unknown as string[][];
    expect(await codeOf((context) => void (sheetOf(context).getRange("A1").values = values))).toBe(
      "InvalidArgument",
    );
  });

  it("a formula that does not parse is refused", async () => {
    expect(await codeOf((context) => void (sheetOf(context).getRange("A1").formulas = [["=SUM(("]]))).toBe(
      "InvalidArgument",
    );
  });
});

describe("names of sheets", () => {
  beforeEach(() => {
    excel = open({ 三月: [[1]] });
  });
  const add = (name: string) => codeOf((context) => void context.workbook.worksheets.add(name));

  it.each(["", "a".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "History"])(
    "%p is refused",
    async (name) => {
      expect(await add(name)).toBe("InvalidArgument");
    },
  );

  it("31 characters are taken", async () => {
    expect(await add("台".repeat(31))).toBe("none");
  });

  it("a name in use is refused, in any case", async () => {
    expect(await add("三月")).toBe("ItemAlreadyExists");
    expect(await add("Abc")).toBe("none");
    expect(await add("ABC")).toBe("ItemAlreadyExists");
  });

  it("a protected workbook takes no sheet", async () => {
    excel.workbook.protection = { lockStructure: true };
    expect(await add("新表")).toBe("AccessDenied");
  });

  it("the last visible sheet cannot be deleted", async () => {
    expect(await codeOf((context) => sheetOf(context).delete())).toBe("GeneralException");
  });
});

describe("things that are not there", () => {
  beforeEach(() => {
    excel = open({ 三月: [[1]] });
  });

  it("getItem: ItemNotFound", async () => {
    expect(await codeOf((context) => void context.workbook.worksheets.getItem("四月").load("name"))).toBe(
      "ItemNotFound",
    );
  });

  it("getItemOrNullObject and what hangs on it are null objects", async () => {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("四月");
      const range = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  it("writing to a null object is refused", async () => {
    expect(
      await codeOf((context) => {
        context.workbook.worksheets.getItemOrNullObject("四月").tabColor = "#FF0000";
      }),
    ).toBe("InvalidObjectPath");
  });

  it("a member the host does not play: ApiNotFound naming it", async () => {
    await expect(
      excel.Excel.run((context) => {
        sheetOf(context).getRange("A1").load("hyperlink");
        return context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Range.Hyperlink" } });
  });

  it("a member newer than the Excel being played: ApiNotFound", async () => {
    excel.close();
    excel = open({ 三月: [[1]] }, { sets: { ExcelApi: "1.9" } });
    expect(
      await codeOf((context) => void sheetOf(context).getRange("A1:B2").getMergedAreasOrNullObject()),
    ).toBe("ApiNotFound");
  });

  it("the library itself refuses a property that was not loaded", async () => {
    await excel.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      await context.sync();
      expect(() => range.values).toThrow(/values/);
    });
  });

  it("a range outside the sheet is refused", async () => {
    expect(await codeOf((context) => void sheetOf(context).getRange("A1048577").load("address"))).toBe(
      "InvalidArgument",
    );
    expect(
      await codeOf((context) => void sheetOf(context).getRange("A1").getCell(-1, 0).load("address")),
    ).toBe("InvalidArgument");
  });

  it("more than 5,000,000 cells are not read at once; 5,000,000 are within the limit", async () => {
    const read = (address: string) =>
      codeOf((context) => void sheetOf(context).getRange(address).load("values"));
    expect(await read("A1:E1000001")).toBe("RangeExceedsLimit");
  });
});

describe("protected sheets", () => {
  beforeEach(async () => {
    excel = open({ 三月: [["单位", 90]] });
    await excel.workbook.getWorksheet("三月")?.protect("", {});
  });

  it("refuse values, formats, widths, merges and deletion of content", async () => {
    const range = (context: Excel.RequestContext) => sheetOf(context).getRange("A1:B1");
    expect(await codeOf((context) => void (range(context).values = [["a", 1]]))).toBe("AccessDenied");
    expect(await codeOf((context) => void (range(context).format.font.bold = true))).toBe("AccessDenied");
    expect(await codeOf((context) => void (range(context).format.columnWidth = 50))).toBe("AccessDenied");
    expect(await codeOf((context) => range(context).merge())).toBe("AccessDenied");
    expect(await codeOf((context) => range(context).clear())).toBe("AccessDenied");
    expect((await excel.sheet("三月")).values).toEqual([["单位", 90]]);
  });

  it("let an unlocked cell be written", async () => {
    const cell = excel.workbook.getWorksheet("三月")?.getCell("B1");
    if (cell) cell.protection = { locked: false };
    expect(await codeOf((context) => void (sheetOf(context).getRange("B1").values = [[91]]))).toBe("none");
  });
});
