// Who answers for an indicator: the units named beside it, 指标责任对照, or the clerk's answer (readings, POL-LEAD).
import type { UnitType } from "../../policy";
import { questionId, type Message } from "../outcome";
import type {
  CellRef,
  Hold,
  IndicatorLead,
  Ranking,
  RankingEntry,
  Responsible,
  UnitMention,
} from "../situation";
import { codeOf, type Questions } from "./questions";
import { splitNames, type Target, type UnitBook } from "./units";
import { message } from "./texts";

/** A unit that answers for an entry, and how that is known. */
export interface Answerable {
  readonly target: Target;
  readonly evidence: readonly CellRef[];
  readonly flags: readonly Message[];
}

export interface Sources {
  readonly units: UnitBook;
  readonly questions: Questions;
  readonly supportsCount: boolean;
}

/** Whom a place falls on, as far as that is known. */
export interface Answering {
  readonly units: readonly Answerable[];
  /** Is somebody still to be named? */
  readonly open: boolean;
}

/** The units an entry's place falls on: the ranked unit itself, else whoever answers for the indicator. */
export function answerableFor(entry: RankingEntry, ranking: Ranking, sources: Sources): Answering {
  if (ranking.subject === "乡镇" || ranking.subject === "区直") {
    const self = entry.mention === null ? [] : [plain(entry.mention, ranking.subject, [], [], sources)];
    return { units: self, open: false };
  }
  const named = namedBeside(entry.responsible, sources);
  if (named.length > 0) return { units: withoutRepeats(named), open: false };
  const lead = sources.units.leadOf(entry.indicator, ranking.series);
  const mapped = lead === null ? [] : mappedTo(lead, sources);
  if (mapped.length > 0) return { units: withoutRepeats(mapped), open: false };
  return answered(entry, ranking, sources);
}

/** Asks who answers for an indicator; the answer holds for its later months. */
export function askResponsible(entry: RankingEntry, ranking: Ranking, { units, questions }: Sources): Hold {
  const indicator = entry.indicator ?? ranking.series;
  return questions.ask({
    id: leadQuestionId(entry, ranking),
    message: message("ranking.ask.responsible", { indicator }),
    at: entry.at,
    choices: units.departments,
    holds: true,
    affects: [indicator],
  });
}

/** With a 牵头 among them only those count; unlabelled units all count; 配合 never, unless POL-LEAD says so. */
function namedBeside(responsible: readonly Responsible[], sources: Sources): readonly Answerable[] {
  const leading = responsible.filter(({ role }) => role === "牵头");
  const main = leading.length > 0 ? leading : responsible.filter(({ role }) => role === "未标");
  const supporting = responsible.filter(({ role }) => role === "配合");
  const counted = sources.supportsCount ? [...main, ...supporting] : main;
  const flags = [
    ...severalFlags(main.length),
    ...(sources.supportsCount ? [] : supportingFlags(supporting.map(({ mention }) => mention))),
  ];
  return counted.map(({ mention, at }) => plain(mention, "区直", [at], flags, sources));
}

function mappedTo({ leads, supports, at }: IndicatorLead, sources: Sources): readonly Answerable[] {
  const counted = sources.supportsCount ? [...leads, ...supports] : leads;
  const flags = [...severalFlags(leads.length), ...(sources.supportsCount ? [] : supportingFlags(supports))];
  return counted.map((mention) => plain(mention, "区直", [at], flags, sources));
}

/** The answer to A-2; a name in it that no unit goes by keeps the question open. */
function answered(entry: RankingEntry, ranking: Ranking, sources: Sources): Answering {
  const names = splitNames(sources.questions.answer(leadQuestionId(entry, ranking)) ?? "");
  const flags = [message("ranking.flag.answered", {})];
  const units = names.flatMap((text) => {
    const unit = sources.units.resolve(text);
    return unit === null ? [] : [plain({ text, unit }, "区直", [], flags, sources)];
  });
  return { units: withoutRepeats(units), open: units.length === 0 || units.length < names.length };
}

function leadQuestionId(entry: RankingEntry, ranking: Ranking): string {
  const raised = entry.holds.find((hold) => codeOf(hold) === "A-2");
  return raised ?? questionId("A-2", entry.indicator ?? ranking.series);
}

/** Several units in one cell all count. */
function severalFlags(count: number): readonly Message[] {
  return count > 1 ? [message("ranking.flag.several", { count })] : [];
}

function supportingFlags(mentions: readonly UnitMention[]): readonly Message[] {
  if (mentions.length === 0) return [];
  const units = mentions.map(({ unit, text }) => unit ?? text).join("、");
  return [message("ranking.flag.supporting", { units })];
}

function plain(
  mention: UnitMention,
  assumed: UnitType,
  evidence: readonly CellRef[],
  flags: readonly Message[],
  { units }: Sources,
): Answerable {
  return { target: units.target(mention, assumed), evidence, flags };
}

function withoutRepeats(answerable: readonly Answerable[]): readonly Answerable[] {
  const byName = new Map<string, Answerable>();
  for (const one of answerable) if (!byName.has(one.target.name)) byName.set(one.target.name, one);
  return [...byName.values()];
}
