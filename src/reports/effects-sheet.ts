// 年度影响: annual consequences for units and persons, every year found. Source: interfaces.md 3.
import { OWN_COLUMNS, wording } from "../policy";
import type { Effect } from "../engine";
import type { OwnRow, OwnTable } from "../worksheets";
import { periodWords } from "./closed";
import type { ClosedPeriods } from "./closed";
import { dressNewSheet, dressRows } from "./look";
import { TableDraft, numberOf, textOf } from "./table-draft";
import { byNumber, upsert } from "./upsert";
import type { WantedRow } from "./upsert";
import type { WorkbookDraft } from "./workbook-draft";

export function composeEffects(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  effects: readonly Effect[],
  closed: ClosedPeriods,
): void {
  const table = new TableDraft(workbook.own("年度影响", memory), memory, OWN_COLUMNS.年度影响, 1);
  dressNewSheet(table, "年度影响");
  const wanted = effects.map((effect) => ({ id: effect.id, cells: cellsIn(closed, effect) }));
  const gone = (row: OwnRow) => () => ({
    状态: "已失效",
    提示: wording({
      code: isLocked(closed, row) ? "reports-hint-approved-gone" : "reports-hint-gone",
      values: {},
    }),
  });
  const placement = upsert(table, byNumber, wanted, (row) =>
    // A row without 影响 was not written by the product.
    row.cells["影响"] === undefined || row.cells["影响"] === ""
      ? { kind: "leave" }
      : table.isTouched(row.row) || isLocked(closed, row)
        ? { kind: "mark", cells: gone(row) }
        : { kind: "remove" },
  );
  dressRows(table, placement.appended);
}

const isLocked = (closed: ClosedPeriods, row: OwnRow): boolean =>
  closed.of({ month: null, year: numberOf(row, "年度") ?? 0 }) !== null;

/** In a closed year rows stay as they are, and what comes up late waits for people. */
function cellsIn(closed: ClosedPeriods, effect: Effect): WantedRow["cells"] {
  const period = closed.of({ month: null, year: effect.year });
  if (period === null) return () => cellsOf(effect);
  return (_, standing) => {
    const cells = cellsOf(effect);
    // One marked before may hold again; a late one is kept up to date.
    const late = wording({ code: "reports-hint-late", values: { period: periodWords(period) } });
    const hint = textOf(standing, "提示");
    if (standing !== undefined && !hint.startsWith(late) && textOf(standing, "状态") !== "已失效") return {};
    if (standing !== undefined && !hint.startsWith(late)) return cells;
    return { ...cells, 状态: "待确认", 提示: [late, cells.提示].filter((text) => text !== "").join("；") };
  };
}

/** The run's effects with the status that a closed year leaves them on the sheet. */
export function effectsAsWritten(
  memory: OwnTable | null,
  effects: readonly Effect[],
  closed: ClosedPeriods,
): readonly Effect[] {
  const rows = new Map((memory?.rows ?? []).map((row) => [byNumber(row), row]));
  return effects.map((effect) => {
    const cells = cellsIn(closed, effect)(0, rows.get(effect.id));
    const status = cells["状态"] ?? textOf(rows.get(effect.id), "状态");
    return isStatus(status) ? { ...effect, status } : effect;
  });
}

const isStatus = (status: unknown): status is Effect["status"] =>
  status === "建议" || status === "待确认" || status === "待佐证" || status === "已吸收";

/** The effect by its name; a changed share by the percentage that it really is (设置, 规则参数). */
export function effectText({ effect, quota }: Pick<Effect, "effect" | "quota">): string {
  return quota === null ? effect : `评优${quota.percent}%`;
}

function cellsOf(effect: Effect) {
  return {
    编号: effect.id,
    单位: effect.unit,
    人员: effect.person ?? "",
    年度: effect.year,
    影响: effectText(effect),
    条款: effect.clause,
    同时引用: effect.cites.join("、"),
    事由: effect.reasons.map(wording).join("；"),
    冲突: effect.conflicts.join("、"),
    状态: effect.status,
    提示: effect.flags.map(wording).join("；"),
  };
}
