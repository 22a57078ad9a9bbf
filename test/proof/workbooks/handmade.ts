// Small workbooks made by hand, in the ways in which Office and WPS write them, with what offices put into theirs.
import { zipSync, type Zippable } from "fflate";
import { address } from "./addresses";
import { escaped } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWINGS = "application/vnd.openxmlformats-officedocument";

export type Raw = { readonly raw: string };
export type Value = string | number | null | Raw;

export interface Sheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  readonly rows: readonly (readonly Value[])[];
  readonly before?: string;
  readonly after?: string;
  /** Attributes of single rows, 1-based. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  /** Relationships as type, target, and whether the target is outside; ids are rId1, rId2 … */
  readonly related?: readonly (readonly [type: string, target: string, external?: true])[];
  /** Cells without addresses, as some programs write them. */
  readonly withoutAddresses?: true;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** In front of and behind the list of sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly related?: readonly (readonly [type: string, target: string])[];
  readonly parts?: Readonly<Record<string, { readonly text: string; readonly type?: string }>>;
  readonly strings?: readonly string[];
  readonly namespaces?: string;
}

export const TOWNSHIPS = ["甲镇", "乙镇", "丙乡", "丁镇", "戊乡", "己镇", "庚乡", "辛镇", "壬镇", "癸乡"];

/** A district ranking as offices keep it. */
export function ranking(month: string, shift = 0, district = "示例区"): readonly (readonly Value[])[] {
  const rows = TOWNSHIPS.map((name, index): readonly Value[] => {
    const rank = ((index + shift) % TOWNSHIPS.length) + 1;
    return [index + 1, name, 100 - rank * 1.5, rank, rank > 8 ? "危房改造进度滞后" : null];
  });
  return [
    [`${district}2019年${month}脱贫攻坚工作指标排名`],
    ["序号", "乡镇", "得分", "排名", "备注"],
    ...rows,
  ];
}

export const SETTINGS: Sheet = {
  name: "设置",
  rows: [
    ["项目", "值", "说明"],
    ["本区名称", "示例区", null],
  ],
};

export const styled = (value: string | number, style: number, row: number, column: number): Raw => ({
  raw:
    typeof value === "number"
      ? `<c r="${address(row, column)}" s="${style}"><v>${value}</v></c>`
      : `<c r="${address(row, column)}" s="${style}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
});

/** The bytes of the package. */
export function packed(workbook: Workbook): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(textsOf(workbook))) {
    entries[name] = [new TextEncoder().encode(text), { level: 1 }];
  }
  return zipSync(entries, { mtime: new Date("2020-01-01T00:00:00Z") });
}

function textsOf(workbook: Workbook): Record<string, string> {
  const { sheets, parts = {}, strings = [] } = workbook;
  const texts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(workbook),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": listOf(workbook),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ...(workbook.related ?? []),
    ]),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join("")}</sst>`,
  };
  sheets.forEach((sheet, index) => {
    texts[`xl/worksheets/sheet${index + 1}.xml`] = sheetText(sheet, workbook.namespaces ?? "");
    if (sheet.related !== undefined)
      texts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(sheet.related);
  });
  for (const [name, { text }] of Object.entries(parts)) texts[name] = text;
  return texts;
}

function relations(targets: readonly (readonly [type: string, target: string, external?: true])[]): string {
  const elements = targets.map(
    ([type, target, external], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

function listOf({ sheets, before = "", after = "", namespaces = "" }: Workbook): string {
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${index + 3}"${hidden} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"${namespaces}>${before}<sheets>${list.join("")}</sheets>${after}</workbook>`;
}

function sheetText(sheet: Sheet, namespaces: string): string {
  const rows = sheet.rows.map((cells, index) => rowText(sheet, index + 1, cells));
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"${namespaces}>${sheet.before ?? ""}<sheetData>${rows.join("")}</sheetData>${sheet.after ?? ""}</worksheet>`;
}

function rowText(sheet: Sheet, row: number, cells: readonly Value[]): string {
  const attributes = sheet.rowAttributes?.[row] ?? "";
  const number = sheet.withoutAddresses ? "" : ` r="${row}"`;
  const texts = cells.map((cell, index) =>
    cellText(cell, sheet.withoutAddresses ? "" : ` r="${address(row, index + 1)}"`),
  );
  return `<row${number}${attributes}>${texts.join("")}</row>`;
}

function cellText(cell: Value, place: string): string {
  if (cell === null) return place === "" ? "<c/>" : "";
  if (typeof cell === "number") return `<c${place}><v>${cell}</v></c>`;
  if (typeof cell !== "string") return cell.raw;
  if (cell.startsWith("=")) return `<c${place}><f>${escaped(cell.slice(1))}</f><v>0</v></c>`;
  return `<c${place} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

function contentTypes({ sheets, parts = {} }: Workbook): string {
  const overrides: (readonly [string, string])[] = [
    ["xl/workbook.xml", `${TYPES}.sheet.main+xml`],
    ["xl/styles.xml", `${TYPES}.styles+xml`],
    ["xl/sharedStrings.xml", `${TYPES}.sharedStrings+xml`],
    ...sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`] as const),
    ...Object.entries(parts).flatMap(([name, { type }]) =>
      type === undefined ? [] : [[name, type.replace("…", DRAWINGS)] as const],
    ),
  ];
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("") +
    "</Types>"
  );
}

const FONTS = [
  '<font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><i/><strike/><u val="double"/><sz val="18"/><color rgb="FFC00000"/><name val="方正小标宋简体"/><charset val="134"/></font>',
  '<font><sz val="11"/><color indexed="12"/><name val="仿宋_GB2312"/><family val="3"/><charset val="134"/><scheme val="minor"/></font>',
];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill>',
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFF00"/></stop><stop position="1"><color theme="5"/></stop></gradientFill></fill>',
  '<fill><patternFill patternType="lightTrellis"><fgColor rgb="FFFF0000"/><bgColor rgb="FF00FF00"/></patternFill></fill>',
];
const SIDE = '<color auto="1"/>';
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border diagonalUp="1"><left style="thin">${SIDE}</left><right style="double">${SIDE}</right><top style="mediumDashDot"><color rgb="FF00B050"/></top><bottom style="hair">${SIDE}</bottom><diagonal style="thin">${SIDE}</diagonal></border>`,
];
/** Formats of cells by index: 1 title, 2 header, 3 two decimals, 4 date, 5 text with quote, 6 unlocked, 7 slanted, 8 odd. */
const CELL_FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="centerContinuous" vertical="center"/></xf>',
  '<xf numFmtId="0" fontId="2" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="distributed" vertical="justify" wrapText="1" shrinkToFit="1"/></xf>',
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>',
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0" applyFill="1" applyProtection="1"><protection locked="0" hidden="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left" textRotation="255" indent="2" readingOrder="2"/></xf>',
  '<xf numFmtId="177" fontId="2" fillId="2" borderId="1" xfId="1" applyNumberFormat="1"/>',
];
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>` +
  '<numFmt numFmtId="177" formatCode="[Red][&lt;60]0.0_ ;[DBNum1][$-804]General"/></numFmts>' +
  `<fonts count="${FONTS.length}">${FONTS.join("")}</fonts><fills count="${FILLS.length}">${FILLS.join("")}</fills>` +
  `<borders count="${BORDERS.length}">${BORDERS.join("")}</borders>` +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="177" fontId="2" fillId="2" borderId="1"/></cellStyleXfs>' +
  `<cellXfs count="${CELL_FORMATS.length}">${CELL_FORMATS.join("")}</cellXfs>` +
  '<cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="单位自定样式" xfId="1"/></cellStyles>' +
  '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
  '<dxf><border><left style="thin"/></border></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  '<colors><mruColors><color rgb="FFC00000"/></mruColors></colors></styleSheet>';
