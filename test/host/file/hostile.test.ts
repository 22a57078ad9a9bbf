// Workbooks that are well-formed but that no Excel writes: names, areas and formulas that would never end.
import { readWorkbook, workbookBytes } from "../../../src/host/file";
import { packageBytes, rankingRows, rankingSheet } from "./package";

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await readWorkbook(bytes);
  return result.ok ? "read" : result.problem.code;
};

/** Read, saved and read again. */
async function savedAgain(bytes: Uint8Array): Promise<string> {
  const result = await readWorkbook(bytes);
  return result.ok ? codeOf(await workbookBytes(result.value)) : result.problem.code;
}

describe("names of sheets", () => {
  const named = (name: string): Uint8Array => packageBytes({ sheets: { [name]: rankingSheet() } });

  it("as long as Excel allows is read", async () => {
    expect(await savedAgain(named("长".repeat(31)))).toBe("read");
  });

  it.each(["", "长".repeat(32), "a/b", "一&#10;二", "&#x1b;[31m"])("%j is damage", async (name) => {
    expect(await codeOf(named(name))).toBe("file-damaged");
  });
});

describe("areas", () => {
  it("a name for a whole sheet is not looked at cell by cell", async () => {
    const workbookExtra =
      "<definedNames><definedName name=\"全部\">'8月'!$A$1:$XFD$1048576</definedName></definedNames>";
    expect(await savedAgain(packageBytes({ workbookExtra }))).toBe("read");
  });

  it("what all sheets hold together counts", async () => {
    const far = `<sheetData>${rankingRows()}<row r="70000"><c r="CU70000"><v>1</v></c></row></sheetData>`;
    expect(await codeOf(packageBytes({ sheets: { 一: far } }))).toBe("read");
    expect(await codeOf(packageBytes({ sheets: { 一: far, 二: far } }))).toBe("sheet-too-large");
  });

  it.each(["", "#REF!", "x"])("a list of choices at %j is damage", async (area) => {
    const list = `<dataValidations count="1"><dataValidation type="list" sqref="${area}"><formula1>"是"</formula1></dataValidation></dataValidations>`;
    expect(await codeOf(packageBytes({ sheets: { "8月": rankingSheet("", list) } }))).toBe("file-damaged");
  });

  it("a list of choices at several places is read", async () => {
    const list = `<dataValidations count="1"><dataValidation type="list" sqref="C3:C9 E3 F1:F1048576"><formula1>"是"</formula1></dataValidation></dataValidations>`;
    expect(await savedAgain(packageBytes({ sheets: { "8月": rankingSheet("", list) } }))).toBe("read");
  });

  it("columns without numbers are damage, not a place", async () => {
    const sheets = { "8月": rankingSheet('<cols><col width="9"/></cols>') };
    expect(await codeOf(packageBytes({ sheets }))).toBe("file-damaged");
  });
});

it("a run of rich text without text can be saved", async () => {
  const text =
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r/><r><rPr><b/></rPr></r><r><t>甲</t></r></si></sst>';
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
  const bytes = packageBytes({
    sheets: {
      "8月": `<sheetData>${rankingRows()}<row r="30"><c r="A30" t="s"><v>0</v></c></row></sheetData>`,
    },
    parts: { "xl/sharedStrings.xml": { text, type } },
    related: { sharedStrings: "sharedStrings.xml" },
  });
  expect(await savedAgain(bytes)).toBe("read");
});

it("a list of formats that counts with blanks around the equal sign is not counted twice", async () => {
  const bytes = packageBytes({ stylesExtra: "<dxfs count = '1'><dxf><font><b/></font></dxf></dxfs>" });
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  const cell = result.value.workbook.getWorksheet("8月")?.getCell("A1");
  if (cell !== undefined) cell.font = { italic: true, size: 33 };
  expect(await codeOf(await workbookBytes(result.value))).toBe("read");
});
