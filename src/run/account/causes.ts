// Why a result is not what the workbook said before: only what can be known from the sheets is said.
import { RULE_BOOK, wording } from "../../policy";
import type { NotApplied } from "../../engine";
import { hashOfTables, textOf, type LedgerLine, type TracedRow } from "../../reports";
import type { AccountInput } from "./input";

const PENDING = /待答复：([^；]+)/;

/** Finds reasons for differences; what is costly is worked out only when a difference asks for it. */
export class Causes {
  private cause: string | null = null;
  private refusals: ReadonlyMap<string, NotApplied> | null = null;
  private readonly lastTables: readonly string[] | null;

  constructor(private readonly input: AccountInput) {
    const text = textOf(this.lastRun(), "读取的表");
    this.lastTables = text === "" ? null : text.split("\n");
  }

  /** A row that did not stand before. */
  ofNew({ sources }: LedgerLine): string {
    if (this.input.recognition.memory.ledger === null) return say("first");
    const sheet = sources[0]?.sheet;
    if (sheet !== undefined && this.isNewTable(sheet)) return say("new-table", { sheet });
    return this.general();
  }

  /** A row whose points or status changed. */
  ofChange(before: LedgerLine, { line, outcome }: TracedRow): string {
    if (outcome?.kind === "absorbed") return say(outcome.voided === true ? "replaced" : "absorbed");
    const waiting = PENDING.exec(line.flags.join("；"))?.[1];
    if (line.status === "待确认" && waiting !== undefined) return say("pending", { codes: waiting });
    return this.answered(before) ?? this.general();
  }

  /** A row that no longer stands, or only as 已失效. */
  ofWithdrawn({ sourceKey, unit, sources }: LedgerLine): string {
    this.refusals ??= this.refusalsByFact();
    const refusal = this.refusals.get(`${sourceKey}\n${unit}`);
    if (refusal) return say("now", { reason: wording(refusal.reason) });
    const sheet = sources[0]?.sheet;
    const stands = this.input.snapshot.sheets.some(({ name }) => name === sheet);
    return sheet !== undefined && !stands ? say("sheet-gone", { sheet }) : this.general();
  }

  /** What can be said of everything that changed since the last run. */
  general(): string {
    this.cause ??= this.findCause();
    return this.cause;
  }

  private findCause(): string {
    const { recognition, snapshot } = this.input;
    if (recognition.memory.ledger === null) return say("first");
    const last = this.lastRun();
    const version = textOf(last, "版本");
    if (version !== "" && !version.includes(`规则 ${RULE_BOOK.version}`))
      return say("changed-program", { version });
    const unchanged = textOf(last, "校验值") === hashOfTables(snapshot, recognition.tables);
    return say(unchanged ? "changed-answers" : "changed-input");
  }

  /** The answers for which a row waited, where the clerk has given them since. */
  private answered({ flags, unit, reason }: LedgerLine): string | null {
    const codes = PENDING.exec(flags.join("；"))?.[1]?.split("、") ?? [];
    const given = (this.input.recognition.memory.questions?.rows ?? []).filter((row) => {
      const concerned = textOf(row, "影响").split("、");
      return (
        textOf(row, "答复") !== "" &&
        codes.includes(textOf(row, "代码")) &&
        concerned.some((one) => one === unit || reason.includes(one))
      );
    });
    const [first] = given;
    if (first === undefined) return null;
    return say("answered", { code: textOf(first, "代码"), answer: textOf(first, "答复") });
  }

  private isNewTable(sheet: string): boolean {
    return this.lastTables !== null && !this.lastTables.some((table) => table.startsWith(`${sheet}!`));
  }

  private lastRun() {
    return this.input.recognition.memory.log?.rows.at(-1);
  }

  private refusalsByFact(): ReadonlyMap<string, NotApplied> {
    return new Map(
      this.input.outcomes.outcomes.flatMap((outcome) =>
        outcome.kind === "not-applied" ? [[`${outcome.sourceKey}\n${outcome.unit}`, outcome]] : [],
      ),
    );
  }
}

/** A sentence of `account.why`. */
export function say(code: string, values: Readonly<Record<string, string | number>> = {}): string {
  return wording({ code: `account.why.${code}`, values });
}
