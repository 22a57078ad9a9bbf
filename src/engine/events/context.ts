// What every step of the event family needs: rows by kind, units by name, switches, validity, questions.
import type { IsoDate, IsoMonth, RuleBook, Switches, UnitCategory } from "../../policy";
import type { RankingFamilyResult } from "../family";
import type { OfficeSettings, Situation } from "../situation";
import { rulesOf } from "../rules-in-time";
import { unitCategories } from "../unit-types";
import { wantsByRow } from "./checks";
import type { Wants } from "./checks";
import type { UnitRecord } from "./draft";
import { QuestionBook } from "./questions";
import { indexRows } from "./row-index";
import type { RowIndex } from "./row-index";

export interface EventContext {
  /** Rows as built in: which kinds know which levels is the same at all times. */
  readonly rows: RowIndex;
  /** Rows in force on a day. */
  readonly rowsOn: (day: IsoDate) => RowIndex;
  /** Wants by row id. */
  readonly wants: ReadonlyMap<string, Wants>;
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

const INDEXES = new WeakMap<RuleBook, RowIndex>();

function indexOf(book: RuleBook): RowIndex {
  let index = INDEXES.get(book);
  if (index === undefined) INDEXES.set(book, (index = indexRows(book.events)));
  return index;
}

/** Prepares everything that does not depend on a single fact. */
export function eventContext(
  situation: Situation,
  book: RuleBook,
  rankings: RankingFamilyResult = NO_RANKINGS,
): EventContext {
  const rules = rulesOf(situation, book);
  return {
    rows: indexOf(book),
    rowsOn: (day) => indexOf(rules.on(day)),
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
