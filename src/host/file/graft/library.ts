// Runs packages through the spreadsheet library, to learn how it writes what it did not change.
import { Workbook } from "@cj-tech-master/excelts";
import { loadableParts } from "../loadable";
import { READ_LIMITS } from "../limits";
import { sheetParts, workbookPart } from "../package";
import { unpack, type Parts } from "../unpack";
import type { Witness } from "./bridge";
import { cellsOf, contentOf, rowsOf } from "./cells";
import { StyleSheet } from "./styles";
import { byteText, bytesOf, childNamed, rootOf, withoutMainPrefix } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts the library writes for a workbook. Without compression it is three times slower. */
export async function writtenParts(workbook: Workbook): Promise<Parts> {
  const bytes = await workbook.xlsx.writeBuffer({ validate: false, zip: { level: 1 } });
  const limits = { ...READ_LIMITS, fileBytes: Infinity, entryBytes: Infinity, totalBytes: Infinity };
  const unpacked = unpack(bytes, limits);
  if (!unpacked.ok)
    throw new Error(`the library wrote a package that does not unpack: ${unpacked.problem.code}`);
  return unpacked.value;
}

/** The original without its cells, as the library writes it: what differs from this was changed by a run. */
export async function baseParts(original: Parts): Promise<Parts> {
  const workbook = workbookPart(original) ?? "";
  const emptied = new Map(original);
  for (const sheet of sheetParts(original, workbook)) {
    const bytes = original.get(sheet.part);
    if (sheet.isWorksheet && bytes !== undefined)
      emptied.set(sheet.part, bytesOf(withoutCells(byteText(bytes))));
  }
  return rewritten(emptied);
}

async function rewritten(parts: Parts): Promise<Parts> {
  const workbook = new Workbook();
  await workbook.xlsx.loadFromFiles(Object.fromEntries(loadableParts(parts)));
  return writtenParts(workbook);
}

function withoutCells(text: string): string {
  const plain = withoutMainPrefix(text);
  const data = childNamed(plain, rootOf(plain), "sheetData");
  return data === null ? plain : `${plain.slice(0, data.start)}<sheetData/>${plain.slice(data.end)}`;
}

/** How the library writes each cell format of the original: one witness cell per format in a workbook of its own. */
export async function witnessOf(styles: StyleSheet): Promise<Witness> {
  const written = await rewritten(witnessPackage(styles));
  const text = byteText(written.get("xl/worksheets/sheet1.xml") ?? new Uint8Array());
  const data = childNamed(text, rootOf(text), "sheetData");
  const indexes: number[] = Array.from({ length: styles.cellFormats }, () => 0);
  if (data !== null) {
    for (const row of rowsOf(text, data.openEnd, data.closeStart)) {
      const cell = cellsOf(row.content, row.row)[0];
      if (cell !== undefined) indexes[row.row - 1] = contentOf(cell.raw).style;
    }
  }
  return { styles: new StyleSheet(byteText(written.get("xl/styles.xml") ?? new Uint8Array())), indexes };
}

function witnessPackage(styles: StyleSheet): Parts {
  const rows = Array.from({ length: styles.cellFormats }, (_, index) => {
    const row = index + 1;
    return `<row r="${row}"><c r="A${row}" s="${index}"><v>1</v></c></row>`;
  });
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationshipsText([["officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relationshipsText([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
      '<sheet name="witness" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
    "xl/styles.xml": styles.text,
  };
  return new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)]));
}

function relationshipsText(targets: readonly (readonly [type: string, target: string])[]): string {
  const elements = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}
