// Excel.PageBreakCollection: where a printed page ends by a person's or an add-in's wish.
import type { Worksheet } from "@cj-tech-master/excelts";
import { parseAddress } from "../cells/address";
import { invalidArgument, itemNotFound } from "../interpreter/errors";
import { describeType, isHostObject, type HostObject } from "../interpreter/host-object";
import type { Session } from "../session";
import { textArgument } from "./arguments";
import { openRange } from "./range";
import { targetOf } from "./range-target";

interface BreaksTarget {
  readonly session: Session;
  readonly sheet: Worksheet;
}

interface BreakTarget extends BreaksTarget {
  /** 0-based row that begins the new page; the file counts the rows before it. */
  readonly row: number;
}

const LAST_COLUMN = 16_383;
const noteChange = ({ session, sheet }: BreaksTarget): void => session.changes.sheet("page-layout", sheet);

const openBreak = describeType<BreakTarget>("PageBreak", {
  changed: noteChange,
  properties: {
    RowIndex: { since: "1.9", get: ({ row }) => row },
    ColumnIndex: { since: "1.9", get: () => 0 },
  },
  methods: {
    Delete: {
      since: "1.9",
      changes: true,
      call: ({ sheet, row }) => keep(sheet, (each) => each !== row),
    },
    GetCellAfterBreak: {
      since: "1.9",
      call: ({ session, sheet, row }) =>
        openRange({ session, sheet, box: { row, column: 0, rows: 1, columns: 1 } }),
    },
  },
});

/** Breaks between rows, top to bottom. */
export const horizontalPageBreaks = describeType<BreaksTarget>("PageBreakCollection", {
  changed: noteChange,
  items: (target) => rowsOf(target.sheet).map((row) => openBreak({ ...target, row })),
  item: breakAt,
  methods: {
    Add: { since: "1.9", changes: true, call: add },
    GetCount: { since: "1.9", call: ({ sheet }) => rowsOf(sheet).length },
    GetItem: { since: "1.9", call: (target, [index]) => breakAt(target, index) },
    // How the library asks for an item of a loaded collection.
    GetItemAt: { since: "1.9", call: (target, [index]) => breakAt(target, index) },
    RemovePageBreaks: { since: "1.9", changes: true, call: ({ sheet }) => keep(sheet, () => false) },
  },
});

function rowsOf(sheet: Worksheet): readonly number[] {
  return breaksOf(sheet)
    .map(({ id }) => id)
    .sort((a, b) => a - b);
}

/** Sheets read from a file without breaks have no such list, whatever the types say. */
function breaksOf(sheet: Worksheet): Worksheet["rowBreaks"] {
  const breaks: Worksheet["rowBreaks"] | undefined = sheet.rowBreaks;
  return breaks ?? [];
}

function keep(sheet: Worksheet, wanted: (row: number) => boolean): null {
  sheet.rowBreaks = breaksOf(sheet).filter(({ id }) => wanted(id));
  return null;
}

function breakAt(target: BreaksTarget, index: unknown): HostObject {
  const row = typeof index === "number" ? rowsOf(target.sheet)[index] : undefined;
  if (row === undefined) throw itemNotFound("PageBreakCollection.getItem", index);
  return openBreak({ ...target, row });
}

/** A break stands before the range's first row; there is none before the first row of a sheet. */
function add(target: BreaksTarget, [value]: readonly unknown[]): HostObject {
  const { sheet } = target;
  const range = isHostObject(value) ? targetOf(value) : undefined;
  const { row } = range?.box ?? parseAddress(textArgument(value, "PageBreakCollection.add"));
  if (row === 0) throw invalidArgument("PageBreakCollection.add", "no break before the first row");
  keep(sheet, (each) => each !== row);
  sheet.rowBreaks = [...breaksOf(sheet), { id: row, max: LAST_COLUMN, man: 1 }];
  return openBreak({ ...target, row });
}
