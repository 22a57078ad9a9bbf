// Files that are no Excel workbooks at all, under an .xlsx name.
import type { Kind } from "./kind";
import { utf8 } from "./kind";
import { zipped } from "./zip";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const ole = (...streams: readonly string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from(OLE),
    Buffer.alloc(1016),
    Buffer.from(streams.join("\u0000"), "utf16le"),
    Buffer.alloc(512),
  ]);

const other = (name: string, bytes: () => Uint8Array, extension?: string): Kind => ({
  family: "别的格式",
  name,
  make: bytes,
  refused: true,
  ...(extension === undefined ? {} : { extension }),
});

const zip = (...entries: readonly (readonly [string, string])[]): Uint8Array =>
  zipped(entries.map(([name, text]) => ({ name, content: utf8(text) })));

export const OTHER_FORMATS: readonly Kind[] = [
  other("empty", () => new Uint8Array()),
  other("one byte", () => utf8("P")),
  other("blanks", () => utf8(" \r\n\t")),
  other("xls", () => ole("Workbook")),
  other("xls of 1995", () => ole("Book")),
  other("WPS et", () => ole("Workbook"), ".et"),
  other("encrypted workbook", () => ole("EncryptionInfo", "EncryptedPackage")),
  other("Word of 1997", () => ole("WordDocument")),
  other("only the mark of OLE", () => Buffer.from(OLE)),
  other("csv", () => utf8("序号,单位,得分,排名\r\n1,甲镇,95,1\r\n")),
  other("csv in GBK", () => Buffer.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0d, 0x0a])),
  other("csv in UTF-16", () => Buffer.from("\ufeff序号\t单位\r\n", "utf16le")),
  other("html", () => utf8("<html><table><tr><td>排名</td></tr></table></html>")),
  other("xml table of 2003", () =>
    utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ),
  other("mhtml", () => utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n")),
  other("pdf", () => utf8("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n")),
  other("json", () => utf8('{"排名":1}')),
  other("png", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
  other("gzip", () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])),
  other("7z", () => Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])),
  other("rar", () => utf8("Rar!\u001a\u0007\u0001")),
  other("docx", () => zip(["[Content_Types].xml", "<Types/>"], ["word/document.xml", "<w/>"])),
  other("pptx", () => zip(["[Content_Types].xml", "<Types/>"], ["ppt/presentation.xml", "<p/>"])),
  other("ods", () =>
    zip(["mimetype", "application/vnd.oasis.opendocument.spreadsheet"], ["content.xml", "<x/>"]),
  ),
  other("xlsb", () => zip(["[Content_Types].xml", "<Types/>"], ["xl/workbook.bin", "x"])),
  other("jar", () => zip(["META-INF/MANIFEST.MF", "Manifest-Version: 1.0"])),
  other("zip of something", () => zip(["readme.txt", "hello"])),
  other("lock file of Excel", () =>
    Buffer.concat([Buffer.from([5]), Buffer.from("用户".padEnd(54)), Buffer.alloc(110, 0x20)]),
  ),
];
