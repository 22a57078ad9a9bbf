// Workbook files: what the host's workbooks are read from and saved to.
export { readWorkbook, type WorkbookFile } from "./read";
export { workbookBytes } from "./write";
export { openWorkbook, saveWorkbook, type SavedWorkbook } from "./in-memory";
export {
  checkOutput,
  openWorkbookFile,
  saveBytes,
  saveWorkbookFile,
  temporaryName,
  type SaveOptions,
} from "./disk";
export { headersOf, plainWorkbookBytes, type PlainCell, type PlainSheet } from "./plain-workbook";
export { UNSUPPORTED_KINDS, type UnsupportedKind, type UnsupportedPart } from "./unsupported";
export {
  READ_PROBLEMS,
  WRITE_PROBLEMS,
  type FileProblem,
  type ReadProblem,
  type ReadProblemCode,
  type Result,
  type WriteProblem,
  type WriteProblemCode,
} from "./problem";
