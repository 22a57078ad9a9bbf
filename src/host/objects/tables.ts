// Excel.TableCollection and Excel.Table: names and places of the workbook's tables.
import type { Table } from "@cj-tech-master/excelts";
import { boxOfTable } from "../cells/table-box";
import { itemNotFound } from "../interpreter/errors";
import { describeType, type HostObject } from "../interpreter/host-object";
import type { Session } from "../session";
import { openRange } from "./range";
import { openSheet } from "./worksheet";

interface TableTarget {
  readonly session: Session;
  readonly table: Table;
}

const openTable = describeType<TableTarget>("Table", {
  identity: ({ table }) => nameOf(table),
  properties: {
    Id: { get: ({ table }) => nameOf(table) },
    Name: { get: ({ table }) => nameOf(table) },
  },
  navigations: {
    Worksheet: { since: "1.2", open: ({ session, table }) => openSheet({ session, sheet: table.worksheet }) },
  },
  methods: {
    GetRange: {
      call: ({ session, table }) => openRange({ session, sheet: table.worksheet, box: boxOfTable(table) }),
    },
  },
});

export const tables = describeType<Session>("TableCollection", {
  items: (session) => allTables(session).map((table) => openTable({ session, table })),
  item: findTable,
});

/** The name that Excel shows; it is unique in the workbook. */
function nameOf({ table }: Table): string {
  return table.displayName ?? table.name;
}

function allTables({ workbook }: Session): readonly Table[] {
  return workbook.worksheets.flatMap((sheet) => sheet.getTables());
}

function findTable(session: Session, key: unknown): HostObject {
  const table = allTables(session).find((candidate) => nameOf(candidate) === key);
  if (table === undefined) throw itemNotFound("TableCollection.getItem", key);
  return openTable({ session, table });
}
