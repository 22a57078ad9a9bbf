// Reads the bytes of an untrusted .xlsx or .xlsm into a workbook, after everything about them has been checked.
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Unpacker } from "./deflate";
import { extentProblem } from "./extent";
import { loadableParts } from "./loadable";
import { READ_LIMITS, type ReadLimits } from "./limits";
import { decodeXml, partText, sheetParts, workbookPart } from "./package";
import { bad, good, type ReadProblem, type Result } from "./problem";
import { sheetsAsRead, type SheetAsRead } from "./sheet-fate";
import { sniff } from "./sniff";
import { storedProblem } from "./stored";
import { structureProblem } from "./structure";
import { unpack, type Parts } from "./unpack";
import { unsupportedParts, type UnsupportedPart } from "./unsupported";

/** A workbook in memory with the package it came from, which saving needs for what the library drops. */
export interface WorkbookFile {
  readonly workbook: Workbook;
  /** The worksheets as they were read, in tab order. */
  readonly sheets: readonly SheetAsRead[];
  readonly parts: Parts;
  /** Parts a save would lose, in package order. */
  readonly unsupportedParts: readonly UnsupportedPart[];
  /** Is the sheet structure locked (审阅 → 保护工作簿)? Then no sheet may be added. */
  readonly structureLocked: boolean;
}

/** `name` is the file's name; it only helps to say what a wrong file is. `inflate` is the script's where there is no other. */
export async function readWorkbook(
  bytes: Uint8Array,
  name = "",
  limits: ReadLimits = READ_LIMITS,
  inflate?: Unpacker,
): Promise<Result<WorkbookFile, ReadProblem>> {
  const sniffed = sniff(bytes, name);
  if (!sniffed.ok) return sniffed;
  const unpacked = unpack(bytes, limits, inflate);
  if (!unpacked.ok) return unpacked;
  const problem = packageProblem(unpacked.value);
  return problem === null ? parse(unpacked.value) : { ok: false, problem };
}

function packageProblem(parts: Parts): ReadProblem | null {
  const kind = kindProblem(parts);
  if (kind !== null) return kind;
  const workbook = workbookPart(parts);
  if (workbook === null) return bad("file-damaged", { part: "xl/workbook.xml" }).problem;
  const doctype = doctypePart(parts);
  if (doctype !== null) return bad("file-doctype", { part: doctype }).problem;
  if ((partText(parts, workbook) ?? "").includes("http://purl.oclc.org/ooxml/"))
    return bad("file-strict").problem;
  if (sheetParts(parts, workbook).length === 0) return bad("file-no-sheets").problem;
  return structureProblem(parts, workbook);
}

/** Other zip-based formats under an .xlsx name. */
function kindProblem(parts: Parts): ReadProblem | null {
  if (parts.has("xl/workbook.bin")) return bad("file-xlsb").problem;
  const mimetype = partText(parts, "mimetype");
  if (mimetype?.includes("opendocument") === true) return bad("file-ods").problem;
  if (parts.has("word/document.xml") || parts.has("ppt/presentation.xml"))
    return bad("file-other-office").problem;
  return parts.has("[Content_Types].xml") ? null : bad("file-unknown").problem;
}

/** No Office program writes a document type; in an untrusted file it only serves to blow entities up. */
function doctypePart(parts: Parts): string | null {
  for (const [part, bytes] of parts) {
    if (/\.(xml|rels|vml)$/i.test(part) && hasDoctype(bytes)) return part;
  }
  return null;
}

/** A document type stands before the root element, so the first kilobytes decide. */
function hasDoctype(bytes: Uint8Array): boolean {
  return /<!(doctype|entity)/i.test(decodeXml(bytes.subarray(0, 64 * 1024)));
}

async function parse(parts: Parts): Promise<Result<WorkbookFile, ReadProblem>> {
  try {
    installChartSupport();
    const loadable = loadableParts(parts);
    const stored = storedProblem(loadable, workbookPart(loadable) ?? "");
    if (stored !== null) return { ok: false, problem: stored };
    const workbook = new Workbook();
    await workbook.xlsx.loadFromFiles(Object.fromEntries(loadable));
    if (workbook.worksheets.length === 0) return bad("file-no-sheets");
    const problem = extentProblem(workbook.worksheets);
    if (problem !== null) return { ok: false, problem };
    // The library says "no protection" as null on new sheets and leaves it out on sheets it read.
    for (const sheet of workbook.worksheets) sheet.sheetProtection ??= null;
    return good({
      workbook,
      sheets: sheetsAsRead(workbook),
      parts,
      unsupportedParts: unsupportedParts(parts),
      structureLocked: isStructureLocked(parts),
    });
  } catch {
    // Whatever the library stumbles over in a file that passed every check is damage inside a part.
    return bad("file-damaged", { part: "" });
  }
}

function isStructureLocked(parts: Parts): boolean {
  const text = partText(parts, workbookPart(parts) ?? "") ?? "";
  return /<(?:\w+:)?workbookProtection\s[^>]*lockStructure\s*=\s*["'](1|true)["']/.test(text);
}
