// Workbooks changed behind the back of a run, to show that the proof notices.
import { Book } from "./book";
import { compareBooks } from "./comparing";
import { FEATURED } from "./featured";
import { readBook } from "./reading";
import { childOf, element, elementsOf, type Node } from "./xml";

export type Harm = "value" | "look" | "width" | "height" | "merge" | "name" | "part";

const base = (): Uint8Array => FEATURED["打印和视图"]?.() ?? new Uint8Array();

/** What the comparison says of a workbook that was harmed. */
export async function cellHolds(harm: Harm): Promise<readonly string[]> {
  const book = new Book(base());
  HARMS[harm](book);
  return differences(book.bytes());
}

/** What it says of one that was only packed anew. */
export async function bytesHold(): Promise<readonly string[]> {
  return differences(new Book(base()).bytes());
}

async function differences(bytes: Uint8Array): Promise<readonly string[]> {
  return Promise.resolve(compareBooks(readBook(base()), readBook(bytes), new Map()).differences);
}

const sheetOf = (book: Book) => book.sheet(book.sheets[0] ?? { node: element("sheet"), part: "" });

const first = (node: Node | undefined): Node => elementsOf(node)[0] ?? element("none");

const HARMS: Readonly<Record<Harm, (book: Book) => void>> = {
  value: (book) => void sheetOf(book).set(5, 3, { kind: "number", value: "1" }),
  look: (book) => void sheetOf(book).cell(5, 3)?.attributes.set("s", "7"),
  width: (book) => void first(sheetOf(book).part("cols")).attributes.set("width", "17"),
  height: (book) => void sheetOf(book).row(1).attributes.set("ht", "43"),
  merge: (book) => void first(sheetOf(book).part("mergeCells")).attributes.set("ref", "A14:E17"),
  name: (book) => {
    const names = childOf(book.workbook, "definedNames");
    const print = element("definedName", { name: "另一个" }, ["1"]);
    if (names !== undefined) names.children = [print];
    sheetOf(book).part("customSheetViews").children = [];
  },
  part: (book) => book.setText("xl/printerSettings/printerSettings1.bin", "another printer"),
};
