// Files of other workbooks that a request carries as base64: read, with the limits of any file, before it is answered.
import type { Workbook } from "@cj-tech-master/excelts";
import { readWorkbook } from "./file/read";
import type { RequestBody } from "./interpreter/protocol";

export const INSERT_WORKSHEETS = "InsertWorksheetsFromBase64";

/** Reading a file takes its time, answering a request does not: what a request names is read first. */
export class OtherBooks {
  private readonly books = new Map<string, Workbook | null>();

  /** Files in a request that are still to be read. */
  unread({ Actions: actions }: RequestBody): readonly string[] {
    return actions.flatMap(({ Name, ArgumentInfo }) => {
      const file = Name === INSERT_WORKSHEETS ? ArgumentInfo?.Arguments?.[0] : undefined;
      return typeof file === "string" && !this.books.has(file) ? [file] : [];
    });
  }

  async read(files: readonly string[]): Promise<void> {
    for (const file of files) this.books.set(file, await bookIn(file));
  }

  /** Null for what is no readable .xlsx or .xlsm file. */
  get(file: string): Workbook | null {
    return this.books.get(file) ?? null;
  }

  forget(): void {
    this.books.clear();
  }
}

async function bookIn(file: string): Promise<Workbook | null> {
  const bytes = bytesOf(file);
  if (bytes === null) return null;
  const read = await readWorkbook(bytes);
  return read.ok ? read.value.workbook : null;
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
