// The same matter registered more than once: the highest counts, the rest is absorbed (interfaces.md, same matter).
import type { ClauseId, EventRow, TalkLevel } from "../../policy";
import { TALK_LEVELS } from "../../policy";
import { keyText } from "../identity";
import { byTime, flag, stands } from "./draft";
import type { Draft } from "./draft";
import { FLAGS } from "./wording-codes";

type Group = EventRow["matterGroup"];
const CREDIT_GROUPS: ReadonlySet<Group> = new Set<Group>(["激4", "激6", "激7"]);

/** Settles every matter of every unit; drafts without 同一事项 are left alone. */
export function settleMatters(drafts: readonly Draft[]): void {
  const repeated = new Set<readonly Draft[]>();
  for (const draft of drafts) {
    const { sameMatter } = draft.placed.fact;
    if (sameMatter === null || !stands(draft)) continue;
    const name = keyText(sameMatter);
    if (name !== "") addToMatter(draft, name, repeated);
  }
  for (const matter of repeated) settleMatter(matter);
}

function addToMatter(draft: Draft, name: string, repeated: Set<readonly Draft[]>): void {
  const { matters } = draft.placed.record;
  const matter = matters.get(name);
  if (!matter) matters.set(name, [draft]);
  else if (matter.push(draft) === 2) repeated.add(matter);
}

function settleMatter(matter: readonly Draft[]): void {
  const groups = new Map<Group, Draft[]>();
  for (const draft of matter) {
    if (draft.row.hitPolicy !== "highest") continue;
    const group = groups.get(draft.row.matterGroup);
    if (group) group.push(draft);
    else groups.set(draft.row.matterGroup, [draft]);
  }
  for (const group of groups.values()) if (group.length > 1) keepHighest(group);
  flagSeveralCredits(groups);
}

/** O12: one achievement praised, hosted and reported counts in each group, and is marked for review. */
function flagSeveralCredits(groups: ReadonlyMap<Group, readonly Draft[]>): void {
  const credits = [...groups].filter(([group]) => CREDIT_GROUPS.has(group));
  if (credits.length < 2) return;
  for (const [, drafts] of credits)
    for (const draft of drafts) if (stands(draft)) flag(draft, FLAGS.severalCredits);
}

/**
 * Of the firm drafts the highest stands and absorbs the firm rest, then every pending one that could bring no more: a
 * doubtful fact gives the highest nothing, neither a talk nor a clause.
 */
function keepHighest(group: readonly Draft[]): void {
  const firm = group.filter((draft) => draft.standing === "applied");
  const highest = firm.reduce<Draft | null>(
    (best, draft) => (best && !isHigher(draft, best) ? best : draft),
    null,
  );
  if (highest) {
    // The strongest talk first: which weaker ones there are besides does not depend on the order of rows.
    const others = firm.filter((draft) => draft !== highest);
    for (const draft of others.sort(byTalk)) inherit(highest, draft);
    absorb(
      highest,
      group.filter((draft) => draft !== highest && !exceeds(draft, highest)),
    );
  }
  const open = group.filter((draft) => draft.standing === "pending");
  for (const draft of open) flag(draft, FLAGS.pendingSameMatter);
}

/** Larger amount, or the earlier fact of equal ones. */
function isHigher(draft: Draft, best: Draft): boolean {
  return size(draft) > size(best) || (size(draft) === size(best) && byTime(draft, best) < 0);
}

const size = (draft: Draft): number => Math.abs(draft.points);

/**
 * By its amount or its talk; only a pending draft can exceed the highest firm one, which has the largest firm amount and
 * the strongest firm talk by now. It then waits beside it.
 */
function exceeds(draft: Draft, highest: Draft): boolean {
  return size(draft) > size(highest) || talkRank(draft.talk) > talkRank(highest.talk);
}

function absorb(highest: Draft, absorbed: readonly Draft[]): void {
  if (absorbed.length === 0) return;
  for (const draft of absorbed) {
    draft.standing = "absorbed";
    draft.by = highest;
  }
  flag(highest, highest.row.matterGroup === "激7" ? FLAGS.sameStory : FLAGS.highestOnly);
}

/** The talk is no amount: the stronger one is not lost with the absorbed draft. */
function inherit(highest: Draft, draft: Draft): void {
  const stronger = talkRank(draft.talk) > talkRank(highest.talk);
  if (stronger) highest.talk = draft.talk;
  if (stronger || draft.points === highest.points) highest.cites = withClause(highest, draft.row.clause);
}

const byTalk = (one: Draft, other: Draft): number =>
  talkRank(other.talk) - talkRank(one.talk) || byTime(one, other);

/** How strong a talk is; below every talk where there is none. */
export const talkRank = (talk: TalkLevel | null): number => (talk === null ? -1 : TALK_LEVELS.indexOf(talk));

function withClause(draft: Draft, clause: ClauseId): readonly ClauseId[] {
  if (clause === draft.row.clause || draft.cites.includes(clause)) return draft.cites;
  return [...draft.cites, clause];
}
