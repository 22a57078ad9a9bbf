// What every step of the event family needs: rows by kind, units by name, switches, validity, questions.
import type { EventRow, IsoDate, IsoMonth, RuleBook, Switches, UnitCategory } from "../../policy";
import type { RankingFamilyResult } from "../family";
import type { OfficeSettings, Situation } from "../situation";
import { unitCategories } from "../unit-types";
import { wantsByRow } from "./checks";
import type { Wants } from "./checks";
import type { UnitRecord } from "./draft";
import { QuestionBook } from "./questions";
import { indexRows } from "./row-index";
import type { RowIndex } from "./row-index";

export interface EventContext {
  readonly rows: RowIndex;
  readonly wants: ReadonlyMap<EventRow, Wants>;
  readonly categories: ReadonlyMap<string, UnitCategory>;
  readonly switches: Switches;
  readonly office: OfficeSettings;
  readonly rankings: RankingFamilyResult;
  readonly questions: QuestionBook;
  /** Units met so far, by name. */
  readonly units: Map<string, UnitRecord>;
  /** Months by day. */
  readonly months: Map<IsoDate, IsoMonth>;
}

const NO_RANKINGS: RankingFamilyResult = { outcomes: [], questions: [], fired: [] };

/** Prepares everything that does not depend on a single fact. */
export function eventContext(
  situation: Situation,
  book: RuleBook,
  rankings: RankingFamilyResult = NO_RANKINGS,
): EventContext {
  return {
    rows: indexRows(book.events),
    wants: wantsByRow(book.events),
    categories: unitCategories(situation),
    switches: situation.switches,
    office: situation.office,
    rankings,
    questions: new QuestionBook(situation.answers),
    units: new Map(),
    months: new Map(),
  };
}
