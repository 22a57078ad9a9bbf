// A sheet whose title speaks of a ranking and that holds none to read: a picture, a pasted Word table, an unknown layout (L23).
import { cellAddress } from "../address";
import type { SheetSnapshot } from "../snapshot";
import { normalise, tidy } from "../text";
import type { Note } from "./types";

/** Titles stand at the top. */
const TITLE_ROWS = 5;
const LONGEST_TITLE = 60;
const RANKING_TITLE = /(排名|名次|位次|排行榜?)(的?(通报|情况|结果|一览表|统计表|表))*(\([^()]*\))?》?$/;

/** The note that names such a sheet, so that no table is left out without a word; null where no title promises one. */
export function unreadNote(sheet: SheetSnapshot): Note | null {
  for (const [index, row] of sheet.values.slice(0, TITLE_ROWS).entries()) {
    for (const [offset, value] of row.entries()) {
      if (typeof value !== "string" || value.length < 6 || value.length > LONGEST_TITLE) continue;
      if (!RANKING_TITLE.test(normalise(value))) continue;
      const cell = cellAddress(index + (sheet.used?.row ?? 0), offset + (sheet.used?.column ?? 0));
      return {
        code: "recognition.unread",
        values: { sheet: sheet.name, title: tidy(value) },
        at: { sheet: sheet.name, cell },
      };
    }
  }
  return null;
}
