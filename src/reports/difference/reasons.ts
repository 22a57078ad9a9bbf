// Why a ledger row is new, gone or other: the place in the workbook, what stood there and what stands there now.
import { keyText } from "../../engine";
import type { Outcome } from "../../engine";
import { wording } from "../../policy";
import { sourceText } from "../ledger-facts";
import type { LedgerLine } from "../ledger-line";
import type { Trace } from "../trace";
import { say } from "./causes";
import type { Movement } from "./compare";

export interface ReasonInput {
  readonly outcomes: { readonly outcomes: readonly Outcome[] };
  readonly trace: Trace;
}

/** Finds reasons for ledger rows; `movements` are all of them, since one row's loss may be another's gain. */
export class Reasons {
  private readonly byFact: ReadonlyMap<string, Outcome>;
  private readonly byLedgerId: ReadonlyMap<string, Outcome>;
  private readonly gone: ReadonlyMap<string, LedgerLine>;
  private readonly come: ReadonlyMap<string, LedgerLine>;

  constructor({ outcomes, trace }: ReasonInput, movements: readonly Movement[]) {
    this.byFact = new Map(outcomes.outcomes.map((outcome) => [factOf(outcome), outcome]));
    this.byLedgerId = new Map(
      trace.ledger.flatMap(({ line, outcome }) => (outcome ? [[line.id, outcome] as const] : [])),
    );
    this.gone = byPlace(movements, "withdrawn");
    this.come = byPlace(movements, "new");
  }

  /** A ready sentence; null where nothing more is known than the cause. */
  of({ kind, before, after }: Movement): string | null {
    const [was, is] = [before?.line ?? null, after?.line ?? null];
    switch (kind) {
      case "new":
        return is && this.ofNew(is);
      case "withdrawn":
        return was && this.ofWithdrawn(was, is);
      case "changed":
        return was && is && this.ofChange(was, is);
    }
  }

  private ofNew(line: LedgerLine): string {
    const { id, reason } = line;
    const own = this.byLedgerId.get(id);
    if (own?.kind === "absorbed") return absorbedWords(own);
    if (/·重算\d*$/.test(id)) return say("approved-anew", { reason });
    if (id.includes("·补录")) return say("late", { reason });
    return this.exchanged(this.gone.get(placeOf(line)), line) ?? say("now", { reason });
  }

  private ofWithdrawn(was: LedgerLine, is: LedgerLine | null): string | null {
    const own = this.byLedgerId.get(was.id);
    if (is !== null && own?.kind === "absorbed") return this.ofChange(was, is);
    const outcome = this.byFact.get(factOf(was));
    if (outcome !== undefined) return moved(was, outcome, wording(outcome.reason));
    const exchanged = this.exchanged(was, this.come.get(placeOf(was)));
    if (exchanged !== null) return exchanged;
    const [register] = /^[^#|]+(?=#)/.exec(was.sourceKey) ?? [];
    return register === undefined ? null : say("row-gone", { register, place: placeOf(was) });
  }

  private ofChange(was: LedgerLine, is: LedgerLine): string | null {
    const outcome = this.byLedgerId.get(is.id);
    if (outcome?.kind === "absorbed") return absorbedWords(outcome);
    const waiting = /待答复：([^；]+)/.exec(is.flags.join("；"))?.[1];
    if (is.status === "待确认" && waiting !== undefined) return say("pending", { codes: waiting });
    if (was.reason !== is.reason) return outcome ? moved(was, outcome, is.reason) : null;
    if (was.amount !== is.amount)
      return say("amount", { before: signed(was.amount), after: signed(is.amount) });
    return null;
  }

  /** One row went and another came from the same cell: the unit, or what it is taken for, is another one. */
  private exchanged(was: LedgerLine | undefined, is: LedgerLine | undefined): string | null {
    if (was === undefined || is === undefined) return null;
    const place = placeOf(is);
    if (was.unit !== is.unit) return say("unit", { place, before: was.unit, after: is.unit });
    if (was.clause !== is.clause)
      return say("clause", { place, before: was.clause, after: is.clause, reason: is.reason });
    return null;
  }
}

/** Rows of one kind of movement by the cell they come from. */
function byPlace(movements: readonly Movement[], kind: Movement["kind"]): ReadonlyMap<string, LedgerLine> {
  const lines = movements.flatMap((movement) => {
    const line = movement.kind === kind ? (movement.after ?? movement.before)?.line : null;
    return line && line.sources.length > 0 ? [line] : [];
  });
  return new Map(lines.map((line) => [placeOf(line), line]));
}

function placeOf({ sources: [source] }: Pick<LedgerLine, "sources">): string {
  return source === undefined ? "" : sourceText(source);
}

const factOf = ({ sourceKey, unit }: Pick<LedgerLine, "sourceKey" | "unit">): string =>
  `${keyText(sourceKey)}\n${unit}`;

const RANK = /(?:按得分倒数|倒数|第)第?\d+名?(?=（)/;
const TOTAL = /（(共\d+个|总数未注明)）/;
const TIMES = /连续(\d+)次/;

/** What of a ranking's reason is other than it was: place, size of the field, length of the run; else the reason. */
function moved(was: LedgerLine, { sources }: Outcome, reason: string): string {
  const place = placeOf({ sources });
  const parts = [
    part("rank", RANK, was.reason, reason),
    part("total", TOTAL, was.reason, reason),
    part("times", TIMES, was.reason, reason),
  ].filter((text) => text !== "");
  if (place === "" || parts.length === 0) return say("now", { reason });
  return say("moved", { place, parts: parts.join("，") });
}

function part(code: string, pattern: RegExp, was: string, is: string): string {
  const [before, after] = [was, is].map((text) => pattern.exec(text)?.at(-1));
  if (before === after) return "";
  if (before === undefined || after === undefined)
    return code === "times" ? say("times", { before: before ?? 1, after: after ?? 1 }) : "";
  return say(code, { before, after });
}

function absorbedWords({ voided, by }: Extract<Outcome, { readonly kind: "absorbed" }>): string {
  return voided === true ? say("replaced", { sheet: by.slice(0, by.lastIndexOf("!")) }) : say("absorbed");
}

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);
