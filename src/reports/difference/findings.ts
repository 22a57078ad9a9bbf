// What a workbook says, or a run concludes, in the shape in which the two are compared.
import { OWN_COLUMNS, wording } from "../../policy";
import type { Outcomes } from "../../engine";
import type { OwnRow, Recognition } from "../../worksheets";
import { cellText } from "../cell";
import { listSuffix } from "../interview-list";
import { lineOfRow } from "../ledger-line";
import type { LedgerLine } from "../ledger-line";
import { reviewOf, reviewedStatus, typedStatus } from "../review";
import type { EffectLine, InterviewLine, RunDocument } from "../run-document";
import { numberOf, textOf } from "../table-draft";
import type { Trace } from "../trace";
import type { DifferenceLine } from "./difference-line";

/** A ledger row, interview, effect or open question. */
export interface Finding {
  readonly what: DifferenceLine["what"];
  readonly id: string;
  readonly unit: string;
  readonly clause: string | null;
  readonly detail: string | null;
  readonly points: number | null;
  readonly status: string | null;
  readonly level: string | null;
  /** Everything else of it that a person reads as its content; most findings are never asked for it. */
  readonly text: () => string;
  /** It counts no more, or people wrote on it: that it is not concluded any longer is no news. */
  readonly settled: boolean;
  /** Null for interviews and questions. */
  readonly period: { readonly month: string | null; readonly year: number } | null;
  /** The ledger row behind it. */
  readonly line: LedgerLine | null;
}

/** By kind and 编号; of copies the first one counts. */
export type Findings = ReadonlyMap<string, Finding>;

/** What stands in the workbook; rows of people's own are none of it. */
export function standingFindings(
  { memory }: Pick<Recognition, "memory">,
  outcomes: Pick<Outcomes, "month" | "year">,
): Findings {
  const context = { unitTypes: new Map(), year: outcomes.year };
  const list = memory.lists[listSuffix(outcomes)];
  return byKey([
    ...(memory.ledger?.rows ?? []).map((row) => ledgerFinding(lineOfRow(row, context))),
    ...(list?.rows ?? []).filter((row) => textOf(row, "层级") !== "").map(standingTalk),
    ...(memory.effects?.rows ?? []).filter((row) => textOf(row, "影响") !== "").map(standingEffect),
    ...(memory.questions?.rows ?? []).filter((row) => textOf(row, "代码") !== "").map(standingQuestion),
  ]);
}

/** What a run concluded. */
export function concludedFindings({
  document,
  trace,
}: {
  readonly document: RunDocument;
  readonly trace: Trace;
}): Findings {
  return byKey([
    ...trace.ledger.map(({ line }) => ledgerFinding(line)),
    ...document.interviews.map(talkFinding),
    ...document.effects.map(effectFinding),
    ...trace.questions.map(({ id, affects, message }) =>
      questionFinding(id, affects.join("、"), wording(message)),
    ),
  ]);
}

function byKey(findings: readonly Finding[]): Findings {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.what} ${finding.id}`;
    // Rows without 来源键 are people's.
    const isOurs = finding.id !== "" && finding.line?.sourceKey !== "";
    if (isOurs && !known.has(key)) known.set(key, finding);
  }
  return known;
}

const PLAIN = {
  ...{ detail: null, points: null, status: null, level: null, period: null, line: null },
  text: () => "",
  settled: false,
} as const;

const isSettled = (status: string): boolean => status === "已失效" || status === "已作废";

function ledgerFinding(line: LedgerLine): Finding {
  const { id, unit, clause, points, status, amount, reason, cites } = line;
  const text = (): string => [amount, cites.join("、"), cellText(reason).trim()].join("|");
  return {
    what: "adjustment",
    id,
    unit,
    clause,
    detail: null,
    points,
    status,
    level: null,
    text,
    settled: isSettled(status),
    period: line,
    line,
  };
}

function talkFinding({ id, unit, clauses, status, level }: InterviewLine): Finding {
  const clause = clauses.join("、");
  return { ...PLAIN, what: "interview", id, unit, clause, status, level, text: () => clause };
}

function standingTalk(row: OwnRow): Finding {
  const status = reviewedStatus(typedStatus(row), reviewOf(row, "复核意见"));
  return {
    ...PLAIN,
    what: "interview",
    id: textOf(row, "编号"),
    unit: textOf(row, "单位"),
    clause: textOf(row, "条款"),
    status,
    settled: isSettled(status),
    level: textOf(row, "层级"),
    text: () => textOf(row, "条款"),
  };
}

function effectFinding({ id, unit, person, year, effect, clause, cites, status }: EffectLine): Finding {
  return {
    ...{ ...PLAIN, what: "effect", id, unit, clause, status },
    detail: effectWords(effect, person),
    text: () => [clause, cites.join("、")].join("|"),
    period: { month: null, year },
  };
}

function standingEffect(row: OwnRow): Finding {
  const clause = textOf(row, "条款");
  return {
    ...PLAIN,
    what: "effect",
    id: textOf(row, "编号"),
    unit: textOf(row, "单位"),
    clause,
    detail: effectWords(textOf(row, "影响"), textOf(row, "人员")),
    status: textOf(row, "状态"),
    settled: isSettled(textOf(row, "状态")),
    text: () => [clause, textOf(row, "同时引用")].join("|"),
    period: { month: null, year: numberOf(row, "年度") ?? 0 },
  };
}

const effectWords = (effect: string, person: string | null): string =>
  person === null || person === "" ? effect : `${effect}：${person}`;

function questionFinding(id: string, unit: string, text: string): Finding {
  return { ...PLAIN, what: "question", id, unit, clause: null, text: () => text };
}

function standingQuestion(row: OwnRow): Finding {
  const question = questionFinding(textOf(row, "编号"), textOf(row, "影响"), textOf(row, "问题"));
  return { ...question, settled: isTouched(row) };
}

const OWN_TITLES: ReadonlySet<string> = new Set(
  OWN_COLUMNS.待确认.filter(({ by }) => by === "product").map(({ title }) => title),
);

/** Answered rows stay, they are the memory; a row on which anybody wrote is no longer the product's to withdraw. */
function isTouched(row: OwnRow): boolean {
  return Object.entries(row.cells).some(
    ([title, cell]) => !OWN_TITLES.has(title) && String(cell).trim() !== "",
  );
}
