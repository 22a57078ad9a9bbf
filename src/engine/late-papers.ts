// Papers that came after their day, proposed as 激8.c for people to decide: nothing counts before the answer (G-7, C-18).
import type { EventRow, HalfPoints, IsoDate, IsoMonth, RuleBook } from "../policy";
import { QuestionBook } from "./events/questions";
import type { FamilyResult } from "./family";
import { factId } from "./identity";
import type { Applied, Message, Outcome } from "./outcome";
import { notApplied } from "./refusal";
import type { CellRef, Situation } from "./situation";
import { figureChecks, figureFlags, rulesOf } from "./rules-in-time";
import { isScored, unitCategories } from "./unit-types";

const COUNT = "按激8.c扣分";
const CHOICES = [COUNT, "不处理"] as const;

/** One paper of one unit that did not come in time. */
export interface LatePaper {
  readonly code: "G-7" | "C-18";
  readonly unit: string;
  /** Day it came; of one that never came, the day it was due. Its month is where the points would go (C-13). */
  readonly day: IsoDate;
  /** What tells the paper apart: last part of the row's id. */
  readonly subject: string;
  readonly question: { readonly id: string; readonly message: Message };
  readonly due: IsoDate;
  /** A day, or words where nothing came. */
  readonly received: string;
  /** Name of the sheet that keeps such papers, and the cell that says when it came. */
  readonly register: string;
  readonly at: CellRef;
  readonly cites: Applied["cites"];
  readonly reason: Message;
  readonly check: string;
  readonly flags: readonly Message[];
}

/** A row and a question for every late paper of a unit that the mechanism scores. */
export function proposeLatePapers(
  papers: readonly LatePaper[],
  situation: Situation,
  book: RuleBook,
): FamilyResult {
  if (papers.length === 0) return { outcomes: [], questions: [] };
  const rules = rulesOf(situation, book);
  const questions = new QuestionBook(situation.answers);
  const categories = unitCategories(situation);
  const outcomes = papers.flatMap((paper): readonly Outcome[] => {
    const unitType = categories.get(paper.unit);
    const row = rules.on(paper.day).events.find(({ clause }) => clause === "激8.c");
    return row !== undefined && isScored(unitType)
      ? [settled(outcomeOf(paper, unitType, row), paper, questions)]
      : [];
  });
  return { outcomes, questions: questions.open() };
}

function settled(late: Applied, { code, unit, at, question }: LatePaper, asked: QuestionBook): Outcome {
  const { id, message } = question;
  const answer = asked.ask({ id, code, message, at, choices: CHOICES, holds: true, about: unit });
  if (answer === COUNT) return late;
  if (answer !== null) return notApplied(late);
  return { ...late, kind: "undecided", status: "待确认", missing: [id] };
}

function outcomeOf(paper: LatePaper, unitType: Applied["unitType"], row: EventRow): Applied {
  const { unit, day, subject, due, received, register, at, cites, reason, check, flags } = paper;
  const month = day.slice(0, 7) as IsoMonth;
  const id = factId(month, unit, row.clause, subject);
  return {
    ...{ kind: "applied", rule: row.id, clause: row.clause, cites, id, sourceKey: `${register}#${id}` },
    ...{ unit, unitType, month, year: Number(month.slice(0, 4)), level: null, reason },
    checks: [
      { label: check, want: due, got: received, ok: true, evidence: [at], source: "computed" },
      ...figureChecks(row, unitType),
    ],
    flags: [...flags, ...figureFlags(row, unitType)],
    ...{ sources: [at], points: row.amounts[unitType] ?? (0 as HalfPoints), talk: row.talk },
  };
}
