// Which rule book is in force on a day: the built-in one, with what 规则参数 has changed from its start dates on.
import { bookWith, figurePhrase, RULE_BOOK } from "../policy";
import type {
  ChangedFigure,
  ClauseId,
  IsoDate,
  IsoMonth,
  ParameterValue,
  RuleBook,
  UnitType,
} from "../policy";
import type { Check, Message } from "./outcome";
import type { Situation } from "./situation";

/** A book and the day from which it is in force. */
interface DatedBook {
  readonly from: string;
  readonly book: RuleBook;
}

/**
 * The rule books of a workbook. A fact is judged by the latest figures whose 生效日期 is not after its date: an event or a
 * household by its day, a ranking by the last day of its data month, a year-end result by 31 December of its year.
 */
export class RulesInTime {
  /** Latest first; the last one is the book as built in. */
  private readonly books: readonly DatedBook[];

  constructor(book: RuleBook, parameters: readonly ParameterValue[]) {
    const days = [...new Set(parameters.map(({ from }) => from))].sort();
    const changed = days.map((from) => ({
      from,
      book: bookWith(book, inForceOn(parameters, from)),
    }));
    this.books = [{ from: "", book }, ...changed].reverse();
  }

  on(day: IsoDate): RuleBook {
    return this.upTo(day);
  }

  ofMonth(month: IsoMonth): RuleBook {
    return this.upTo(`${month}-31`);
  }

  ofYear(year: number): RuleBook {
    return this.upTo(`${year}-12-31`);
  }

  /** Days from which another book is in force, latest first; "" is the beginning. */
  get startDays(): readonly IsoDate[] {
    return this.books.map(({ from }) => from as IsoDate);
  }

  /** Days compare as text, so a month's end need not be a real day. */
  private upTo(day: string): RuleBook {
    for (const { from, book } of this.books) if (from <= day) return book;
    throw new Error("the built-in book is always in force");
  }
}

function inForceOn(parameters: readonly ParameterValue[], day: string): readonly ParameterValue[] {
  return parameters.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The rules of a situation: the one way in which the engine and what prints results look a figure up. */
export function rulesOf(
  { parameters = UNCHANGED }: Pick<Situation, "parameters">,
  book: RuleBook = RULE_BOOK,
): RulesInTime {
  const known = KNOWN.get(parameters);
  if (known?.book === book) return known.rules;
  const rules = new RulesInTime(book, parameters);
  KNOWN.set(parameters, { book, rules });
  return rules;
}

const UNCHANGED: readonly never[] = [];
/** Books with changed figures are built once for a workbook. */
const KNOWN = new WeakMap<object, { readonly book: RuleBook; readonly rules: RulesInTime }>();

/** A clause's own number: working days of 组3, day of the month of 组1. */
export function procedureFigure(book: RuleBook, clause: ClauseId): number {
  const figure = book.procedure.find((row) => row.clause === clause)?.figure;
  if (figure === undefined) throw new Error(`no figure of ${clause}`);
  return figure;
}

/** Working days within which a unit reports after an interview on that day (组3). */
export function reportDays(situation: Pick<Situation, "parameters">, interviewDay: IsoDate): number {
  return procedureFigure(rulesOf(situation).on(interviewDay), "组3");
}

/** What a row's result says about figures of 规则参数: one check with its cell for each. */
export function figureChecks(row: Changeable, unitType: UnitType): readonly Check[] {
  return usedFigures(row, unitType).map(({ name, value, at }) => ({
    label: `parameter.check.${name}`,
    want: value,
    got: value,
    ok: true,
    evidence: [at],
    source: "sheet",
  }));
}

/** The same in one sentence each, for 提示. */
export function figureFlags(row: Changeable, unitType: UnitType): readonly Message[] {
  return usedFigures(row, unitType).map(figureFlag);
}

export function figureFlag({ clause, name, value, builtIn, from }: ChangedFigure): Message {
  const values = { clause, from, value: figurePhrase(name, value), builtIn: figurePhrase(name, builtIn) };
  return { code: "parameter.flag", values };
}

/** Flags of a clause's own number on a day; none while it is as built in. */
export function procedureFlags(
  situation: Pick<Situation, "parameters">,
  day: IsoDate,
  clause: ClauseId,
): readonly Message[] {
  const row = rulesOf(situation)
    .on(day)
    .procedure.find((each) => each.clause === clause);
  return (row?.changed ?? UNCHANGED).map(figureFlag);
}

interface Changeable {
  readonly changed?: readonly ChangedFigure[];
}

function usedFigures({ changed }: Changeable, unitType: UnitType): readonly ChangedFigure[] {
  if (changed === undefined) return UNCHANGED;
  return changed.filter((figure) => figure.unitType === null || figure.unitType === unitType);
}
