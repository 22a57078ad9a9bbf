// Excel.RangeFormat and its parts: font, fill, borders, alignment, column width.
import {
  bold,
  clearFill,
  edgeStyle,
  EDGES,
  fillColor,
  fillPattern,
  fontColor,
  fontName,
  fontSize,
  HORIZONTAL,
  horizontal,
  LINES,
  VERTICAL,
  vertical,
  wrapText,
  type Facet,
} from "../cells/cell-style";
import { columnWidth, setColumnWidth } from "../cells/column-width";
import { restyleAlike } from "../cells/shared-styles";
import { refuseProtected } from "../cells/write-values";
import { invalidArgument } from "../interpreter/errors";
import { describeType, type HostObject, type PropertyDescription } from "../interpreter/host-object";
import { booleanArgument, choiceArgument, numberArgument, textArgument } from "./arguments";
import { living, type RangeTarget } from "./range-target";

type Check<T> = (value: unknown, member: string) => T;

/** A property that answers one value when all cells agree and null when they do not. */
function facet<T>(member: string, { get, set }: Facet<T>, check: Check<T>): PropertyDescription<RangeTarget> {
  return {
    get: (target) => agreed(target, get),
    set: (target, value) => {
      const checked = check(value, member);
      const change = restyleAlike((cell) => set(cell, checked));
      eachCell(living(target, member), member, (row, column) => change(target.sheet.getCell(row, column)));
    },
  };
}

function agreed<T>({ sheet, box }: RangeTarget, get: Facet<T>["get"]): T | null {
  const first = get(sheet.findCell(box.row + 1, box.column + 1));
  for (let row = box.row + 1; row <= box.row + box.rows; row++) {
    for (let column = box.column + 1; column <= box.column + box.columns; column++) {
      if (get(sheet.findCell(row, column)) !== first) return null;
    }
  }
  return first;
}

/** Visits 1-based positions; refuses protected sheets. */
function eachCell(
  { sheet, box }: RangeTarget,
  member: string,
  visit: (row: number, column: number) => void,
): void {
  refuseProtected(sheet, box, member);
  for (let row = box.row + 1; row <= box.row + box.rows; row++) {
    for (let column = box.column + 1; column <= box.column + box.columns; column++) visit(row, column);
  }
}

export function colorArgument(value: unknown, member: string): string {
  const text = textArgument(value, member);
  if (!/^#[0-9A-Fa-f]{6}$/.test(text)) throw invalidArgument(member, `colour ${text}`);
  return text;
}

function noteFormats({ session, sheet, box }: RangeTarget): void {
  session.changes.cells("formats", sheet, box);
}

const font = describeType<RangeTarget>("RangeFont", {
  changed: noteFormats,
  properties: {
    Bold: facet("RangeFont.bold", bold, booleanArgument),
    Name: facet("RangeFont.name", fontName, textArgument),
    Size: facet("RangeFont.size", fontSize, numberArgument),
    Color: facet("RangeFont.color", fontColor, colorArgument),
  },
});

const fill = describeType<RangeTarget>("RangeFill", {
  changed: noteFormats,
  properties: {
    Color: facet("RangeFill.color", fillColor, colorArgument),
    Pattern: { since: "1.9", get: (target) => agreed(target, fillPattern.get) },
  },
  methods: {
    Clear: {
      changes: true,
      call: (target) => {
        eachCell(target, "RangeFill.clear", (row, column) => {
          const cell = target.sheet.findCell(row, column);
          if (cell !== undefined) clearFill(cell);
        });
        return null;
      },
    },
  },
});

interface BorderTarget extends RangeTarget {
  readonly edge: string;
}

const BORDER_NAMES = [...EDGES, "InsideHorizontal", "InsideVertical"] as const;
type BorderName = (typeof BORDER_NAMES)[number];

/** Which cells of the range carry a border, and on which of their own sides. */
function linesOf(
  target: RangeTarget,
  name: BorderName,
): readonly { part: RangeTarget; facet: Facet<string> }[] {
  const { box } = target;
  const last = { row: box.row + box.rows - 1, column: box.column + box.columns - 1 };
  const part = (change: Partial<RangeTarget["box"]>) => ({ ...target, box: { ...box, ...change } });
  switch (name) {
    case "EdgeTop":
      return [{ part: part({ rows: 1 }), facet: edgeStyle("EdgeTop") }];
    case "EdgeBottom":
      return [{ part: part({ row: last.row, rows: 1 }), facet: edgeStyle("EdgeBottom") }];
    case "EdgeLeft":
      return [{ part: part({ columns: 1 }), facet: edgeStyle("EdgeLeft") }];
    case "EdgeRight":
      return [{ part: part({ column: last.column, columns: 1 }), facet: edgeStyle("EdgeRight") }];
    case "InsideHorizontal":
      return box.rows < 2
        ? []
        : [
            { part: part({ rows: box.rows - 1 }), facet: edgeStyle("EdgeBottom") },
            { part: part({ row: box.row + 1, rows: box.rows - 1 }), facet: edgeStyle("EdgeTop") },
          ];
    case "InsideVertical":
      return box.columns < 2
        ? []
        : [
            { part: part({ columns: box.columns - 1 }), facet: edgeStyle("EdgeRight") },
            {
              part: part({ column: box.column + 1, columns: box.columns - 1 }),
              facet: edgeStyle("EdgeLeft"),
            },
          ];
  }
}

const border = describeType<BorderTarget>("RangeBorder", {
  changed: noteFormats,
  properties: {
    Style: {
      get: (target) => {
        const [line] = linesOf(target, choiceArgument(target.edge, BORDER_NAMES, "RangeBorder.style"));
        return line === undefined ? "None" : agreed(line.part, line.facet.get);
      },
      set: (target, value) => {
        const style = choiceArgument(value, LINES, "RangeBorder.style");
        for (const line of linesOf(target, choiceArgument(target.edge, BORDER_NAMES, "RangeBorder.style"))) {
          const change = restyleAlike((cell) => line.facet.set(cell, style));
          eachCell(line.part, "RangeBorder.style", (row, column) =>
            change(target.sheet.getCell(row, column)),
          );
        }
      },
    },
  },
});

const borders = describeType<RangeTarget>("RangeBorderCollection", {
  items: (target) => BORDER_NAMES.map((edge) => border({ ...target, edge })),
  item: (target, key) =>
    border({ ...target, edge: choiceArgument(key, BORDER_NAMES, "RangeBorderCollection.getItem") }),
});

const format = describeType<RangeTarget>("RangeFormat", {
  changed: (target, member) => {
    const { session, sheet, box } = target;
    if (member === "ColumnWidth") session.changes.cells("column-widths", sheet, box);
    else noteFormats(target);
  },
  properties: {
    HorizontalAlignment: facet("RangeFormat.horizontalAlignment", horizontal, (value, member) =>
      choiceArgument(value, HORIZONTAL, member),
    ),
    VerticalAlignment: facet("RangeFormat.verticalAlignment", vertical, (value, member) =>
      choiceArgument(value, VERTICAL, member),
    ),
    WrapText: facet("RangeFormat.wrapText", wrapText, booleanArgument),
    ColumnWidth: {
      since: "1.2",
      get: ({ sheet, box }) => columnWidth(sheet, box),
      set: (target, value) => {
        const { sheet, box } = living(target, "RangeFormat.columnWidth");
        refuseProtected(sheet, { ...box, rows: 1 }, "RangeFormat.columnWidth");
        setColumnWidth(sheet, box, numberArgument(value, "RangeFormat.columnWidth"));
      },
    },
  },
  navigations: {
    Font: { open: (target) => font(target) },
    Fill: { open: (target) => fill(target) },
    Borders: { open: (target) => borders(target) },
  },
});

export function openFormat(target: RangeTarget): HostObject {
  return format(target);
}
