// Builds workbook packages part by part, the way Office lays them out, for tests of reading and saving.
import { pack } from "../../../src/host/file/zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface PackageOptions {
  /** Content of each sheet's worksheet element, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly workbookExtra?: string; // behind the list of sheets
  readonly stylesExtra?: string; // behind the cell formats
  readonly cellFormats?: readonly string[]; // besides the first
  /** Further parts by name, with their content types. */
  readonly parts?: Readonly<Record<string, { readonly text: string; readonly type?: string }>>;
  /** Further relationships of the workbook, type to target. */
  readonly related?: Readonly<Record<string, string>>;
  readonly workbookType?: string;
}

/** Cells of one row; text is written inline, "=…" as a formula with the result 0. */
export function row(number: number, cells: readonly (string | number | null)[], style = 0): string {
  const texts = cells.map((cell, index) =>
    cellText(cell, `${String.fromCharCode(65 + index)}${number}`, style),
  );
  return `<row r="${number}">${texts.join("")}</row>`;
}

function cellText(cell: string | number | null, address: string, style: number): string {
  const open = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  if (cell === null) return `${open}/>`;
  if (typeof cell === "number") return `${open}><v>${cell}</v></c>`;
  if (cell.startsWith("=")) return `${open}><f>${cell.slice(1)}</f><v>0</v></c>`;
  return `${open} t="inlineStr"><is><t>${cell}</t></is></c>`;
}

const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚乡", "辛乡", "壬乡", "癸乡"];

/** A plain district ranking of ten townships; 癸乡 is last. */
export function rankingRows(title = "江北区2019年8月脱贫攻坚指标排名表"): string {
  const rows = NAMES.map((name, index) => row(index + 3, [index + 1, name, 95 - index, index + 1]));
  return [row(1, [title]), row(2, ["序号", "乡镇", "得分", "排名"]), ...rows].join("");
}

export function rankingSheet(before = "", after = ""): string {
  return `${before}<sheetData>${rankingRows()}</sheetData>${after}`;
}

/** The parts of a package by name. */
export function packageParts(options: PackageOptions = {}): Map<string, Uint8Array> {
  const sheets = Object.entries(options.sheets ?? { "8月": rankingSheet() });
  const related = Object.entries(options.related ?? {});
  const texts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length, options),
    "_rels/.rels": relationshipList([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(sheets, options),
    "xl/_rels/workbook.xml.rels": relationshipList([
      ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
      ...related,
    ]),
    "xl/styles.xml": styles(options),
  };
  sheets.forEach(([, content], index) => {
    texts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;
  });
  for (const [name, { text }] of Object.entries(options.parts ?? {})) texts[name] = text;
  return new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

/** The bytes of a package. */
export function packageBytes(options: PackageOptions = {}): Uint8Array {
  return pack(packageParts(options));
}

export function relationshipList(targets: readonly (readonly [string, string])[]): string {
  const elements = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

function workbook(sheets: readonly (readonly [string, string])[], options: PackageOptions): string {
  const list = sheets.map(
    ([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join("")}</sheets>` +
    `${options.workbookExtra ?? ""}</workbook>`
  );
}

function contentTypes(sheets: number, options: PackageOptions): string {
  const overrides = [
    ["/xl/workbook.xml", options.workbookType ?? `${TYPES}.sheet.main+xml`],
    ["/xl/styles.xml", `${TYPES}.styles+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${TYPES}.worksheet+xml`,
    ]),
    ...Object.entries(options.parts ?? {}).flatMap(([name, { type }]) =>
      type === undefined ? [] : [[`/${name}`, type]],
    ),
  ];
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="bin" ContentType="application/octet-stream"/>' +
    overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("") +
    "</Types>"
  );
}

function styles(options: PackageOptions): string {
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    ...(options.cellFormats ?? []),
  ];
  return (
    `<styleSheet xmlns="${MAIN}">` +
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="黑体"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    `${options.stylesExtra ?? ""}</styleSheet>`
  );
}
