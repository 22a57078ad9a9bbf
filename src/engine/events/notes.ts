// Flags that several events raise together: a story or meeting shared by units, repeated credits, equal stories.
import { questionId } from "../outcome";
import type { Message } from "../outcome";
import { judgementCheck } from "./checks";
import type { EventContext } from "./context";
import { byTime, flag, stands } from "./draft";
import type { Draft } from "./draft";
import { FLAGS } from "./wording-codes";

type Grouped = Map<string, Draft[]>;

/** Looks at the drafts that earn points and marks what a reviewer should compare. */
export function noteSharedFacts(context: EventContext, drafts: readonly Draft[]): void {
  const meetings: Grouped = new Map();
  const coverage: Grouped = new Map();
  const stories: Grouped = new Map();
  const credits: Draft[] = [];
  for (const draft of drafts) {
    if (!CREDITS.has(draft.row.matterGroup) || !stands(draft)) continue;
    const { documentNumber, sameMatter, subjectMatter } = draft.placed.fact;
    const story = draft.row.matterGroup === "激7";
    if (story && sameMatter === null) collect(stories, `${draft.placed.unit}\n${subjectMatter}`, draft);
    if (story && documentNumber) collect(coverage, documentNumber, draft);
    if (draft.row.matterGroup === "激6" && documentNumber) collect(meetings, documentNumber, draft);
    if (!story) credits.push(draft);
  }
  // In the order in which they happened, however the register is sorted.
  for (const draft of credits.sort(byTime)) noteRepeatedCredit(draft);
  eachRepeated(stories, (group) => flagAll(group, FLAGS.maybeSameStory));
  eachRepeated(coverage, (group) => unitsOf(group).length > 1 && flagAll(group, FLAGS.sharedStory));
  eachRepeated(meetings, (group) => shareMeeting(context, group, unitsOf(group)));
}

const CREDITS: ReadonlySet<string> = new Set(["激4", "激6", "激7"]);

/** D-33: from the second praise or meeting of a unit and year on, the outcome says that each document counts. */
function noteRepeatedCredit(draft: Draft): void {
  const { record, year } = draft.placed;
  const key = `${draft.row.matterGroup}${year}`;
  if (record.credits.has(key)) flag(draft, FLAGS.eachDocument);
  else record.credits.add(key);
}

function collect(groups: Grouped, key: string, draft: Draft): void {
  const group = groups.get(key);
  if (group) group.push(draft);
  else groups.set(key, [draft]);
}

function eachRepeated(groups: Grouped, note: (group: readonly Draft[]) => void): void {
  for (const group of groups.values()) if (group.length > 1) note(group);
}

function flagAll(drafts: readonly Draft[], message: Message): void {
  for (const draft of drafts) flag(draft, message);
}

const unitsOf = (group: readonly Draft[]): readonly string[] =>
  [...new Set(group.map((draft) => draft.placed.unit))].sort();

const ALL_SITES = "各单位都计";

/** D-32: every unit named as a site counts, unless a person says that only the host does. */
function shareMeeting(context: EventContext, group: readonly Draft[], units: readonly string[]): void {
  if (units.length < 2) return;
  const document = group[0]?.placed.fact.documentNumber ?? "";
  let answer: string | null = null;
  for (const draft of group) {
    flag(draft, FLAGS.sharedMeeting);
    answer = context.questions.ask({
      id: questionId("D-32", document),
      code: "D-32",
      message: { code: "event.ask.shared-meeting", values: { document } },
      at: draft.placed.fact.at,
      choices: [ALL_SITES, ...units],
      holds: false,
      about: draft.placed.unit,
    });
  }
  if (answer === null || answer === ALL_SITES) return;
  for (const draft of group) {
    if (draft.placed.unit === answer) continue;
    draft.standing = "not-applied";
    draft.checks = [judgementCheck("event.check.host", true, false, draft.placed.sources)];
  }
}
