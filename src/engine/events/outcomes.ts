// Drafts become outcomes: final ids, reasons, and the second lines for talks that wait (POL-NAT).
import { points } from "../../policy";
import type { Level, TalkLevel } from "../../policy";
import { keyText, uniqueIds } from "../identity";
import type { Applied, Message, Outcome, Undecided } from "../outcome";
import { notApplied } from "../refusal";
import { askNationalTalk } from "./asks";
import type { EventContext } from "./context";
import { contentKey, flag, stands } from "./draft";
import type { Draft, PlacedFact } from "./draft";
import { talkRank } from "./matters";
import { criticismRow } from "./row-index";
import { FLAGS } from "./wording-codes";

const LEVEL_WORDS: Readonly<Record<Level, string>> = { 国家: "国家级", 省: "省级", 市: "市级", 区: "区级" };

/** Gives every draft its final id: month, unit, clause and document (or matter); equal ones end in -2, -3. */
export function nameDrafts(drafts: readonly Draft[]): void {
  // Equal ids have equal details, which are short and ready to hash; whole ids are compared for those few only.
  const firsts = new Map<string, Draft>();
  const repeated = new Set<Draft>();
  for (const draft of drafts) {
    const detail = keyText(draft.placed.detail);
    draft.id = plainId(draft, detail);
    const first = firsts.get(detail);
    if (first) repeated.add(first).add(draft);
    else firsts.set(detail, draft);
  }
  numberEqualIds([...repeated]);
}

function numberEqualIds(drafts: readonly Draft[]): void {
  const counts = new Map<string, number>();
  for (const { id } of drafts) counts.set(id, (counts.get(id) ?? 0) + 1);
  const equal = drafts.filter(({ id }) => (counts.get(id) ?? 0) > 1);
  for (const [draft, id] of uniqueIds(equal, (each) => each.id, contentKey)) {
    if (draft.placed.fact.documentNumber && stands(draft)) flag(draft, FLAGS.sameDocument);
    draft.id = id;
  }
}

/**
 * The same text as `factId`. Its first part repeats by unit and month, so it is written once for each: joining six
 * pieces per event is what a long register would pay most for.
 */
function plainId(draft: Draft, detail: string): string {
  const { month, record } = draft.placed;
  let start = record.starts.get(month);
  if (start === undefined) record.starts.set(month, (start = `${month}·${keyText(record.name)}·`));
  const { clause } = draft.row;
  return detail === "" ? start + clause : `${start}${clause}·${detail}`;
}

/** The outcome of a settled draft. */
export function outcomeOf(draft: Draft): Outcome {
  const applied = appliedOf(draft);
  return draft.standing === "applied" ? applied : settled(draft, applied);
}

/** What the draft gives if it counts: one literal, because spreading a base would copy every event twice. */
function appliedOf(draft: Draft): Applied {
  const { placed, row } = draft;
  return {
    kind: "applied",
    rule: row.id,
    clause: row.clause,
    cites: draft.cites,
    id: draft.id,
    sourceKey: `事项登记#${draft.id}`,
    unit: placed.unit,
    unitType: placed.unitType,
    month: placed.month,
    year: placed.year,
    level: placed.level,
    reason: reasonOf(placed),
    checks: draft.checks,
    flags: draft.flags,
    sources: placed.sources,
    points: draft.points,
    talk: draft.talk,
  };
}

/** The outcome of a draft that does not count: absorbed, refused or waiting. */
function settled(draft: Draft, applied: Applied): Outcome {
  if (draft.standing === "absorbed") return { ...applied, kind: "absorbed", ...absorber(draft) };
  if (draft.standing === "not-applied") return notApplied(applied);
  const status = draft.onlyDocument ? "待佐证" : "待确认";
  return { ...applied, kind: "undecided", status, missing: draft.missing };
}

function absorber(draft: Draft): { readonly by: string; readonly difference: Draft["points"] } {
  const by = draft.by ?? draft;
  return { by: by.id, difference: (by.points - draft.points) as Draft["points"] };
}

function reasonOf({ fact, level }: PlacedFact): Message {
  const { kind, subjectMatter: matter, issuer, documentNumber } = fact;
  const levelWord = level === null ? "" : LEVEL_WORDS[level];
  if (issuer === null && documentNumber === null)
    return { code: "event.reason.plain", values: { level: levelWord, kind, matter } };
  const values = { level: levelWord, kind, matter, issuer: issuer ?? "", document: documentNumber ?? "" };
  return { code: "event.reason.documented", values };
}

/**
 * POL-NAT (D-22): a national criticism has no talk of its own. The points count; the talk, as after a provincial one,
 * is firm, left out, or proposed on a line of its own that waits.
 */
export function nationalTalk(context: EventContext, draft: Draft): Undecided | null {
  if (!draft.row.switches.includes("POL-NAT")) return null;
  const talk = criticismRow(context.rowsOn(draft.placed.date), "省")?.talk ?? null;
  const reading = context.switches["POL-NAT"];
  if (
    talk === null ||
    talkRank(draft.talk) >= talkRank(talk) || // the same matter calls for it already
    reading === "不约谈" ||
    draft.standing === "absorbed" ||
    draft.standing === "not-applied"
  )
    return null;
  if (reading === "按组长约谈") {
    draft.talk = talk;
    return null;
  }
  return proposeTalk(context, draft, talk);
}

function proposeTalk(context: EventContext, draft: Draft, talk: TalkLevel): Undecided | null {
  const { id, answer } = askNationalTalk(context, draft.placed);
  if (answer === "不约谈") return null;
  if (answer === "约谈" || draft.standing === "pending") {
    draft.talk = talk; // a pending draft carries its pending talk itself
    return null;
  }
  flag(draft, FLAGS.nationalTalk);
  return {
    ...appliedOf(draft),
    kind: "undecided",
    id: `${draft.id}·约谈`,
    points: points(0),
    status: "待确认",
    missing: [id],
    talk,
    flags: [FLAGS.nationalTalk],
  };
}
