// What is new, gone or other between two sets of findings; why is told elsewhere.
import type { DifferenceLine } from "./difference-line";
import type { Finding, Findings } from "./findings";

/** One difference: at least one of both sides stands. */
export interface Movement {
  readonly kind: DifferenceLine["kind"];
  readonly before: Finding | null;
  readonly after: Finding | null;
}

const ORDER: readonly DifferenceLine["what"][] = ["adjustment", "interview", "effect", "question"];

/** Every difference: ledger, interviews, effects, questions; within each what is new or changed before what is gone. */
export function compareFindings(before: Findings, after: Findings): readonly Movement[] {
  const movements: Movement[] = [];
  for (const [key, finding] of after) {
    const movement = movementOf(before.get(key) ?? null, finding);
    if (movement) movements.push(movement);
  }
  for (const [key, finding] of before) {
    if (!after.has(key) && !finding.settled)
      movements.push({ kind: "withdrawn", before: finding, after: null });
  }
  const rank = (movement: Movement): number => ORDER.indexOf(findingOf(movement).what);
  return movements.sort((one, other) => rank(one) - rank(other));
}

function movementOf(before: Finding | null, after: Finding): Movement | null {
  if (before === null) return { kind: "new", before, after };
  if (isSame(before, after)) return null;
  return { kind: after.settled && !before.settled ? "withdrawn" : "changed", before, after };
}

/** A question that is still open is the same one, however its sentence reads now. */
function isSame(one: Finding, other: Finding): boolean {
  if (one.what === "question") return true;
  return (
    one.points === other.points &&
    one.status === other.status &&
    one.level === other.level &&
    one.detail === other.detail &&
    one.text() === other.text()
  );
}

/** The later side, or the earlier one where there is no later. */
export function findingOf({ before, after }: Movement): Finding {
  const finding = after ?? before;
  if (finding === null) throw new Error("a movement of nothing");
  return finding;
}

/** The movement as a line. */
export function lineOf(
  movement: Movement,
  { cause, why }: Pick<DifferenceLine, "cause" | "why">,
): DifferenceLine {
  const { kind, before, after } = movement;
  const { what, id, unit, clause, detail } = findingOf(movement);
  return {
    kind,
    what,
    id,
    unit,
    clause,
    detail,
    before: before?.points ?? null,
    after: after?.points ?? null,
    statusBefore: before?.status ?? null,
    statusAfter: after?.status ?? null,
    levelBefore: before?.level ?? null,
    levelAfter: after?.level ?? null,
    cause,
    why,
  };
}
