// Files that ask too much of a machine: bombs of zip, masses of rows, sheets, formats, areas and texts.
import { deflateRawSync } from "node:zlib";
import { packageParts, rankingSheet, rankingRows, row, type PackageOptions } from "../../host/file/package";
import type { Kind } from "./kind";
import { utf8 } from "./kind";
import { entriesOf, zipped, type Entry } from "./zip";

const MEGABYTE = 1024 * 1024;

interface Traits {
  readonly refused?: true;
  /** A small form of the same thing is good for many files. */
  readonly light?: true;
}

function giant(name: string, make: (size: number) => Uint8Array, { refused, light }: Traits = {}): Kind[] {
  const kind: Kind = { family: "规模和炸弹", name, make: () => make(1), ...(refused ? { refused } : {}) };
  if (light === true) return [kind];
  return [
    { ...kind, heavy: true },
    {
      family: "规模和炸弹",
      name: `${name}, a tenth`,
      make: (chance) => make(0.02 + chance.below(80) / 1000),
    },
  ];
}

const workbook = (options: PackageOptions): Uint8Array => zipped(entriesOf(packageParts(options)));
const sheet = (content: string): Uint8Array => workbook({ sheets: { "8月": content } });
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: Math.round(count) }, (_, index) => make(index)).join("");
const withRows = (rows: string, after = ""): Uint8Array =>
  sheet(`<sheetData>${rankingRows()}${rows}</sheetData>${after}`);

/** Zeros that unpack to `size` bytes. */
const zeros = (size: number): Buffer => deflateRawSync(Buffer.alloc(size), { level: 9 });
const ranking = (): Entry[] => entriesOf(packageParts({ sheets: { "8月": rankingSheet() } }));
const bomb = (...entries: readonly Entry[]): Uint8Array => zipped([...ranking(), ...entries]);

const BOMBS: readonly Kind[] = [
  giant(
    "one entry that unpacks to 600 MB",
    () =>
      bomb({
        name: "xl/media/a.bin",
        content: new Uint8Array(),
        packed: zeros(600 * MEGABYTE),
        size: 600 * MEGABYTE,
        crc: 0,
      }),
    { refused: true },
  ),
  giant(
    "one entry that says it is small",
    () =>
      bomb({
        name: "xl/media/a.bin",
        content: new Uint8Array(),
        packed: zeros(400 * MEGABYTE),
        size: 1000,
        crc: 0,
      }),
    { refused: true, light: true },
  ),
  giant(
    "thirty entries of 19 MB",
    () => {
      const packed = zeros(19 * MEGABYTE);
      return bomb(
        ...Array.from({ length: 30 }, (_, index) => ({
          name: `xl/media/${index}.bin`,
          content: new Uint8Array(),
          packed,
          size: 19 * MEGABYTE,
          crc: 0,
        })),
      );
    },
    { light: true },
  ),
  giant(
    "eighty entries of 19 MB",
    () => {
      const packed = zeros(19 * MEGABYTE);
      return bomb(
        ...Array.from({ length: 80 }, (_, index) => ({
          name: `xl/media/${index}.bin`,
          content: new Uint8Array(),
          packed,
          size: 19 * MEGABYTE,
          crc: 0,
        })),
      );
    },
    { refused: true, light: true },
  ),
  giant(
    "twenty thousand entries",
    () =>
      bomb(
        ...Array.from({ length: 20_000 }, (_, index) => ({
          name: `xl/x${index}.xml`,
          content: utf8("<x/>"),
          stored: true,
        })),
      ),
    { refused: true },
  ),
  giant("nine thousand entries", (size) =>
    bomb(
      ...Array.from({ length: 9_000 * size }, (_, index) => ({
        name: `xl/x${index}.xml`,
        content: utf8("<x/>"),
        stored: true,
      })),
    ),
  ),
  giant(
    "entries that overlap to 800 MB",
    () => {
      const content = Buffer.alloc(19 * MEGABYTE);
      const [first] = ranking();
      return zipped([
        ...ranking().slice(1),
        { name: "xl/a.bin", content },
        ...Array.from({ length: 40 }, (_, index) => ({
          name: `xl/b${index}.bin`,
          content: new Uint8Array(),
          packed: new Uint8Array(),
          packedSize: zeros(19 * MEGABYTE).length,
          size: content.length,
          offset: 0,
        })),
        ...(first === undefined ? [] : [first]),
      ]);
    },
    { light: true },
  ),
  giant("blanks within the cells, 300 MB", (size) =>
    sheet(`<sheetData>${rankingRows()}</sheetData>${" ".repeat(300 * MEGABYTE * size)}`),
  ),
  giant("one text of 200 MB", (size) =>
    withRows(
      `<row r="99"><c r="A99" t="inlineStr"><is><t>${"a".repeat(200 * MEGABYTE * size)}</t></is></c></row>`,
    ),
  ),
  giant("one comment of 200 MB", (size) => withRows(`<!--${"x".repeat(200 * MEGABYTE * size)}-->`)),
].flat();

const CELLS: readonly Kind[] = [
  giant("two cells in the corners", () => withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), {
    light: true,
  }),
  giant("a cell in the last row", () => withRows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), {
    light: true,
  }),
  giant("a cell in the last column", () => withRows('<row r="99"><c r="XFD99"><v>1</v></c></row>'), {
    light: true,
  }),
  giant(
    "just within the area that is read",
    () => withRows('<row r="99999"><c r="CU99999"><v>1</v></c></row>'),
    { light: true },
  ),
  giant("a hundred sheets of such areas", (size) =>
    workbook({
      sheets: Object.fromEntries(
        Array.from({ length: 100 * size }, (_, index) => [
          `表${index}`,
          `<sheetData>${rankingRows()}<row r="99999"><c r="CU99999"><v>1</v></c></row></sheetData>`,
        ]),
      ),
    }),
  ),
  giant("a million empty cells", (size) =>
    withRows(
      times(10_000 * size, (index) => `<row r="${index + 20}">${times(100, () => '<c s="0"/>')}</row>`),
    ),
  ),
  giant("five million cells of numbers", (size) =>
    withRows(
      times(50_000 * size, (index) => `<row r="${index + 20}">${times(100, () => "<c><v>1</v></c>")}</row>`),
    ),
  ),
  giant("just within the cells that are kept", (size) =>
    withRows(
      times(19_000 * size, (index) => `<row r="${index + 20}">${times(100, () => "<c><v>1</v></c>")}</row>`),
    ),
  ),
  giant("a million rows of numbers", (size) =>
    withRows(times(1_000_000 * size, (index) => `<row r="${index + 20}"><c><v>1</v></c></row>`)),
  ),
  giant("a million hidden rows", (size) =>
    withRows(times(1_000_000 * size, (index) => `<row r="${index + 20}" hidden="1"/>`)),
  ),
  giant("a million blank rows", (size) =>
    withRows(times(1_000_000 * size, (index) => `<row r="${index + 20}" ht="20" customHeight="1"/>`)),
  ),
  giant("ranking tables without end", (size) =>
    withRows(
      times(
        2_000 * size,
        (index) =>
          `${row(index * 14 + 20, ["江北区2019年8月脱贫攻坚指标排名表"])}${row(index * 14 + 21, ["序号", "乡镇", "得分", "排名"])}${times(10, (line) => row(index * 14 + 22 + line, [line + 1, `第${line}镇`, 90 - line, line + 1]))}`,
      ),
    ),
  ),
  giant("a ranking of fifty thousand units", (size) =>
    sheet(
      `<sheetData>${row(1, ["江北区2019年8月脱贫攻坚指标排名表"])}${row(2, ["序号", "乡镇", "得分", "排名"])}${times(50_000 * size, (index) => row(index + 3, [index + 1, `${index}镇`, 100 - index / 1000, index + 1]))}</sheetData>`,
    ),
  ),
  giant("header words in every cell", (size) =>
    withRows(
      times(3_000 * size, (index) =>
        row(index + 20, ["单位", "得分", "排名", "单位", "得分", "排名", "月份", "层级"]),
      ),
    ),
  ),
  giant("two hundred thousand texts", (size) =>
    withRows(times(200_000 * size, (index) => row(index + 20, [`文字${index}`]))),
  ),
].flat();

const MASSES: readonly Kind[] = [
  giant("a million merged areas", (size) =>
    withRows(
      "",
      `<mergeCells>${times(300_000 * size, (index) => `<mergeCell ref="H${index * 2 + 1}:I${index * 2 + 2}"/>`)}</mergeCells>`,
    ),
  ),
  giant("merged areas as large as sheets", () =>
    withRows(
      "",
      `<mergeCells>${times(200, (index) => `<mergeCell ref="A${index * 5000 + 50}:XFD${index * 5000 + 4000}"/>`)}</mergeCells>`,
    ),
  ),
  giant("conditional formats", (size) =>
    withRows(
      "",
      times(
        20_000 * size,
        (index) =>
          `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${index + 1}"><formula>TRUE</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  ),
  giant("lists of choices", (size) =>
    withRows(
      "",
      `<dataValidations>${times(20_000 * size, (index) => `<dataValidation type="list" sqref="A${index + 1}:Z${index + 900}"><formula1>"是"</formula1></dataValidation>`)}</dataValidations>`,
    ),
  ),
  giant("links", (size) =>
    withRows(
      "",
      `<hyperlinks>${times(60_000 * size, (index) => `<hyperlink ref="A${index + 1}" location="A1"/>`)}</hyperlinks>`,
    ),
  ),
  giant("three thousand sheets", (size) =>
    workbook({
      sheets: Object.fromEntries(
        Array.from({ length: 3_000 * size }, (_, index) => [`表${index}`, "<sheetData/>"]),
      ),
    }),
  ),
  giant("three hundred sheets with rankings", (size) =>
    workbook({
      sheets: Object.fromEntries(
        Array.from({ length: 300 * size }, (_, index) => [`表${index}`, rankingSheet()]),
      ),
    }),
  ),
  giant("sixty thousand formats", (size) =>
    workbook({
      cellFormats: Array.from(
        { length: 60_000 * size },
        (_, index) =>
          `<xf numFmtId="${index % 50}" fontId="1" fillId="2" borderId="0" xfId="0" applyAlignment="1"><alignment indent="${index % 200}"/></xf>`,
      ),
    }),
  ),
  giant("fifty thousand names", (size) =>
    workbook({
      workbookExtra: `<definedNames>${times(50_000 * size, (index) => `<definedName name="名_${index}">'8月'!$A$1:$Z$900</definedName>`)}</definedNames>`,
    }),
  ),
  giant(
    "columns one by one",
    () =>
      sheet(
        `<cols>${times(16_384, (index) => `<col min="${index + 1}" max="${index + 1}" width="${index % 50}" customWidth="1"/>`)}</cols><sheetData>${rankingRows()}</sheetData>`,
      ),
    { light: true },
  ),
].flat();

export const GIANTS: readonly Kind[] = [...BOMBS, ...CELLS, ...MASSES];
