// Reads from a notice who signed it, as far as a judgement hangs on it: top leaders or their deputies (D-3, D-4), and
// whether a meeting or a story is what it is registered as (D-27, D-31).
import type { EventFact } from "../situation";

const TOP_LEADER =
  /(?<!副)(?:区长|县长|市长|省长|主席(?!团)|人大(?:常委会)?主任)|(?:区委|县委|市委|省委)书记/;
const DEPUTY =
  /副(?:区长|县长|市长|省长|书记|主任|主席|组长)|常委(?!会)|纪委书记|政法委书记|部长|局长|办(?:公室)?主任|调研员|秘书长/;
const SHORT_MENTION = /简讯|一句话|提及|点到|图片新闻|快讯/;
const NEGATIVE_MEETING =
  /整改[^，。；,;、]{0,6}(?:推进|现场|调度)会|(?:推进|现场)会[^，。；,;]{0,4}整改|警示|反面|落后|倒数/;

const textOf = (fact: EventFact): string => `${fact.issuer ?? ""} ${fact.subjectMatter}`;

/** A deputy or another leader below the four top posts is named, and none of the top posts is. */
export function namesOnlyDeputy(fact: EventFact): boolean {
  const text = textOf(fact);
  return DEPUTY.test(text) && !TOP_LEADER.test(text);
}

/** The issuer is the inspection group, whose notices fall under 激8.a (D-9). */
export function issuedByInspection(fact: EventFact): boolean {
  return fact.issuer !== null && fact.issuer.includes("督查");
}

/** The story looks like a passing mention rather than coverage of good practice (D-27). */
export function looksLikeMention(fact: EventFact): boolean {
  return fact.subjectMatter === "" || SHORT_MENTION.test(fact.subjectMatter);
}

/** The meeting looks like one held because of problems (D-31). */
export function looksLikeRectification(fact: EventFact): boolean {
  return NEGATIVE_MEETING.test(fact.subjectMatter);
}
