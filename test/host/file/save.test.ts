// Saving starts from the original package: what a run did not change keeps its every byte.
import type { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { readWorkbook, workbookBytes, type WorkbookFile } from "../../../src/host/file";
import { READ_LIMITS } from "../../../src/host/file/limits";
import { pack } from "../../../src/host/file/zip";
import { unpack } from "../../../src/host/file/unpack";
import {
  packageBytes,
  packageParts,
  rankingRows,
  rankingSheet,
  relationshipList,
  row,
  type PackageOptions,
} from "./package";

installChartSupport();

// The library checks what it writes with a function that it does not export.
const { validateXlsxBuffer } = jest.requireActual<{
  validateXlsxBuffer: (
    bytes: Uint8Array,
    options: object,
  ) => Promise<{ readonly problems: readonly unknown[] }>;
}>("../../../node_modules/@cj-tech-master/excelts/dist/cjs/modules/excel/utils/ooxml-validator/index.js");

async function open(bytes: Uint8Array): Promise<WorkbookFile> {
  const result = await readWorkbook(bytes, "排名.xlsx");
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Reads a package, lets `change` work on it, saves it; gives the texts of the saved parts by name. */
async function saved(
  options: PackageOptions | Uint8Array,
  change: (workbook: Workbook) => void = () => undefined,
): Promise<Map<string, string>> {
  const file = await open(options instanceof Uint8Array ? options : packageBytes(options));
  change(file.workbook);
  const unpacked = unpack(await workbookBytes(file), READ_LIMITS);
  if (!unpacked.ok) throw new Error(unpacked.problem.code);
  return new Map([...unpacked.value].map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}

function original(options: PackageOptions, part: string): string {
  return Buffer.from(packageParts(options).get(part) ?? []).toString("utf8");
}

const SHEET = "xl/worksheets/sheet1.xml";

function sheetOf(workbook: Workbook, name = "8月") {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What the library reads back from a saved package. */
async function reread(parts: ReadonlyMap<string, string>): Promise<Workbook> {
  return (await open(packed(parts))).workbook;
}

function packed(parts: ReadonlyMap<string, string>): Uint8Array {
  return pack(new Map([...parts].map(([name, text]) => [name, Buffer.from(text)])));
}

/** Everything around the cells that the spreadsheet library itself drops or rewrites. */
const RICH: PackageOptions = {
  sheets: {
    "8月": rankingSheet(
      '<sheetPr codeName="Sheet1"/><sheetViews><sheetView workbookViewId="0" zoomScale="85"/></sheetViews>' +
        '<sheetFormatPr baseColWidth="10" defaultRowHeight="14"/><cols><col min="2" max="2" width="16" style="1" customWidth="1"/></cols>',
      '<protectedRanges><protectedRange name="填报" sqref="C3:C12"/></protectedRanges>' +
        '<autoFilter ref="A2:D12"><filterColumn colId="1"><filters><filter val="癸乡"/></filters></filterColumn></autoFilter>' +
        '<conditionalFormatting sqref="D3:D12"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>10</formula></cfRule></conditionalFormatting>' +
        '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><customProperties><customPr name="来源"/></customProperties>',
    ),
  },
  cellFormats: [
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyProtection="1"/>',
  ],
  stylesExtra:
    '<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>' +
    '<colors><indexedColors><rgbColor rgb="00112233"/></indexedColors></colors>',
  workbookExtra:
    '<definedNames><definedName name="税率" hidden="1">0.17</definedName>' +
    '<definedName name="本期">OFFSET(\'8月\'!$A$1,0,0,10,4)</definedName></definedNames><calcPr calcId="191029"/>',
  parts: {
    "docProps/custom.xml": {
      text: '<Properties><property name="KSOProductBuildVer"/></Properties>',
      type: "application/custom",
    },
    "xl/printerSettings/printerSettings1.bin": { text: "printer" },
    "xl/worksheets/_rels/sheet1.xml.rels": {
      text: relationshipList([["printerSettings", "../printerSettings/printerSettings1.bin"]]),
    },
  },
};

describe("a run that changes nothing", () => {
  it("leaves every part as it was, down to filters, formats and printer settings", async () => {
    const parts = await saved(RICH);
    for (const [name, bytes] of packageParts(RICH)) {
      if (name === "xl/workbook.xml") continue;
      expect([name, parts.get(name)]).toEqual([name, Buffer.from(bytes).toString("utf8")]);
    }
    expect([...parts.keys()].sort()).toEqual([...packageParts(RICH).keys()].sort());
  });

  it("only asks Office to calculate on opening", async () => {
    const parts = await saved(RICH);
    const before = original(RICH, "xl/workbook.xml");
    expect(parts.get("xl/workbook.xml")).toBe(
      before.replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
  });

  it("gives the same bytes every time", async () => {
    const one = await workbookBytes(await open(packageBytes(RICH)));
    const other = await workbookBytes(await open(packageBytes(RICH)));
    expect(Buffer.from(one).equals(other)).toBe(true);
  });
});

describe("cells", () => {
  it("a new column adds cells to its rows; everything else on the sheet stays", async () => {
    const parts = await saved(RICH, (workbook) => {
      sheetOf(workbook).getCell("F2").value = "本期加减分";
      sheetOf(workbook).getCell("F12").value = { formula: "SUM(C3:C4)", result: 189 };
    });
    const before = original(RICH, SHEET);
    const after = parts.get(SHEET) ?? "";
    const start = before.indexOf('<row r="12">');
    expect(after.slice(after.indexOf("</sheetData>"))).toBe(before.slice(before.indexOf("</sheetData>")));
    expect(after).toContain('<row r="3"><c r="A3"><v>1</v></c>');
    expect(after).toContain(
      `${before.slice(start, before.indexOf("</row>", start))}<c r="F12"><f>SUM(C3:C4)</f><v>189</v></c></row>`,
    );
    expect((await reread(parts)).getWorksheet("8月")?.getCell("F2").value).toBe("本期加减分");
  });

  it("a new look is added behind the existing ones, whose numbers stay", async () => {
    const parts = await saved(RICH, (workbook) => {
      const cell = sheetOf(workbook).getCell("F3");
      cell.value = -2;
      cell.font = { name: "仿宋", size: 12, bold: true };
      cell.numFmt = "0.0;-0.0";
    });
    expect(parts.get(SHEET)).toContain('<c r="F3" s="3"><v>-2</v></c>');
    expect(parts.get("xl/styles.xml")).toContain('<cellXfs count="4">');
    expect(parts.get("xl/styles.xml")).toContain('<dxfs count="1"><dxf>');
    const cell = (await reread(parts)).getWorksheet("8月")?.getCell("F3");
    expect(cell?.font).toMatchObject({ name: "仿宋", size: 12, bold: true });
    expect(cell?.numFmt).toBe("0.0;-0.0");
  });

  it("a look that exists already is used again", async () => {
    const styled = {
      ...RICH,
      sheets: { "8月": `<sheetData>${row(1, ["甲镇", 95], 1)}</sheetData>` },
      parts: {},
    };
    const parts = await saved(styled, (workbook) => {
      const sheet = sheetOf(workbook);
      sheet.getCell("C1").style = sheet.getCell("A1").style;
      sheet.getCell("C1").value = 1;
    });
    expect(parts.get(SHEET)).toContain('<c r="C1" s="1"><v>1</v></c>');
  });

  it("formulas of every kind stay as written; a new result takes the place of the old one only", async () => {
    const data =
      '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>6</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><f t="shared" si="0"/><v>8</v></c></row>' +
      '<row r="3"><c r="A3"><f>_xlfn.XLOOKUP(1,A1:A2,A1:A2)</f><v>3</v></c></row>';
    const options = { sheets: { 表: `<sheetData>${data}</sheetData>` } };
    const same = await saved(options);
    expect(same.get(SHEET)).toContain(data);
    const parts = await saved(options, (workbook) => {
      sheetOf(workbook, "表").getCell("A3").value = { formula: "_xlfn.XLOOKUP(1,A1:A2,A1:A2)", result: 9 };
    });
    expect(parts.get(SHEET)).toContain(
      data.replace("<v>3</v></c></row>'", "").replace("A1:A2)</f><v>3</v>", "A1:A2)</f><v>9</v>"),
    );
  });

  it("a moment in a date cell keeps what is finer than a millisecond", async () => {
    const cellFormats = ['<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
    const data =
      '<row r="1"><c r="A1" s="1"><v>43709.123456789012</v></c><c r="B1" s="1"><v>-2.2251E-308</v></c></row>';
    const options = { sheets: { 表: `<sheetData>${data}</sheetData>` }, cellFormats };
    const parts = await saved(options, (workbook) => {
      sheetOf(workbook, "表").getCell("C1").value = 1;
    });
    expect(parts.get(SHEET)).toContain(data.replace("</row>", '<c r="C1"><v>1</v></c></row>'));
  });

  it("a cleared cell keeps its look, a cleared plain cell goes", async () => {
    const options = {
      ...RICH,
      sheets: { 表: `<sheetData>${row(1, ["甲", "乙"], 1)}${row(2, ["丙", "丁"])}</sheetData>` },
      parts: {},
    };
    const parts = await saved(options, (workbook) => {
      sheetOf(workbook, "表").getCell("A1").value = null;
      sheetOf(workbook, "表").getCell("A2").value = null;
    });
    expect(parts.get(SHEET)).toContain('<row r="1"><c r="A1" s="1"/>');
    expect(parts.get(SHEET)).toContain('<row r="2"><c r="B2" t="inlineStr"');
  });

  it("values hidden under a merged area stay, though no program shows them", async () => {
    const options = {
      sheets: {
        表: `<sheetData>${row(1, ["标题", "底下"])}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`,
      },
    };
    const parts = await saved(options, (workbook) => {
      sheetOf(workbook, "表").getCell("D1").value = 1;
    });
    expect(parts.get(SHEET)).toContain("<t>底下</t>");
    expect(parts.get(SHEET)).toContain('<c r="D1"><v>1</v></c>');
  });

  it("cells without addresses get them when their row changes", async () => {
    const options = { sheets: { 表: "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>" } };
    const parts = await saved(options, (workbook) => {
      sheetOf(workbook, "表").getCell("C1").value = 3;
    });
    expect(parts.get(SHEET)).toContain(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
    );
  });

  it("masses of formatted blank rows are all still there, also where a row was written to", async () => {
    const blanks = Array.from({ length: 12_000 }, (_, index) => row(index + 20, [null, null], 1)).join("");
    const options = {
      ...RICH,
      sheets: { 表: `<sheetData>${rankingRows()}${blanks}</sheetData>` },
      parts: {},
    };
    const parts = await saved(options, (workbook) => {
      sheetOf(workbook, "表").getCell("C25").value = "新";
    });
    const text = parts.get(SHEET) ?? "";
    expect(text.match(/<row /g)).toHaveLength(12 + 12_000);
    expect(text).toContain(
      '<row r="25"><c r="A25" s="1"/><c r="B25" s="1"/><c r="C25" t="s"><v>0</v></c></row>',
    );
  });
});

describe("sheets", () => {
  it("a new sheet comes last, with its cells, widths, drop-downs, frozen rows, title rows and chart", async () => {
    const parts = await saved(RICH, (workbook) => {
      const sheet = workbook.addWorksheet("加减分台账", { views: [{ state: "frozen", ySplit: 1 }] });
      sheet.getCell("A1").value = "编号";
      sheet.getCell("B2").value = 4;
      sheet.getColumn(1).width = 30;
      sheet.getCell("A2").dataValidation = { type: "list", allowBlank: true, formulae: ['"采纳,不采纳"'] };
      sheet.pageSetup = { ...sheet.pageSetup, printTitlesRow: "1:1" };
      sheet.addChart({ type: "bar", series: [{ values: "'加减分台账'!$B$2:$B$3" }] }, "D1:H10");
    });
    expect(parts.get("xl/workbook.xml")).toMatch(
      /<sheet name="8月"[^>]*\/><sheet name="加减分台账" sheetId="2" r:id="rId3"\/>/,
    );
    expect(parts.get("xl/workbook.xml")).toContain('<definedName name="税率" hidden="1">0.17</definedName>');
    expect(parts.get("xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">',
    );
    expect(parts.get("xl/worksheets/sheet2.xml")).toContain("采纳,不采纳");
    expect(parts.get("xl/worksheets/sheet2.xml")).toContain('state="frozen"');
    expect(parts.has("xl/charts/chart1.xml")).toBe(true);
    const again = await reread(parts);
    expect(again.getWorksheet("加减分台账")?.getCell("A1").value).toBe("编号");
    expect(again.getWorksheet("加减分台账")?.getCharts()).toHaveLength(1);
  });

  it("brings the looks of its conditional formats along, beside those the workbook has", async () => {
    const parts = await saved(RICH, (workbook) =>
      workbook.addWorksheet("台账").addConditionalFormatting({
        ref: "A2:A9",
        rules: [
          {
            ...{ type: "cellIs", operator: "equal", formulae: ['"逾期"'], priority: 1 },
            style: { font: { color: { argb: "FF9C0006" } } },
          },
        ],
      }),
    );
    const styles = parts.get("xl/styles.xml") ?? "";
    expect(styles).toMatch(/<dxfs count="2">.*FFFF0000.*FF9C0006.*<\/dxfs>/);
    expect(parts.get(SHEET)).toContain('dxfId="0"');
    expect(parts.get("xl/worksheets/sheet2.xml")).toContain('dxfId="1"');
    const plain = await saved({}, (workbook) =>
      workbook.addWorksheet("台账").addConditionalFormatting({
        ref: "A2:A9",
        rules: [
          {
            ...{ type: "cellIs", operator: "equal", formulae: ['"逾期"'], priority: 1 },
            style: { font: { color: { argb: "FF9C0006" } } },
          },
        ],
      }),
    );
    expect(plain.get("xl/styles.xml")).toMatch(/<\/(cellXfs|cellStyles)><dxfs count="1">/);
  });

  it("drawings of the original and of new sheets do not get in each other's way", async () => {
    const drawn = await saved({}, (workbook) => {
      sheetOf(workbook).addChart({ type: "bar", series: [{ values: "'8月'!$C$3:$C$12" }] }, "F1:J10");
    });
    const bytes = pack(new Map([...drawn].map(([name, text]) => [name, Buffer.from(text)])));
    const parts = await saved(bytes, (workbook) => {
      workbook
        .addWorksheet("汇总")
        .addChart({ type: "line", series: [{ values: "'8月'!$D$3:$D$12" }] }, "A1:E10");
    });
    const again = await reread(parts);
    expect(parts.get("xl/charts/chart1.xml")).toBe(drawn.get("xl/charts/chart1.xml"));
    expect(again.getWorksheet("8月")?.getCharts()).toHaveLength(1);
    expect(again.getWorksheet("汇总")?.getCharts()).toHaveLength(1);
  });

  it("widths, drop-downs and page set-up on an existing sheet replace just these elements", async () => {
    const parts = await saved(RICH, (workbook) => {
      const sheet = sheetOf(workbook);
      sheet.getColumn(6).width = 20;
      sheet.getCell("F3").dataValidation = { type: "list", allowBlank: true, formulae: ['"是,否"'] };
      sheet.pageSetup = { ...sheet.pageSetup, orientation: "portrait" };
    });
    const text = parts.get(SHEET) ?? "";
    expect(text).toMatch(
      /<col min="2" max="2" width="16" style="1" customWidth="1"\/><col min="6" max="6" width="20"/,
    );
    expect(text.indexOf("<dataValidations")).toBeGreaterThan(text.indexOf("</conditionalFormatting>"));
    expect(text.indexOf("<dataValidations")).toBeLessThan(text.indexOf("<pageMargins"));
    expect(text).toMatch(/<pageSetup[^>]*orientation="portrait"[^>]*r:id="rId1"/);
    expect(text).toContain('<filter val="癸乡"/>');
  });

  it("merged areas a run adds join those of the clerk, however large these are", async () => {
    const merges =
      '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="H1:H1048576"/></mergeCells>';
    const parts = await saved({ sheets: { "8月": rankingSheet("", merges) } }, (workbook) => {
      sheetOf(workbook).mergeCells("F1:G1");
    });
    expect(parts.get(SHEET)).toContain(
      '<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="H1:H1048576"/><mergeCell ref="F1:G1"/></mergeCells>',
    );
  });

  it("a package whose elements carry a prefix is saved all the same", async () => {
    const parts = packageParts();
    for (const name of [SHEET, "xl/workbook.xml", "xl/styles.xml"]) {
      const text = Buffer.from(parts.get(name) ?? []).toString("utf8");
      const prefixed = text.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
      parts.set(name, Buffer.from(prefixed));
    }
    const after = await saved(pack(parts), (workbook) => {
      sheetOf(workbook).getCell("F3").value = 1;
    });
    expect((await reread(after)).getWorksheet("8月")?.getCell("F3").value).toBe(1);
    expect((await reread(after)).getWorksheet("8月")?.getCell("B12").value).toBe("癸乡");
  });
});

describe("sheets that a person renamed, hid or deleted", () => {
  const SHEETS: PackageOptions = {
    sheets: { 甲: rankingSheet(), 乙: rankingSheet(), 丙: rankingSheet() },
    workbookExtra:
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">\'乙\'!$1:$2</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'丙\'!$1:$2</definedName></definedNames>',
    parts: {
      "xl/comments1.xml": { text: "<comments/>" },
      "xl/worksheets/_rels/sheet2.xml.rels": { text: relationshipList([["comments", "../comments1.xml"]]) },
    },
  };

  it("a renamed sheet keeps its place and its part, under its new name", async () => {
    const after = await saved(SHEETS, (workbook) => {
      sheetOf(workbook, "甲").name = "八月$1&九月";
    });
    const names = (await reread(after)).worksheets.map(({ name }) => name);
    expect(names).toEqual(["八月$1&九月", "乙", "丙"]);
    expect(after.get(SHEET)).toBe(original(SHEETS, SHEET));
  });

  it("a deleted sheet goes with its comments and names, also when another takes its name", async () => {
    const after = await saved(SHEETS, (workbook) => {
      workbook.removeWorksheet(sheetOf(workbook, "乙").id);
      workbook.addWorksheet("乙").getCell("A1").value = "新";
    });
    const workbook = await reread(after);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["甲", "丙", "乙"]);
    expect(sheetOf(workbook, "乙").getCell("A1").value).toBe("新");
    expect(sheetOf(workbook, "乙").rowCount).toBe(1);
    expect([...after.keys()]).not.toContain("xl/comments1.xml");
    expect(after.get("xl/workbook.xml")).toMatch(/localSheetId="1">(?:'|&apos;)丙/);
    expect(after.get("xl/workbook.xml")).not.toMatch(/乙(?:'|&apos;)!/);
  });

  it("a hidden sheet is hidden, a shown one is shown", async () => {
    const hidden = await saved(SHEETS, (workbook) => {
      sheetOf(workbook, "丙").state = "hidden";
    });
    expect(sheetOf(await reread(hidden), "丙").state).toBe("hidden");
    const shown = await saved(packed(hidden), (workbook) => {
      sheetOf(workbook, "丙").state = "visible";
    });
    expect(shown.get("xl/workbook.xml")).not.toContain("state=");
  });
});

it("an old macro sheet goes with its names; the names of other sheets stay with theirs", async () => {
  const parts = packageParts({
    sheets: { 甲: rankingSheet(), 宏表: "<sheetData/>", 乙: rankingSheet() },
    workbookExtra:
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">\'乙\'!$1:$2</definedName>' +
      '<definedName name="自动" localSheetId="1">宏表!$A$1</definedName></definedNames>',
  });
  const rels = Buffer.from(parts.get("xl/_rels/workbook.xml.rels") ?? []).toString("utf8");
  parts.set(
    "xl/_rels/workbook.xml.rels",
    Buffer.from(
      rels.replace('worksheet" Target="worksheets/sheet2', 'xlMacrosheet" Target="macrosheets/sheet1'),
    ),
  );
  parts.set("xl/macrosheets/sheet1.xml", Buffer.from("<macrosheet/>"));
  parts.delete("xl/worksheets/sheet2.xml");
  const after = await saved(pack(parts), (workbook) => {
    const sheet = workbook.addWorksheet("台账");
    sheet.getCell("A1").value = "编号";
    sheet.pageSetup = { ...sheet.pageSetup, printTitlesRow: "1:1" };
  });
  const text = after.get("xl/workbook.xml") ?? "";
  expect([...text.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual(["甲", "乙", "台账"]);
  expect(text).toContain("localSheetId=\"1\">'乙'!$1:$2");
  expect(text).toMatch(/localSheetId="2">(?:'|&apos;)台账/);
  expect(text).not.toContain("自动");
});

it("the library's own check finds nothing wrong with a saved package", async () => {
  const file = await open(packageBytes(RICH));
  file.workbook
    .addWorksheet("台账")
    .addChart({ type: "bar", series: [{ values: "'8月'!$C$3:$C$12" }] }, "D1:H10");
  sheetOf(file.workbook).getCell("F3").value = "新";
  const report = await validateXlsxBuffer(await workbookBytes(file), { includeWarnings: true });
  expect(report.problems).toEqual([]);
});
