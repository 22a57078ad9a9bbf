// Excel.Range: values, formulas, number formats and the ways from one range to another.
import {
  bounding,
  fits,
  formatBox,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  qualified,
  type Box,
} from "../cells/address";
import type { CellChangeKind } from "../changes";
import { formulaOrValue, plainValue, readMatrix } from "../cells/cell-values";
import { numberFormats, writeNumberFormats } from "../cells/number-format";
import { columnsHidden, rowsHidden } from "../cells/visibility";
import { usedRange } from "../cells/used-range";
import { refuseProtected, writeCells } from "../cells/write-values";
import { HostError, invalidArgument } from "../interpreter/errors";
import { describeType, type HostObject } from "../interpreter/host-object";
import { integerArgument, objectArgument, optionalText } from "./arguments";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { openFormat } from "./range-format";
import { cellProperties, columnProperties, rowProperties, writeCellProperties } from "./range-properties";
import { openRangeAreas } from "./range-areas";
import { living, rememberTarget, targetOf, type RangeTarget } from "./range-target";
import { clearRange, mergeRange, mergedBoxes, unmergeRange } from "./range-shape";

const describe = describeType<RangeTarget>("Range", {
  keptByReference: true,
  changed: noteChange,
  properties: {
    Address: { get: ({ sheet, box }) => qualified(sheet.name, box) },
    RowIndex: { get: ({ box }) => box.row },
    ColumnIndex: { get: ({ box }) => box.column },
    RowCount: { get: ({ box }) => box.rows },
    ColumnCount: { get: ({ box }) => box.columns },
    CellCount: { get: ({ box }) => box.rows * box.columns },
    Values: { get: readValues, set: (target, value) => write(target, value, "Range.values") },
    Formulas: { get: readFormulas, set: (target, value) => write(target, value, "Range.formulas") },
    NumberFormat: { get: readNumberFormats, set: setNumberFormats },
    RowHidden: { since: "1.2", get: ({ sheet, box }) => rowsHidden(sheet, box) },
    ColumnHidden: { since: "1.2", get: ({ sheet, box }) => columnsHidden(sheet, box) },
  },
  navigations: {
    Format: { open: (target) => openFormat(target) },
    ConditionalFormats: { since: "1.6", open: (target) => conditionalFormats(target) },
    DataValidation: { since: "1.8", open: (target) => dataValidation(target) },
  },
  methods: {
    GetCell: { call: (target, [row, column]) => cellAt(target, row, column) },
    GetRow: { call: (target, [row]) => rowOf(target, row) },
    GetColumn: { call: (target, [column]) => columnOf(target, column) },
    GetBoundingRect: { call: (target, [other]) => boundingRect(target, other) },
    GetResizedRange: { since: "1.2", call: (target, [rows, columns]) => resized(target, rows, columns) },
    GetUsedRangeOrNullObject: { since: "1.4", call: (target, [valuesOnly]) => usedPart(target, valuesOnly) },
    GetRowProperties: { since: "1.9", call: (target, [options]) => rowProperties(target, options) },
    GetColumnProperties: { since: "1.9", call: (target, [options]) => columnProperties(target, options) },
    GetCellProperties: { since: "1.9", call: (target, [options]) => cellProperties(target, options) },
    SetCellProperties: {
      since: "1.9",
      changes: true,
      call: (target, [data]) => writeCellProperties(target, data),
    },
    GetMergedAreasOrNullObject: { since: "1.13", call: (target) => mergedAreas(target) },
    Merge: { since: "1.2", changes: true, call: (target, [across]) => mergeRange(target, across) },
    Unmerge: { since: "1.2", changes: true, call: (target) => unmergeRange(target) },
    Select: { call: (target) => selectRange(target) },
    Clear: { changes: true, call: (target, [applyTo]) => clearRange(target, applyTo) },
    _ValidateArraySize: { since: "1.3", call: (target, [rows, columns]) => sameSize(target, rows, columns) },
  },
});

/** The Range of a rectangle; throws InvalidArgument when it does not lie on the sheet. */
export function openRange(target: RangeTarget): HostObject {
  if (!fits(target.box)) throw invalidArgument("Range", "outside the sheet");
  return rememberTarget(describe(target), target);
}

/** `Worksheet.getRange`: an address, or the whole sheet. */
export function openRangeAt(target: Omit<RangeTarget, "box">, address: unknown): HostObject {
  return openRange({ ...target, box: parseAddress(optionalText(address, "Worksheet.getRange")) });
}

/** What a grid has to draw again after a member of a range changed something. */
const KINDS: Readonly<Record<string, readonly CellChangeKind[]>> = {
  Values: ["contents"],
  Formulas: ["contents"],
  NumberFormat: ["formats"],
  SetCellProperties: ["formats"],
  Merge: ["merges", "contents"],
  Unmerge: ["merges"],
  Clear: ["contents", "formats"],
};

function noteChange({ session, sheet, box }: RangeTarget, member: string): void {
  for (const kind of KINDS[member] ?? []) session.changes.cells(kind, sheet, box);
}

/** Brings the sheet in front as well, as Excel does. */
function selectRange(target: RangeTarget): null {
  const { session, sheet, box } = living(target, "Range.select");
  session.refuseInactive("Range.select");
  if (sheet.state !== "visible") throw new HostError("GeneralException", "Range.select", "a hidden sheet");
  session.selection.select(sheet, box);
  return null;
}

function readValues(target: RangeTarget): unknown {
  const { session, sheet, box } = living(target, "Range.values");
  session.countRead(box, "Range.values");
  session.recalculation.settle();
  return readMatrix(sheet, box, (cell) => plainValue(cell, session.date1904));
}

function readFormulas(target: RangeTarget): unknown {
  const { session, sheet, box } = living(target, "Range.formulas");
  session.countRead(box, "Range.formulas");
  return readMatrix(sheet, box, (cell) => formulaOrValue(cell, session.date1904));
}

function readNumberFormats(target: RangeTarget): unknown {
  const { session, sheet, box } = living(target, "Range.numberFormat");
  session.countRead(box, "Range.numberFormat");
  return numberFormats(sheet, box);
}

function write(target: RangeTarget, value: unknown, member: string): void {
  const { session, sheet, box } = living(target, member);
  const written = writeCells(sheet, box, value, member, session.typing);
  session.cellsWritten += written;
  session.recalculation.written(sheet, box);
}

function setNumberFormats(target: RangeTarget, value: unknown): void {
  const { sheet, box } = living(target, "Range.numberFormat");
  refuseProtected(sheet, box, "Range.numberFormat");
  writeNumberFormats(sheet, box, value);
}

function part(target: RangeTarget, box: Box): HostObject {
  return openRange({ ...target, box });
}

function cellAt(target: RangeTarget, row: unknown, column: unknown): HostObject {
  const { box } = target;
  return part(target, {
    row: box.row + integerArgument(row, "Range.getCell"),
    column: box.column + integerArgument(column, "Range.getCell"),
    rows: 1,
    columns: 1,
  });
}

function rowOf(target: RangeTarget, row: unknown): HostObject {
  const index = integerArgument(row, "Range.getRow");
  return part(target, { ...target.box, row: target.box.row + index, rows: 1 });
}

function columnOf(target: RangeTarget, column: unknown): HostObject {
  const index = integerArgument(column, "Range.getColumn");
  return part(target, { ...target.box, column: target.box.column + index, columns: 1 });
}

function boundingRect(target: RangeTarget, other: unknown): HostObject {
  if (typeof other === "string") return part(target, bounding(target.box, parseAddress(other)));
  const second = targetOf(objectArgument(other, "Range.getBoundingRect"));
  if (second === undefined || second.sheet !== target.sheet) {
    throw invalidArgument("Range.getBoundingRect", "a range of the same sheet expected");
  }
  return part(target, bounding(target.box, second.box));
}

function resized(target: RangeTarget, rows: unknown, columns: unknown): HostObject {
  const { box } = target;
  return part(target, {
    ...box,
    rows: box.rows + integerArgument(rows, "Range.getResizedRange"),
    columns: box.columns + integerArgument(columns, "Range.getResizedRange"),
  });
}

function usedPart(target: RangeTarget, valuesOnly: unknown): HostObject | null {
  if (target.box.rows !== MAX_ROWS || target.box.columns !== MAX_COLUMNS) {
    throw invalidArgument(
      "Range.getUsedRangeOrNullObject",
      `played for whole sheets only, not ${formatBox(target.box)}`,
    );
  }
  const box = usedRange(target.sheet, valuesOnly === true);
  return box === null ? null : part(target, box);
}

/** Excel answers no more merged areas than these. */
const MERGED_AREAS = 512;

function mergedAreas(target: RangeTarget): HostObject | null {
  const boxes = mergedBoxes(target);
  if (boxes.length > MERGED_AREAS)
    throw new HostError("GeneralException", "Range.getMergedAreas", `${boxes.length} areas`);
  return boxes.length === 0
    ? null
    : openRangeAreas(
        boxes.map((box) => ({ ...target, box })),
        openRange,
      );
}

function sameSize(target: RangeTarget, rows: unknown, columns: unknown): null {
  if (rows !== target.box.rows || columns !== target.box.columns) {
    throw invalidArgument("Range.values", `${String(rows)}×${String(columns)} for ${formatBox(target.box)}`);
  }
  return null;
}
