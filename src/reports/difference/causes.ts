// What was changed so that a line of the difference came about: the table, the switch, the answer, the program.
import { codeOfWords, questionWords, SWITCHES, wording } from "../../policy";
import { evaluate } from "../../engine";
import type { Outcomes, Situation } from "../../engine";
import type { OwnRow, Recognition, Snapshot } from "../../worksheets";
import { textOf } from "../table-draft";
import type { Finding } from "./findings";
import { sinceLastRun } from "./since-last-run";
import type { SinceLastRun, SwitchChange } from "./since-last-run";

export interface CauseInput {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
}

/** More sheets than these are not named one by one. */
const MOST_SHEETS = 3;
const MOST_ANSWERS = 2;
const PENDING = /待答复：([^；]+)/;

/** Finds causes; what is costly is worked out only when a difference asks for it. */
export class Causes {
  readonly since: SinceLastRun;
  private results: Results | null = null;
  private readonly restored = new Map<SwitchChange, Results>();

  constructor(private readonly input: CauseInput) {
    this.since = sinceLastRun(input.snapshot, input.recognition);
  }

  /** What brought about that a finding is new, gone or other; `before` is what stood, where anything stood. */
  of(finding: Finding, before: Finding | null): string {
    const sheet = finding.line?.sources[0]?.sheet ?? before?.line?.sources[0]?.sheet;
    return (
      this.ofSwitches(finding) ??
      this.ofWaiting(finding, before) ??
      this.ofSheet(sheet) ??
      this.ofSeries(finding) ??
      this.general(finding)
    );
  }

  /** What can be said of everything that changed since the last run. */
  general(finding: Finding | null = null): string {
    const { isFirst, otherVersion, newSheets, changedSheets, goneSheets, sharedSheets } = this.since;
    if (isFirst) return say("first");
    if (otherVersion !== null) return say("changed-program", { version: otherVersion });
    if (!this.since.tablesKnown) return say("changed-input");
    const all = [...new Set([...changedSheets, ...newSheets, ...goneSheets])];
    const sheets = all.filter((sheet) => !sharedSheets.has(sheet));
    const shared = [...changedSheets].filter((sheet) => sharedSheets.has(sheet));
    const [change] = this.since.switches;
    if (sheets.length > 0) return say("changed-sheets", { sheets: sheetNames(sheets) });
    if (change !== undefined) return switchWords(change);
    const answers = this.ofAnswers(finding);
    if (answers !== null || shared.length === 0) return answers ?? say("changed-answers");
    return say("changed-sheets", { sheets: sheetNames(shared) });
  }

  private ofSheet(sheet: string | undefined): string | null {
    if (sheet === undefined) return null;
    if (this.since.newSheets.has(sheet)) return say("new-table", { sheet });
    if (this.since.changedSheets.has(sheet)) return say("changed-sheets", { sheets: sheetNames([sheet]) });
    const stands = this.input.snapshot.sheets.some(({ name }) => name === sheet);
    return stands ? null : say("sheet-gone", { sheet });
  }

  /** An issue of another month decides how long a run of last places is. */
  private ofSeries({ line }: Finding): string | null {
    const { newSheets, changedSheets } = this.since;
    const series = line?.sourceKey.split("|")[2];
    const touched = this.input.recognition.rankingTables.filter(
      (table) => table.series === series && (newSheets.has(table.sheet) || changedSheets.has(table.sheet)),
    );
    const sheets = [...new Set(touched.map(({ sheet }) => sheet))];
    return sheets.length === 0 ? null : say("changed-sheets", { sheets: sheetNames(sheets) });
  }

  /** The switch that alone, set back, gives another result here. */
  private ofSwitches(finding: Finding): string | null {
    const key = keyOf(finding.what, finding.id);
    const { switches } = this.since;
    if (switches.length === 0) return null;
    const results = (this.results ??= resultsOf(this.input.outcomes));
    const change = switches.find((each) => this.setBack(each).get(key) !== results.get(key));
    return change === undefined ? null : switchWords(change);
  }

  private setBack(change: SwitchChange): Results {
    const known = this.restored.get(change);
    if (known) return known;
    const { recognition, outcomes } = this.input;
    const { situation } = recognition;
    const switches = { ...situation.switches, [change.code]: change.before } as Situation["switches"];
    const results = resultsOf(evaluate({ ...situation, switches }, outcomes.month));
    this.restored.set(change, results);
    return results;
  }

  /** The answers for which a row waited, where the clerk has given them since. */
  private ofWaiting(finding: Finding, before: Finding | null): string | null {
    const codes = codesOf(before);
    if (codes.length === 0 || codesOf(finding).length > 0) return null;
    return answerWords(this.given(finding).filter((row) => codes.includes(textOf(row, "代码"))));
  }

  /** Where no table was changed, an answer about the unit or its ranking was. */
  private ofAnswers(finding: Finding | null): string | null {
    return finding === null ? null : answerWords(this.given(finding));
  }

  private given({ unit, line }: Finding): readonly OwnRow[] {
    const reason = line?.reason ?? "";
    return (this.input.recognition.memory.questions?.rows ?? []).filter((row) => {
      const concerned = textOf(row, "影响").split("、");
      const concerns = concerned.some((one) => one !== "" && (one === unit || reason.includes(one)));
      return textOf(row, "答复") !== "" && concerns;
    });
  }
}

/** What the sheets show of each result, by kind and 编号. */
type Results = ReadonlyMap<string, string>;

const keyOf = (what: Finding["what"], id: string): string => `${what} ${id.replace(/·重算\d*$/, "")}`;

function resultsOf({ outcomes, interviews, effects, questions }: Outcomes): Results {
  const results = new Map<string, string>();
  for (const outcome of outcomes) {
    const points = outcome.kind === "not-applied" ? 0 : outcome.points;
    results.set(keyOf("adjustment", outcome.id), [outcome.kind, points, wording(outcome.reason)].join("|"));
  }
  for (const { id, level, status, clauses } of interviews)
    results.set(keyOf("interview", id), [level, status, clauses].join("|"));
  for (const { id, effect, status, clause, cites } of effects)
    results.set(keyOf("effect", id), [effect, status, clause, cites].join("|"));
  for (const { id } of questions) results.set(keyOf("question", id), "");
  return results;
}

/** Codes of the questions for which the row waits. */
function codesOf(finding: Finding | null): readonly string[] {
  const waiting = PENDING.exec(finding?.line?.flags.join("；") ?? "")?.[1];
  return waiting?.split("、").map(codeOfWords) ?? [];
}

function answerWords(rows: readonly OwnRow[]): string | null {
  if (rows.length === 0) return null;
  const answers = rows.slice(0, MOST_ANSWERS).map((row) => {
    return `${questionWords(textOf(row, "代码"))} ${textOf(row, "答复")}`;
  });
  return say("answered", { answers: answers.join("、") });
}

function switchWords({ code, before, after }: SwitchChange): string {
  return say("switch", { code, name: SWITCHES[code].name, before, after });
}

function sheetNames(sheets: readonly string[]): string {
  const named = sheets.slice(0, MOST_SHEETS).map((sheet) => `“${sheet}”`);
  const more =
    sheets.length > MOST_SHEETS ? wording({ code: "account.more", values: { count: sheets.length } }) : "";
  return `${named.join("、")}${more}`;
}

/** A sentence of `account.why`. */
export function say(code: string, values: Readonly<Record<string, string | number>> = {}): string {
  return wording({ code: `account.why.${code}`, values });
}
