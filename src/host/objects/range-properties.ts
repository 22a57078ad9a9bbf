// Range.getRowProperties, getColumnProperties, getCellProperties, setCellProperties: many cells in one answer.
import type { Cell } from "@cj-tech-master/excelts";
import {
  bold,
  edgeStyle,
  fillColor,
  fillPattern,
  fontColor,
  fontName,
  fontSize,
  horizontal,
  vertical,
  wrapText,
  type Facet,
} from "../cells/cell-style";
import { readMatrix } from "../cells/cell-values";
import { shaped } from "../cells/matrix";
import { isColumnHidden, isRowHidden } from "../cells/visibility";
import { refuseProtected } from "../cells/write-values";
import { apiNotFound } from "../interpreter/errors";
import { isRecord, recordArgument } from "./arguments";
import { living, type RangeTarget } from "./range-target";

export function rowProperties({ sheet, box }: RangeTarget, options: unknown): unknown {
  onlyKeys(options, ["rowHidden"], "Range.getRowProperties");
  return Array.from({ length: box.rows }, (_, index) => ({ rowHidden: isRowHidden(sheet, box.row + index) }));
}

export function columnProperties({ sheet, box }: RangeTarget, options: unknown): unknown {
  onlyKeys(options, ["columnHidden"], "Range.getColumnProperties");
  return Array.from({ length: box.columns }, (_, index) => ({
    columnHidden: isColumnHidden(sheet, box.column + index),
  }));
}

function onlyKeys(options: unknown, known: readonly string[], member: string): void {
  for (const key of Object.keys(recordArgument(options, member))) {
    if (!known.includes(key)) throw apiNotFound(`${member}.${key}`, "unknown property");
  }
}

interface Leaf {
  readonly read: (cell: Cell | undefined) => unknown;
  readonly write: (cell: Cell, value: unknown) => void;
}
interface Tree {
  readonly [key: string]: Leaf | Tree;
}

/** A facet as JSON: values of the wrong kind are ignored by Excel here, so they are here. */
function leaf<T extends string | number | boolean>(
  facet: Facet<T>,
  kind: "string" | "number" | "boolean",
): Leaf {
  const isKind = (value: unknown): value is T => typeof value === kind;
  return {
    read: facet.get,
    write: (cell, value) => {
      if (isKind(value)) facet.set(cell, value);
    },
  };
}

const CELL_TREE: Tree = {
  format: {
    font: {
      bold: leaf(bold, "boolean"),
      name: leaf(fontName, "string"),
      size: leaf(fontSize, "number"),
      color: leaf(fontColor, "string"),
    },
    fill: { color: leaf(fillColor, "string"), pattern: leaf(fillPattern, "string") },
    borders: {
      top: { style: leaf(edgeStyle("EdgeTop"), "string") },
      bottom: { style: leaf(edgeStyle("EdgeBottom"), "string") },
      left: { style: leaf(edgeStyle("EdgeLeft"), "string") },
      right: { style: leaf(edgeStyle("EdgeRight"), "string") },
    },
    horizontalAlignment: leaf(horizontal, "string"),
    verticalAlignment: leaf(vertical, "string"),
    wrapText: leaf(wrapText, "boolean"),
  },
};

function isLeaf(node: Leaf | Tree): node is Leaf {
  return "read" in node && typeof node["read"] === "function";
}

export function cellProperties(target: RangeTarget, options: unknown): unknown {
  const { session, sheet, box } = living(target, "Range.getCellProperties");
  const wanted = recordArgument(options, "Range.getCellProperties");
  session.countRead(box, "Range.getCellProperties");
  return readMatrix(sheet, box, (cell) => readTree(CELL_TREE, wanted, cell));
}

function readTree(tree: Tree, wanted: Readonly<Record<string, unknown>>, cell: Cell | undefined): unknown {
  const answer: Record<string, unknown> = {};
  for (const [key, below] of Object.entries(wanted)) {
    if (below === false) continue;
    const node = nodeAt(tree, key, "Range.getCellProperties");
    const inside = key === "borders" ? onEverySide(node, below) : below;
    answer[key] = isLeaf(node) ? node.read(cell) : readTree(node, isRecord(inside) ? inside : {}, cell);
  }
  return answer;
}

/** Borders are asked for once and answered for each side. */
function onEverySide(node: Leaf | Tree, options: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(node).map((side) => [side, options]));
}

export function writeCellProperties(target: RangeTarget, data: unknown): null {
  const { sheet, box } = living(target, "Range.setCellProperties");
  refuseProtected(sheet, box, "Range.setCellProperties");
  for (const [index, line] of shaped(data, box, "Range.setCellProperties").entries()) {
    for (const [offset, value] of line.entries()) {
      const cell = sheet.getCell(box.row + index + 1, box.column + offset + 1);
      writeTree(CELL_TREE, recordArgument(value, "Range.setCellProperties"), cell);
    }
  }
  return null;
}

function writeTree(tree: Tree, data: Readonly<Record<string, unknown>>, cell: Cell): void {
  for (const [key, value] of Object.entries(data)) {
    const node = nodeAt(tree, key, "Range.setCellProperties");
    if (isLeaf(node)) node.write(cell, value);
    else writeTree(node, recordArgument(value, "Range.setCellProperties"), cell);
  }
}

function nodeAt(tree: Tree, key: string, member: string): Leaf | Tree {
  const node = tree[key];
  if (node === undefined) throw apiNotFound(`${member}.${key}`, "unknown property");
  return node;
}
