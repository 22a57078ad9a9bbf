// Well-formed workbooks whose cells, rows, areas, formats and formulas no Excel would have written.
import type { Chance } from "../formulas/random";
import type { Base, Kind } from "./kind";
import { textOf, utf8 } from "./kind";
import { entriesOf, zipped } from "./zip";

type Edit = (text: string, chance: Chance) => string;

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const STRINGS = /^xl\/sharedStrings\.xml$/;
const STYLES = /^xl\/styles\.xml$/;
const WORKBOOK = /^xl\/workbook\.xml$/;

function changed(name: string, part: RegExp, edit: Edit): Kind {
  return {
    family: "数值和公式",
    name,
    make: (chance, base: Base) => {
      const chosen = chance.pick([...base.parts.keys()].filter((one) => part.test(one)));
      const text = edit(textOf(base.parts.get(chosen)), chance);
      return zipped(entriesOf(new Map(base.parts).set(chosen, utf8(text))));
    },
  };
}

/** Each match in one of `often` cases becomes something else. */
const some =
  (pattern: RegExp, often: number, values: readonly string[]): Edit =>
  (text, chance) =>
    text.replace(pattern, (whole) => (chance.once(often) ? chance.pick(values) : whole));

const NUMBERS = [
  "-1",
  "0",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e308",
  "1e999",
  "-0",
  "0x10",
  "1,000",
  "９",
  "",
  " ",
  "1.5",
  "99999999999999999999999999999999",
  "5e-324",
  "#N/A",
  "true",
  "两",
];

const atEnd =
  (element: string): Edit =>
  (text) =>
    text.replace("</worksheet>", () => `${element}</worksheet>`);
/** Behind the cells, where the order of elements allows most of what follows. */
const behindCells =
  (element: string | ((chance: Chance) => string)): Edit =>
  (text, chance) =>
    text.replace(
      /<\/sheetData>|<sheetData\/>/,
      (found) => found + (typeof element === "string" ? element : element(chance)),
    );
const rows =
  (element: string): Edit =>
  (text) =>
    text.replace("</sheetData>", () => `${element}</sheetData>`);

const CELLS: readonly Kind[] = [
  changed("indexes of texts out of range", SHEET, (text, chance) =>
    text.replace(/(t="s"[^>]*><v>)(\d+)/g, (whole, lead: string) =>
      chance.once(4) ? lead + chance.pick(NUMBERS) : whole,
    ),
  ),
  changed(
    "indexes of formats out of range",
    SHEET,
    some(
      / s="\d+"/g,
      3,
      NUMBERS.map((one) => ` s="${one}"`),
    ),
  ),
  changed(
    "numbers no Excel writes",
    SHEET,
    some(
      /<v>[\d.]+<\/v>/g,
      3,
      NUMBERS.map((one) => `<v>${one}</v>`),
    ),
  ),
  changed(
    "numbers of rows",
    SHEET,
    some(
      /<row r="\d+"/g,
      4,
      ["0", "-1", "1048577", "1e10", "NaN", "", "1", "2", "1048576"].map((one) => `<row r="${one}"`),
    ),
  ),
  changed(
    "addresses of cells",
    SHEET,
    some(
      /<c r="[A-Z]+\d+"/g,
      5,
      [
        "A0",
        "XFE1",
        "AAAA1",
        "1A",
        "",
        "A1048577",
        "a1",
        "$A$1",
        "XFD1048576",
        "A1:B2",
        "R1C1",
        "甲1",
        "B3",
      ].map((one) => `<c r="${one}"`),
    ),
  ),
  changed("cells without addresses", SHEET, some(/<c r="[A-Z]+\d+"/g, 2, ["<c"])),
  changed("rows without numbers", SHEET, some(/<row r="\d+"/g, 2, ["<row"])),
  changed("rows and cells twice", SHEET, (text, chance) =>
    text.replace(/<c\s[^>]*>.*?<\/c>/g, (whole) => (chance.once(3) ? whole + whole : whole)),
  ),
  changed("rows backwards", SHEET, (text) =>
    text.replace(/<row\s.*<\/row>/s, (all) =>
      all
        .split(/(?<=<\/row>)/)
        .reverse()
        .join(""),
    ),
  ),
  changed(
    "types of cells",
    SHEET,
    some(
      / t="\w+"/g,
      3,
      ["b", "e", "d", "str", "inlineStr", "x", "", "n", "s"].map((one) => ` t="${one}"`),
    ),
  ),
  changed(
    "dates",
    SHEET,
    some(
      /<v>[\d.]+<\/v>/g,
      2,
      ["-5", "60", "2958466", "1e15", "43709.9999999", "0.0000001"].map((one) => `<v>${one}</v>`),
    ),
  ),
  changed(
    "values of ISO dates",
    SHEET,
    some(/<c (r="\w+")[^>]*><v>[\d.]+<\/v>/g, 3, [
      '<c t="d"><v>2019-13-45T99:99</v>',
      '<c t="d"><v>昨天</v>',
      '<c t="d"><v>9999999-01-01</v>',
    ]),
  ),
  changed("heights, widths and levels", SHEET, (text, chance) =>
    text.replace(
      /<row /g,
      () =>
        `<row ht="${chance.pick(NUMBERS)}" outlineLevel="${chance.pick(NUMBERS)}" spans="${chance.pick(["1:1", "9:1", "x"])}" `,
    ),
  ),
];

const AREAS = [
  "A1:XFD1048576",
  "B2:A1",
  "A1",
  "",
  "A:A",
  "1:1",
  "A0:B5",
  "XFE1:XFE2",
  "A1:B2 C3:D4",
  "#REF!",
  "A1:A1048576",
  "C3:F9",
  "D4:G12",
];
const area = (chance: Chance): string => chance.pick(AREAS);

const AREA_KINDS: readonly Kind[] = [
  changed("the said dimension", SHEET, (text, chance) =>
    text
      .replace(/<dimension[^>]*\/>/, "")
      .replace(/(<worksheet[^>]*>)/, (open) => `${open}<dimension ref="${area(chance)}"/>`),
  ),
  changed(
    "merged areas",
    SHEET,
    behindCells(
      (chance) =>
        `<mergeCells>${Array.from({ length: 4 }, () => `<mergeCell ref="${area(chance)}"/>`).join("")}</mergeCells>`,
    ),
  ),
  changed(
    "overlapping merged areas",
    SHEET,
    behindCells(
      '<mergeCells><mergeCell ref="A1:D6"/><mergeCell ref="B2:F9"/><mergeCell ref="A1:D6"/></mergeCells>',
    ),
  ),
  changed(
    "lists of choices",
    SHEET,
    behindCells(
      (chance) =>
        `<dataValidations count="1"><dataValidation type="${chance.pick(["list", "whole", "x"])}" sqref="${area(chance)}"><formula1>"是,否"</formula1></dataValidation></dataValidations>`,
    ),
  ),
  changed(
    "a list of choices on the whole sheet",
    SHEET,
    behindCells(
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
    ),
  ),
  changed(
    "conditional formats",
    SHEET,
    behindCells(
      (chance) =>
        `<conditionalFormatting sqref="${area(chance)}"><cfRule type="${chance.pick(["expression", "cellIs", "colorScale", "dataBar", "x"])}" dxfId="9999" priority="${chance.pick(NUMBERS)}"><formula>1+</formula></cfRule></conditionalFormatting>`,
    ),
  ),
  changed(
    "links",
    SHEET,
    behindCells(
      (chance) =>
        `<hyperlinks><hyperlink ref="${area(chance)}" location="${area(chance)}" r:id="rId99"/></hyperlinks>`,
    ),
  ),
  changed(
    "a link on the whole sheet",
    SHEET,
    behindCells('<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'),
  ),
  changed(
    "a filter",
    SHEET,
    behindCells(
      (chance) =>
        `<autoFilter ref="${area(chance)}"><filterColumn colId="${chance.pick(NUMBERS)}"/></autoFilter>`,
    ),
  ),
  changed("widths of columns", SHEET, (text, chance) =>
    text
      .replace(/<cols>.*<\/cols>/s, "")
      .replace(
        "<sheetData>",
        () =>
          `<cols><col min="${chance.pick(["1", "0", "5", "-1", "NaN"])}" max="${chance.pick(["16384", "16385", "1", "1e9"])}" width="${chance.pick(NUMBERS)}" style="99999"/></cols><sheetData>`,
      ),
  ),
  changed("panes and selections", SHEET, (text, chance) =>
    text
      .replace(/<sheetViews>.*<\/sheetViews>/s, "")
      .replace(
        /(<cols>|<sheetData>)/,
        (found) =>
          `<sheetViews><sheetView workbookViewId="7"><pane xSplit="${chance.pick(NUMBERS)}" ySplit="99999999" topLeftCell="${area(chance)}" state="frozen"/><selection activeCell="${area(chance)}" sqref="${area(chance)}"/></sheetView></sheetViews>${found}`,
      ),
  ),
  changed(
    "page settings",
    SHEET,
    behindCells(
      (chance) =>
        `<pageMargins left="${chance.pick(NUMBERS)}" right="x"/><pageSetup paperSize="${chance.pick(NUMBERS)}" scale="${chance.pick(NUMBERS)}" r:id="rId88"/><rowBreaks count="1"><brk id="${chance.pick(NUMBERS)}"/></rowBreaks>`,
    ),
  ),
  changed(
    "protection",
    SHEET,
    behindCells(
      '<sheetProtection sheet="1" algorithmName="x" hashValue="=" saltValue="y" spinCount="99999999999"/><protectedRanges><protectedRange sqref="A1:XFD1048576" name=""/></protectedRanges>',
    ),
  ),
  changed("names of whole sheets", WORKBOOK, (text) =>
    text.replace(
      "</sheets>",
      `</sheets><definedNames>${Array.from({ length: 40 }, (_, index) => `<definedName name="名${index}">'8月'!$A$1:$XFD$1048576</definedName>`).join("")}</definedNames>`,
    ),
  ),
  changed(
    "extensions",
    SHEET,
    atEnd(
      '<extLst><ext uri="{x}"><x14:dataValidations xmlns:x14="x"><x14:dataValidation><xm:sqref xmlns:xm="x">A1:XFD1048576</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    ),
  ),
];

const TEXTS = [
  "",
  " ",
  "2019年13月",
  "2019-00",
  "9999-99-99",
  "=1+1",
  "+cmd|' /C calc'!A0",
  "@SUM(1)",
  "_x0000__x001B_[31m红_x000A_",
  "_xD800_",
  "__proto__",
  "constructor",
  "undefined",
  "null",
  "NaN",
  "[object Object]",
  "第1e9名",
  "倒数第∞",
  "一".repeat(40_000),
  "（".repeat(3000),
  "１２３４５６７８９０".repeat(50),
  "甲镇\u202e镇乙",
  "\u2028\u2029",
  "👩‍👩‍👧‍👧".repeat(200),
  "a\u0301".repeat(2000),
  "单位 得分 排名",
  "a,b,c,".repeat(300),
  "年".repeat(500) + "月".repeat(500),
  "1".repeat(400),
  "-".repeat(5000),
  "第".repeat(4000) + "名",
];
const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const TEXT_KINDS: readonly Kind[] = [
  changed(
    "hostile texts",
    STRINGS,
    some(
      /<t[^>]*>[^<]*<\/t>/g,
      4,
      TEXTS.map((one) => `<t xml:space="preserve">${xml(one)}</t>`),
    ),
  ),
  changed("one hostile text everywhere", STRINGS, (text, chance) => {
    const chosen = xml(chance.pick(TEXTS));
    return text.replace(/<t[^>]*>[^<]*<\/t>/g, () => `<t xml:space="preserve">${chosen}</t>`);
  }),
  changed("texts in another order", STRINGS, (text, chance) => {
    const all = [...text.matchAll(/<si>.*?<\/si>/gs)].map(([si]) => si);
    const shuffled = chance.shuffled(all);
    return text.replace(/<si>.*?<\/si>/gs, () => shuffled.pop() ?? "");
  }),
  changed("characters of texts shuffled", STRINGS, (text, chance) =>
    text.replace(/>([^<>]{2,40})<\/t>/g, (whole, inner: string) =>
      chance.once(3) ? `>${xml(chance.shuffled([...inner.replace(/&\w+;/g, "")]).join(""))}</t>` : whole,
    ),
  ),
  changed("numbers within texts", STRINGS, (text, chance) =>
    text.replace(/\d+(?=[^<>]*<\/t>)/g, (digits) =>
      chance.once(3) ? chance.pick(["0", "-1", "99", "100000", "1e9", "十三", "００"]) : digits,
    ),
  ),
  changed("lying numbers of texts", STRINGS, (text, chance) =>
    text.replace(/count="\d+"/gi, () => `count="${chance.pick(["0", "-1", "4294967295", "1e300", "x"])}"`),
  ),
  changed("no texts", STRINGS, (text) => text.replace(/<si>.*<\/si>/s, "")),
  changed("rich and phonetic texts", STRINGS, (text, chance) =>
    text.replace(/<si><t[^>]*>([^<]*)<\/t><\/si>/g, (whole, inner: string) =>
      chance.once(2)
        ? `<si><r><rPr><sz val="${chance.pick(NUMBERS)}"/><color theme="99"/></rPr><t>${inner}</t></r><r/><rPh sb="9" eb="-1"><t>x</t></rPh><phoneticPr fontId="999"/></si>`
        : whole,
    ),
  ),
];

const FORMAT_CODES = [
  '"',
  "[",
  "[$-FFFFFFFF]yyyy",
  "[h",
  `${"0".repeat(5000)}`,
  ";;;;;;",
  "General General",
  "[<1][>2]",
  "@@@",
  "\\",
  "[DBNum9]",
  "e+e+e+",
  "yyyy/mm/dd hh:mm:ss.0000000000",
  "[".repeat(3000),
  "#,".repeat(3000),
  "?/?",
  "年",
];

const STYLE_KINDS: readonly Kind[] = [
  changed(
    "indexes within the formats",
    STYLES,
    some(
      /(fontId|fillId|borderId|numFmtId|xfId)="\d+"/g,
      3,
      ["fontId", "fillId", "borderId", "numFmtId", "xfId"].flatMap((name) =>
        ["-1", "9999", "NaN"].map((one) => `${name}="${one}"`),
      ),
    ),
  ),
  changed("codes of number formats", STYLES, (text, chance) =>
    text
      .replace(/<numFmts.*<\/numFmts>/s, "")
      .replace(
        /(<styleSheet[^>]*>)/,
        (open) =>
          `${open}<numFmts>${Array.from({ length: 30 }, (_, index) => `<numFmt numFmtId="${index * 7}" formatCode="${xml(chance.pick(FORMAT_CODES)).replace(/"/g, "&quot;")}"/>`).join("")}</numFmts>`,
      ),
  ),
  changed("colours and sizes", STYLES, (text, chance) =>
    text.replace(
      /<(color|fgColor|bgColor|sz)\s[^>]*>/g,
      (_, name: string) =>
        `<${name} rgb="${chance.pick(["x", "FF", "-1", ""])}" theme="${chance.pick(NUMBERS)}" indexed="99999" tint="NaN" val="${chance.pick(NUMBERS)}"/>`,
    ),
  ),
  changed("lists of formats lost", STYLES, (text, chance) => {
    const name = chance.pick(["fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "dxfs", "cellStyles"]);
    return text.replace(new RegExp(`<${name}[ >].*</${name}>`, "s"), "");
  }),
];

const FORMULAS = [
  "1+",
  "(".repeat(5000) + "1" + ")".repeat(5000),
  "-".repeat(20_000) + "1",
  `1${"+1".repeat(20_000)}`,
  "SUM(A1:XFD1048576)",
  "SUM(A:XFD)",
  "A1",
  "SUMPRODUCT(A1:XFD1048576*A1:XFD1048576)",
  'REPT("甲",1E9)',
  'REPT(REPT("甲",32767),32767)',
  "SEQUENCE(1048576,16384)",
  "RANDARRAY(1048576,16384)",
  "MMULT(A1:CV10000,A1:CV10000)",
  "10^10^10",
  "FACT(1E9)",
  'INDIRECT("A1:XFD1048576")',
  "OFFSET(A1,-1,-1)",
  "OFFSET(A1,0,0,1048576,16384)",
  "[1]外部!A1",
  "'C:\\x\\[y.xls]z'!A1",
  "LAMBDA(f,f(f))(LAMBDA(f,f(f)))",
  "LET(x,x,x)",
  '"',
  "{1,2;3",
  "#REF!#REF!",
  "NOSUCH(1)",
  "IF(".repeat(2000),
  "VLOOKUP(1,A:XFD,2,0)",
  'SUBSTITUTE(REPT("a",32767),"a",REPT("b",32767))',
  'TEXT(1,"' + "0".repeat(1000) + '")',
  "DATE(1E9,1E9,1E9)",
  "MAKEARRAY(1048576,16384,LAMBDA(a,b,1))",
  "REDUCE(0,SEQUENCE(1048576),LAMBDA(a,b,a+b))",
  "COUNTIF(A:XFD,A:XFD)",
  "SORT(A:XFD)",
  "COMBIN(1E9,5E8)",
  'SEARCH("*?*?*?*?*?*?*?*?b",REPT("a",32767))',
  'COUNTIF(A:A,"*a*a*a*a*a*a*b")',
];

const FORMULA_KINDS: readonly Kind[] = [
  changed("hostile formulas", SHEET, (text, chance) =>
    text.replace(/(<c r="\w+")[^>]*>(<v>[^<]*<\/v>)<\/c>/g, (whole, lead: string, value: string) =>
      chance.once(8)
        ? `${lead}><f>${xml(chance.pick(FORMULAS))}</f>${chance.once(2) ? value : ""}</c>`
        : whole,
    ),
  ),
  ...FORMULAS.map((formula) =>
    changed(
      `formula ${formula.slice(0, 24)}`,
      SHEET,
      rows(`<row r="500"><c r="A500"><f>${xml(formula)}</f></c><c r="B500"><f>A500&amp;A500</f></c></row>`),
    ),
  ),
  changed(
    "formulas in a circle",
    SHEET,
    rows(
      '<row r="500"><c r="A500"><f>B500</f></c><c r="B500"><f>C500+1</f></c><c r="C500"><f>A500*2</f></c></row>',
    ),
  ),
  changed(
    "texts that double",
    SHEET,
    rows(
      `<row r="500"><c r="A500" t="str"><v>哈哈哈哈</v></c></row>${Array.from({ length: 60 }, (_, index) => `<row r="${501 + index}"><c r="A${501 + index}"><f>A${500 + index}&amp;A${500 + index}</f></c></row>`).join("")}`,
    ),
  ),
  changed(
    "numbers that double in two ways",
    SHEET,
    rows(
      `<row r="500"><c r="A500"><v>1</v></c><c r="B500"><v>1</v></c></row>${Array.from({ length: 200 }, (_, index) => `<row r="${501 + index}"><c r="A${501 + index}"><f>A${500 + index}+B${500 + index}</f></c><c r="B${501 + index}"><f>A${500 + index}+B${500 + index}</f></c></row>`).join("")}`,
    ),
  ),
  changed(
    "shared formulas without a first",
    SHEET,
    rows(
      '<row r="500"><c r="A500"><f t="shared" si="77"/><v>1</v></c><c r="B500"><f t="shared" si="-1" ref="A1:XFD1048576">A500+1</f></c><c r="C500"><f t="shared" si="x"/></c></row>',
    ),
  ),
  changed(
    "array formulas on whole sheets",
    SHEET,
    rows(
      '<row r="500"><c r="A500"><f t="array" ref="A500:XFD1048576">A1:XFD1048576</f><v>1</v></c><c r="B500"><f t="dataTable" ref="A1:XFD1048576" r1="A1" dt2D="1"/></c></row>',
    ),
  ),
  changed(
    "a long chain of formulas",
    SHEET,
    rows(
      Array.from(
        { length: 20_000 },
        (_, index) => `<row r="${501 + index}"><c r="A${501 + index}"><f>A${502 + index}+1</f></c></row>`,
      ).join(""),
    ),
  ),
];

export const HOSTILE_VALUES: readonly Kind[] = [
  ...CELLS,
  ...AREA_KINDS,
  ...TEXT_KINDS,
  ...STYLE_KINDS,
  ...FORMULA_KINDS,
];
