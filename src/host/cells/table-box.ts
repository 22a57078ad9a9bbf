// The rectangle of an Excel table, header and totals included.
import type { Table } from "@cj-tech-master/excelts";
import { parseAddress, type Box } from "./address";

/** A table read from a file knows its rectangle; one made by code knows its corner and its size. */
export function boxOfTable(table: Table): Box {
  const { tableRef, ref } = table.table;
  if (tableRef !== undefined) return parseAddress(tableRef);
  return { ...parseAddress(ref.split(":")[0]), rows: table.tableHeight, columns: table.width };
}
