// What is no workbook is named for what it is, and nothing dangerous is ever parsed.
import { crc32, deflateRawSync } from "node:zlib";
import { readWorkbook } from "../../../src/host/file";
import type { ReadLimits } from "../../../src/host/file/limits";
import { READ_LIMITS } from "../../../src/host/file/limits";
import { pack } from "../../../src/host/file/zip";
import { packageBytes, packageParts, rankingSheet, row } from "./package";

async function codeOf(
  bytes: Uint8Array,
  name = "排名.xlsx",
  limits: ReadLimits = READ_LIMITS,
): Promise<string> {
  const result = await readWorkbook(bytes, name, limits);
  return result.ok ? "ok" : result.problem.code;
}

function withParts(extra: Readonly<Record<string, string>>, without: readonly string[] = []): Uint8Array {
  const parts = packageParts();
  for (const [name, text] of Object.entries(extra)) parts.set(name, Buffer.from(text));
  for (const name of without) parts.delete(name);
  return pack(parts);
}

function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return bytes;
}

it("a plain workbook is read", async () => {
  const result = await readWorkbook(packageBytes(), "排名.xlsx");
  expect(result.ok && result.value.workbook.worksheets.map((sheet) => sheet.name)).toEqual(["8月"]);
});

describe("what the file really is, whatever it is called", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["nothing", new Uint8Array(), "空.xlsx", "file-empty"],
    ["an .xls", oleFile("Workbook"), "排名.xlsx", "file-xls"],
    ["an .et", oleFile("Workbook"), "排名.et", "file-et"],
    ["an encrypted workbook", oleFile("EncryptedPackage"), "排名.xlsx", "file-encrypted"],
    ["another old Office file", oleFile("WordDocument"), "排名.xlsx", "file-ole"],
    ["comma-separated text", Buffer.from("单位,得分\n甲镇,95\n"), "排名.xlsx", "file-text"],
    ["text in UTF-16", Buffer.from("\ufeff单位\t得分", "utf16le"), "排名.xlsx", "file-text"],
    [
      "a web page",
      Buffer.from("<html><table><tr><td>甲镇</td></tr></table></html>"),
      "排名.xls",
      "file-html",
    ],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "排名.xlsx", "file-unknown"],
    ["a binary workbook", withParts({ "xl/workbook.bin": "x" }), "排名.xlsx", "file-xlsb"],
    [
      "an OpenDocument sheet",
      withParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "a.xlsx",
      "file-ods",
    ],
    ["a text document", withParts({ "word/document.xml": "<w/>" }), "排名.xlsx", "file-other-office"],
    ["any other zip", pack(new Map([["a.txt", Buffer.from("x")]])), "排名.xlsx", "file-unknown"],
  ])("%s", async (_, bytes, name, code) => {
    expect(await codeOf(bytes, name)).toBe(code);
  });
});

describe("damage", () => {
  it("a file cut off anywhere is incomplete", async () => {
    const bytes = packageBytes();
    expect(await codeOf(bytes.subarray(0, bytes.length - 1))).toBe("file-truncated");
    expect(await codeOf(bytes.subarray(0, 100))).toBe("file-truncated");
  });

  it("a wrong checksum is damage, and the part is named", async () => {
    const bytes = Buffer.from(packageBytes());
    const inside = bytes.indexOf("xl/worksheets/sheet1.xml") + 40;
    bytes[inside] = (bytes[inside] ?? 0) ^ 0xff;
    const result = await readWorkbook(bytes, "排名.xlsx");
    expect(result).toMatchObject({
      ok: false,
      problem: { code: "file-damaged", values: { part: "xl/worksheets/sheet1.xml" } },
    });
  });

  it("a package without its workbook part is damaged", async () => {
    expect(await codeOf(withParts({}, ["xl/workbook.xml"]))).toBe("file-damaged");
  });

  it("a sheet that is no XML is damage", async () => {
    expect(await codeOf(withParts({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row" }))).toBe(
      "file-damaged",
    );
  });

  it.each([
    ["a column", '<cols><col min="1" max="16385" width="9"/></cols>', "", "1:16385"],
    ["a merged area", "", '<mergeCells><mergeCell ref="A1:B1048577"/></mergeCells>', "A1:B1048577"],
    ["a cell", "", "", "B1048577"],
  ])("%s beyond the last place of a sheet is named", async (_, before, after, cell) => {
    const stray = cell === "B1048577" ? row(1_048_577, [null, 1]) : "";
    const sheet = rankingSheet(before, after).replace("</sheetData>", `${stray}</sheetData>`);
    const result = await readWorkbook(packageBytes({ sheets: { "8月": sheet } }), "排名.xlsx");
    expect(result).toMatchObject({
      ok: false,
      problem: { code: "sheet-out-of-bounds", values: { sheet: "8月" } },
    });
  });

  it("the last column and the last row are still on the sheet", async () => {
    const sheet = rankingSheet(
      '<cols><col min="5" max="16384" width="9"/></cols>',
      '<mergeCells><mergeCell ref="F1:G1048576"/></mergeCells>',
    );
    expect(await codeOf(packageBytes({ sheets: { "8月": sheet } }))).toBe("ok");
  });

  it.each([
    ["too many cells", Array.from({ length: 11 }, (_, at) => `A${at * 100 + 50}:XFD${at * 100 + 120}`)],
    ["too many areas", Array.from({ length: 10_001 }, (_, at) => `H${at * 2 + 1}:I${at * 2 + 2}`)],
  ])("merged areas of %s are refused before they take all memory or time", async (_, areas) => {
    const merges = areas.map((area) => `<mergeCell ref="${area}"/>`).join("");
    const sheet = rankingSheet("", `<mergeCells>${merges}</mergeCells>`);
    expect(await codeOf(packageBytes({ sheets: { "8月": sheet } }))).toBe("sheet-too-large");
  });

  it("merged areas of several sheets, each bearable alone, count together", async () => {
    const areas = Array.from(
      { length: 5_001 },
      (_, at) => `<mergeCell ref="H${at * 2 + 1}:I${at * 2 + 2}"/>`,
    );
    const sheet = rankingSheet("", `<mergeCells>${areas.join("")}</mergeCells>`);
    const sheets = Object.fromEntries(["6月", "7月", "8月", "9月"].map((name) => [name, sheet]));
    expect(await codeOf(packageBytes({ sheets }))).toBe("sheet-too-large");
  });

  it("columns at no number are damage", async () => {
    const sheet = rankingSheet('<cols><col min="NaN" max="3" width="9"/></cols>');
    expect(await codeOf(packageBytes({ sheets: { "8月": sheet } }))).toBe("file-damaged");
  });

  it("a workbook that lists no sheet, or only sheets whose parts are missing", async () => {
    expect(await codeOf(packageBytes({ sheets: {} }))).toBe("file-no-sheets");
    expect(await codeOf(withParts({}, ["xl/worksheets/sheet1.xml"]))).toBe("file-no-sheets");
  });
});

describe("hostile packages", () => {
  const small: ReadLimits = {
    ...READ_LIMITS,
    entries: 8,
    entryBytes: 100_000,
    totalBytes: 150_000,
    ratioFromBytes: 50_000,
    ratio: 100,
  };

  it.each<[string, Uint8Array]>([
    ["one part beyond the size limit", withParts({ "xl/a.bin": "ab1".repeat(40_000) })],
    ["a part that grows more than a hundredfold", withParts({ "xl/a.bin": "a".repeat(60_000) })],
    [
      "parts that are too large together",
      withParts({ "xl/a.xml": noise(90_000), "xl/b.xml": noise(90_001) }),
    ],
    ["too many parts", withParts({ a: "1", b: "2", c: "3", d: "4" })],
  ])("%s", async (_, bytes) => {
    expect(await codeOf(bytes, "排名.xlsx", small)).toBe("file-bomb");
  });

  it("sizes on the limits pass", async () => {
    const bytes = withParts({ "xl/a.bin": noise(100_000) });
    expect(await codeOf(bytes, "排名.xlsx", { ...small, totalBytes: 1_000_000 })).toBe("ok");
  });

  it("a directory that lies about a size does not get the part unpacked", async () => {
    const bytes = Buffer.from(withParts({ "xl/a.bin": "a".repeat(60_000) }));
    const entry = bytes.lastIndexOf("xl/a.bin") - 46;
    bytes.writeUInt32LE(10, entry + 24);
    expect(await codeOf(bytes)).toBe("file-damaged");
  });

  it.each([
    "../outside.xml",
    "/../outside.xml",
    "xl\\..\\..\\outside.xml",
    "C:/outside.xml",
    "//server/x.xml",
  ])("a part called %s", async (name) => {
    expect(await codeOf(withParts({ [name]: "x" }))).toBe("file-unsafe-path");
  });

  it("two parts of one name", async () => {
    expect(await codeOf(withParts({ "XL/WORKBOOK.xml": "<x/>" }))).toBe("file-duplicate-part");
  });

  it("a document type, in UTF-8 or UTF-16", async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    expect(await codeOf(withParts({ "xl/worksheets/sheet1.xml": bomb }))).toBe("file-doctype");
    const parts = packageParts();
    parts.set("xl/styles.xml", Buffer.from(`\ufeff${bomb}`, "utf16le"));
    expect(await codeOf(pack(parts))).toBe("file-doctype");
  });

  it("a part with a password of its own", async () => {
    const bytes = Buffer.from(packageBytes());
    const entry = bytes.lastIndexOf("xl/styles.xml") - 46;
    bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
    expect(await codeOf(bytes)).toBe("file-locked-entry");
  });

  it("a file beyond the size limit is not looked into", async () => {
    expect(await codeOf(packageBytes(), "排名.xlsx", { ...READ_LIMITS, fileBytes: 100 })).toBe(
      "file-too-large",
    );
  });
});

describe("packages as other programs write them", () => {
  it("the strict flavour is refused, not misread", async () => {
    const parts = packageParts();
    const text = Buffer.from(parts.get("xl/workbook.xml") ?? []).toString("utf8");
    parts.set(
      "xl/workbook.xml",
      Buffer.from(
        text.replace("schemas.openxmlformats.org/spreadsheetml/2006", "purl.oclc.org/ooxml/spreadsheetml"),
      ),
    );
    expect(await codeOf(pack(parts))).toBe("file-strict");
  });

  it("sheets and tables of texts under other part names are read", async () => {
    const parts = packageParts();
    move(parts, "xl/worksheets/sheet1.xml", "xl/worksheets/rId1.xml");
    const rels = Buffer.from(parts.get("xl/_rels/workbook.xml.rels") ?? []).toString("utf8");
    parts.set(
      "xl/_rels/workbook.xml.rels",
      Buffer.from(rels.replace("worksheets/sheet1.xml", "/xl/worksheets/rid1.XML")),
    );
    const result = await readWorkbook(pack(parts), "排名.xlsx");
    expect(result.ok && result.value.workbook.getWorksheet("8月")?.getCell("B12").value).toBe("癸乡");
  });

  it("sizes in the zip64 field are understood", async () => {
    expect(await codeOf(zip64(packageParts()))).toBe("ok");
  });

  it("a million formatted blank rows cost little: they are not handed to the library", async () => {
    const blanks = Array.from(
      { length: 30_000 },
      (_, index) => `<row r="${index + 20}" s="0"><c r="A${index + 20}" s="0"/></row>`,
    );
    const rows = rankingSheet().replace("</sheetData>", `${blanks.join("")}</sheetData>`);
    const result = await readWorkbook(packageBytes({ sheets: { "8月": rows } }), "排名.xlsx");
    expect(result.ok && result.value.workbook.getWorksheet("8月")?.rowCount).toBe(12);
  });
});

function noise(length: number): string {
  let seed = 7;
  return Array.from({ length }, () =>
    String.fromCharCode(32 + (((seed = (seed * 1103515245 + 12345) % 2147483648) >> 16) % 90)),
  ).join("");
}

function move(parts: Map<string, Uint8Array>, from: string, to: string): void {
  const bytes = parts.get(from);
  if (bytes === undefined) throw new Error(`no part ${from}`);
  parts.delete(from);
  parts.set(to, bytes);
  const types = Buffer.from(parts.get("[Content_Types].xml") ?? []).toString("utf8");
  parts.set("[Content_Types].xml", Buffer.from(types.replace(`/${from}`, `/${to}`)));
}

/** As streaming writers do it: 0xffffffff in the directory, the sizes in an extra field. */
function zip64(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const content = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    pieces.push(local, Buffer.from(name), content);
    directory.push(zip64Entry(name, bytes, content.length, offset));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

function zip64Entry(name: string, bytes: Uint8Array, packed: number, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(bytes), 16);
  [20, 24, 42].forEach((at) => entry.writeUInt32LE(0xffffffff, at));
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt16LE(28, 30);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [bytes.length, packed, offset].forEach((size, index) =>
    extra.writeBigUInt64LE(BigInt(size), 4 + index * 8),
  );
  return Buffer.concat([entry, Buffer.from(name), extra]);
}
