// Public surface of the host in a page or a worker: the host behind the bridge and workbook files as bytes, no Node.
export { createHostCore, type HostCore, type HostOptions } from "./core";
export type { ChangedBy, ChangeListener, GridChange } from "./changes";
export type { CopiedCell, EditRefusal, EditResult, Person, Place, RefusalReason, TypedRows } from "./person";
export type { Fault } from "./faults";
export type { RequestRecord } from "./statistics";
export { openWorkbook, saveWorkbook, type SavedWorkbook } from "./file/in-memory";
export { fittingHeight } from "./file/row-heights";
export type { WorkbookFile } from "./file/read";
export { UNSUPPORTED_KINDS, type UnsupportedKind, type UnsupportedPart } from "./file/unsupported";
export type {
  FileProblem,
  ReadProblem,
  ReadProblemCode,
  Result,
  WriteProblem,
  WriteProblemCode,
} from "./file/problem";
export {
  FLOOR_SETS,
  LTSC_2021_SETS,
  NEWEST_SETS,
  type RequirementSets,
} from "./interpreter/requirement-sets";
export { formatBox, intersection, parseAddress, type Box } from "./cells/address";
export { formulaOrValue, hasContent, isFormula, plainValue } from "./cells/cell-values";
export { pointsOfCharacters } from "./cells/column-width";
export { sheetId } from "./cells/sheet-id";
export { usedRange } from "./cells/used-range";
export { isColumnHidden, isRowHidden } from "./cells/visibility";
