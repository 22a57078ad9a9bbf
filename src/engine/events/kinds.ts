// What is special about each kind of event: judgements that the register or an answer must give, and the flags of its
// readings. Kinds without such a thing simply meet their row.
import type { EventRow } from "../../policy";
import {
  askExplicitPraise,
  askGoodPractice,
  askMajorImpact,
  askRectificationMeeting,
  askTalkDecided,
  askTopLeader,
} from "./asks";
import { amountValues, judgementCheck } from "./checks";
import type { EventContext } from "./context";
import { flag, holdDraft } from "./draft";
import type { Draft, PlacedFact } from "./draft";
import { draftOf } from "./drafting";
import { issuedByInspection, looksLikeMention, looksLikeRectification, namesOnlyDeputy } from "./leaders";
import { FLAGS } from "./wording-codes";

type Judge = (context: EventContext, placed: PlacedFact, rows: readonly EventRow[], drafts: Draft[]) => void;

/** Appends the drafts of one placed event. */
export const judgeByKind: Judge = (context, placed, rows, drafts) => {
  const { kind } = placed.fact;
  switch (kind) {
    case "批示表扬":
      return judgeInstruction(context, placed, rows, drafts);
    case "通报表扬":
    case "红榜":
    case "督查通报":
    case "任务未落实":
    case "资料台账":
      return judgePlain(context, placed, rows, drafts);
    case "通报批评":
    case "黑榜":
    case "影响考核评价":
    case "形式主义":
      return judgeCriticism(context, placed, rows, drafts);
    case "现场会":
    case "推进会":
      return judgeMeeting(context, placed, rows, drafts);
    case "媒体宣传":
      return judgeCoverage(context, placed, rows, drafts);
    case "媒体曝光":
      return judgeExposure(context, placed, rows, drafts);
    case "整改不力":
    case "交办不力":
      return judgeByTalk(context, placed, rows, drafts);
    default:
      return assertNever(kind);
  }
};

function assertNever(kind: never): never {
  throw new Error(`unknown kind of event: ${String(kind)}`);
}

const judgePlain: Judge = (context, placed, rows, drafts) => {
  for (const row of rows) drafts.push(draftOf(context, placed, row));
};

/** A draft that a person's judgement took out: nothing is given, and the failed check says why. */
function withdraw(draft: Draft, label: string): void {
  draft.standing = "not-applied";
  draft.checks = [judgementCheck(label, true, false, draft.placed.sources)];
}

/** 激4: at district level only the four top leaders count (D-3, D-4); the praise must be in writing (D-5). */
const judgeInstruction: Judge = (context, placed, rows, drafts) => {
  for (const row of rows) {
    const draft = draftOf(context, placed, row);
    if (namesOnlyDeputy(placed.fact)) weighDeputy(context, placed, draft);
    if (!placed.fact.documentNumber && askExplicitPraise(context, placed).answer === "否")
      withdraw(draft, "event.check.explicit-praise");
    drafts.push(draft);
  }
};

function weighDeputy(context: EventContext, placed: PlacedFact, draft: Draft): void {
  if (placed.level !== "区") return flag(draft, FLAGS.topLeadersElsewhere);
  const { id, answer } = askTopLeader(context, placed);
  if (answer === "计入") return;
  flag(draft, FLAGS.deputyLeader);
  if (answer === "不计入") withdraw(draft, "event.check.top-leader");
  else holdDraft(draft, id);
}

/** 激5, 约3, 约6, 约8: amounts follow the level whatever the gravity (D-6); flags say what the clauses leave open. */
const judgeCriticism: Judge = (context, placed, rows, drafts) => {
  for (const row of rows) {
    const draft = draftOf(context, placed, row);
    flagCriticism(placed, draft);
    drafts.push(draft);
  }
};

function flagCriticism(placed: PlacedFact, draft: Draft): void {
  const { fact, level } = placed;
  const { row } = draft;
  if (row.readings.includes("D-15")) return flag(draft, FLAGS.accountability);
  if (row.readings.includes("D-14")) flag(draft, FLAGS.formalism);
  if (row.readings.includes("D-23")) flag(draft, FLAGS.noDistrictTalk);
  if (row.readings.includes("D-9") && issuedByInspection(fact)) flag(draft, FLAGS.issuerInspection);
  if (row.readings.includes("D-7b") && level !== "市")
    flag(draft, { code: "event.flag.assessment-level", values: amountValues(row.amounts) }); // D-7b
  if (row.readings.includes("A-9") && fact.person !== null) flag(draft, FLAGS.individualsToo);
  if (fact.severe && fact.person === null) flag(draft, FLAGS.severeWithoutPerson);
}

/** 激6: a meeting called because of problems does not count unless a person says so (D-31). */
const judgeMeeting: Judge = (context, placed, rows, drafts) => {
  const negative = looksLikeRectification(placed.fact);
  const counts = !negative || askRectificationMeeting(context, placed).answer === "计入";
  for (const row of rows) {
    const draft = draftOf(context, placed, row);
    if (negative) flag(draft, FLAGS.rectificationMeeting);
    if (!counts) withdraw(draft, "event.check.merit-meeting");
    drafts.push(draft);
  }
};

/** 激7.a–激7.c: coverage of good practice; a passing mention is asked about but counts meanwhile (D-27). */
const judgeCoverage: Judge = (context, placed, rows, drafts) => {
  const { fact } = placed;
  const rejected = looksLikeMention(fact) && askGoodPractice(context, placed).answer === "不计入";
  const listed = fact.issuer === null ? undefined : context.office.media[fact.issuer];
  for (const row of rows) {
    const draft = draftOf(context, placed, row);
    if (listed !== undefined && listed !== fact.level) flag(draft, FLAGS.mediaLevel);
    if (rejected) withdraw(draft, "event.check.good-practice");
    drafts.push(draft);
  }
};

/** 激7.d: bars only where the harm was grave (D-30); points only by POL-EXPO (D-29). */
const judgeExposure: Judge = (context, placed, rows, drafts) => {
  const { id, given } = judgement(placed.fact.majorImpact, () => askMajorImpact(context, placed));
  for (const row of rows) {
    const draft = draftOf(context, placed, row);
    draft.checks.push(judgementCheck("event.check.major-impact", true, given, draft.placed.sources));
    flag(draft, draft.points === 0 ? FLAGS.exposureNoPoints : FLAGS.exposurePoints);
    if (given === false) withdraw(draft, "event.check.major-impact");
    else if (given === null) holdDraft(draft, id);
    drafts.push(draft);
  }
};

/** 约2 where a talk was decided, 激8.b where not (O8); undecided, the heavier row waits for the answer (D-12). */
const judgeByTalk: Judge = (context, placed, rows, drafts) => {
  const { id, given } = judgement(placed.fact.talkDecided, () => askTalkDecided(context, placed));
  const row = rows.find((each) => each.needs.talkDecided === (given ?? true));
  if (!row) return;
  const draft = draftOf(context, placed, row);
  draft.checks.push(judgementCheck("event.check.talk-decided", given ?? true, given, draft.placed.sources));
  if (given === null) holdDraft(draft, id);
  if (row.readings.includes("D-13") && placed.level === "区") flag(draft, FLAGS.districtInspection);
  drafts.push(draft);
};

/** What the register says, else what the answer says, else null with the id of the question. */
function judgement(
  registered: boolean | null,
  ask: () => { readonly id: string; readonly answer: string | null },
): { readonly id: string; readonly given: boolean | null } {
  if (registered !== null) return { id: "", given: registered };
  const { id, answer } = ask();
  return { id, given: answer === null ? null : answer === "是" };
}
