// What a run changes against what the workbook says now: ledger rows, the month's list, effects, open questions; and why.
import { ClosedPeriods } from "../closed";
import type { RunDocument } from "../run-document";
import type { Trace } from "../trace";
import { Causes, say } from "./causes";
import type { CauseInput } from "./causes";
import { compareFindings, findingOf, lineOf } from "./compare";
import type { Movement } from "./compare";
import type { DifferenceLine } from "./difference-line";
import { concludedFindings, standingFindings } from "./findings";
import type { Finding } from "./findings";
import { Reasons } from "./reasons";

export interface DifferenceInput extends CauseInput {
  readonly document: RunDocument;
  readonly trace: Trace;
}

/** New, withdrawn and changed lines with their causes; empty when the workbook already says everything. */
export function differenceOf(input: DifferenceInput): readonly DifferenceLine[] {
  const { recognition, outcomes, snapshot } = input;
  const closed = new ClosedPeriods(recognition.situation, new Set(snapshot.sheets.map(({ name }) => name)));
  const all = compareFindings(standingFindings(recognition, outcomes), concludedFindings(input));
  const movements = all.filter((movement) => !isKept(movement, closed));
  if (movements.length === 0) return [];
  const causes = new Causes(input);
  if (causes.since.isFirst) return allBecause(movements, causes.general());
  const reasons = new Reasons(input, movements);
  const shared = new SharedCauses();
  return movements.map((movement) => {
    const line = explained(movement, causes, reasons, shared);
    shared.add(line);
    return line;
  });
}

/** Lines of one cause, where nothing more is to be told of any of them. */
const allBecause = (movements: readonly Movement[], cause: string): readonly DifferenceLine[] =>
  movements.map((movement) => lineOf(movement, { cause, why: cause }));

/** A row of a closed period keeps its words, whatever the same fact would read today (定稿). */
function isKept({ kind, before, after }: Movement, closed: ClosedPeriods): boolean {
  if (kind !== "changed" || before === null || after === null) return false;
  const { period, points, status } = after;
  if (period === null || closed.of(period) === null) return false;
  return after.what === "effect" || (before.points === points && before.status === status);
}

/** `shared`: the causes of the lines before it, the ledger's among them. */
function explained(
  movement: Movement,
  causes: Causes,
  reasons: Reasons,
  shared: SharedCauses,
): DifferenceLine {
  const finding = findingOf(movement);
  const cause = shared.of(finding) ?? causes.of(finding, movement.before);
  const why = finding.what === "adjustment" ? reasons.of(movement) : plainWhy(movement);
  return lineOf(movement, { cause, why: why ?? cause });
}

/** A talk or an effect follows from ledger rows of its unit and has their cause. */
class SharedCauses {
  private readonly rows = new Map<string, DifferenceLine[]>();

  add(line: DifferenceLine): void {
    if (line.what !== "adjustment") return;
    const known = this.rows.get(line.unit);
    if (known) known.push(line);
    else this.rows.set(line.unit, [line]);
  }

  of({ what, unit, clause }: Finding): string | null {
    if (what !== "interview" && what !== "effect") return null;
    const rows = this.rows.get(unit) ?? [];
    const clauses = new Set(clause?.split("、"));
    const row = rows.find((line) => line.clause !== null && clauses.has(line.clause)) ?? rows[0];
    return row?.cause ?? null;
  }
}

/** Why an interview, effect or question is new, gone or other. */
export function plainWhy(movement: Movement): string | null {
  const { kind, before, after } = movement;
  switch (findingOf(movement).what) {
    case "adjustment":
      return after?.line?.reason ?? before?.line?.reason ?? null;
    case "interview":
      return talkWhy(movement);
    case "effect":
      return kind === "withdrawn" ? say("no-effect") : null;
    case "question":
      return kind === "withdrawn" ? say("settled") : (after?.text() ?? null);
  }
}

function talkWhy({ kind, before, after }: Movement): string | null {
  if (kind === "withdrawn") return say("no-talk");
  if (before === null || after === null) return null;
  if (before.level !== after.level)
    return say("level", { before: before.level ?? "", after: after.level ?? "" });
  const [was, is] = [before.text(), after.text()];
  if (was !== is) return say("talk", { before: was, after: is });
  return null;
}
