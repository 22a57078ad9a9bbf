// Is a township first or last among the district's own (激1.c, 激1.i)? Ties, small fields and missing ranks.
import type { AnnualTownshipRow } from "../policy";
import { answerTo, message } from "./annual-outcome";
import type { TownshipPlace, TownshipYear } from "./annual-places";
import { questionId } from "./outcome";
import type { Check, Distance, Message, Question } from "./outcome";

type Wanted = Exclude<AnnualTownshipRow["place"], null>;

export interface PlaceJudgement {
  readonly met: boolean;
  readonly reason: Message;
  readonly check: Check;
  readonly flags: readonly Message[];
  readonly distance: Distance | null;
  /** Asked where only the grades are known and several townships share the deciding one. */
  readonly questions: readonly Question[];
}

const END: Readonly<Record<Wanted, string>> = { first: "第一", last: "末位" };
const NONE = "都不是";

/** Judges the place of the record's township; a field of one, or one where all tie, has no first and no last. */
export function judgePlace(wanted: Wanted, facts: TownshipYear): PlaceJudgement {
  const { place } = facts;
  const away = distanceFrom(wanted, place);
  if (place === null || away === null) return judgement(wanted, facts, false, null, []);
  if (away > 0) return judgement(wanted, facts, false, { by: away, unit: "名" }, []);
  if (place.basis !== "综合评价" || place.tied === 1) return judgement(wanted, facts, true, null, []);
  return judgeByAnswer(wanted, facts);
}

/** Places between the township and the wanted end; null where there is no ranking. */
function distanceFrom(wanted: Wanted, place: TownshipPlace | null): number | null {
  if (place === null || place.tied === place.of) return null;
  return wanted === "first" ? place.better : place.worse;
}

/** Grades alone leave several candidates: the clerk names the one, and meanwhile all of them wait. */
function judgeByAnswer(wanted: Wanted, facts: TownshipYear): PlaceJudgement {
  const { record, situation } = facts;
  const question = placeQuestion(wanted, facts);
  const answer = answerTo(situation, question.id);
  if (answer === null || !question.choices.includes(answer))
    return judgement(wanted, facts, true, null, [question]);
  return judgement(wanted, facts, answer === record.unit, null, []);
}

function placeQuestion(wanted: Wanted, { record, grade, peers }: TownshipYear): Question {
  const candidates = peers.filter((peer) => peer.grade === grade).map((peer) => peer.unit);
  return {
    id: questionId("IN-CELL", `辖区${END[wanted]}`, record.year),
    code: "IN-CELL",
    message: message("annual.question.place", {
      year: record.year,
      end: END[wanted],
      count: candidates.length,
    }),
    at: record.at,
    choices: [...candidates, NONE],
    holds: true,
    affects: candidates,
  };
}

function judgement(
  wanted: Wanted,
  facts: TownshipYear,
  met: boolean,
  distance: Distance | null,
  questions: readonly Question[],
): PlaceJudgement {
  const { record, place, grade } = facts;
  const check: Check = {
    label: "annual.check.place",
    want: END[wanted],
    got: place === null ? null : place.better + 1,
    ok: met,
    evidence: [record.at],
    source: "computed",
  };
  const reason = message(met ? "annual.reason.place" : "annual.reason.place-missed", {
    year: record.year,
    grade,
    count: place?.of ?? 0,
    end: END[wanted],
  });
  return { met, reason, check, flags: placeFlags(wanted, facts), distance, questions };
}

function placeFlags(wanted: Wanted, { place, situation, peers }: TownshipYear): readonly Message[] {
  if (place === null) return [];
  const flags: Message[] = [];
  if (place.of > 1 && place.tied === place.of) flags.push(message("annual.flag.all-tied"));
  else if (place.tied > 1 && place.basis !== "综合评价")
    flags.push(message("annual.flag.tied-place", { end: END[wanted], count: place.tied }));
  if (place.basis !== "全市排名") flags.push(message("annual.flag.place-basis", { basis: place.basis }));
  const known = situation.units.filter((unit) => unit.listed && unit.category === "乡镇").length;
  if (known > peers.length) flags.push(message("annual.flag.partial", { known, count: peers.length }));
  return flags;
}
