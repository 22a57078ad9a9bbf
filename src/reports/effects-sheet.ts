// 年度影响: annual consequences for units and persons, every year found. Source: interfaces.md 3.
import { OWN_COLUMNS, wording } from "../policy";
import type { Effect } from "../engine";
import type { OwnTable } from "../worksheets";
import { dressNewSheet, dressRows } from "./look";
import { TableDraft } from "./table-draft";
import { byNumber, upsert } from "./upsert";
import type { WorkbookDraft } from "./workbook-draft";

export function composeEffects(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  effects: readonly Effect[],
): void {
  const table = new TableDraft(workbook.own("年度影响", memory), memory, OWN_COLUMNS.年度影响, 1);
  dressNewSheet(table, "年度影响");
  const wanted = effects.map((effect) => ({ id: effect.id, cells: () => cellsOf(effect) }));
  const gone = () => ({ 状态: "已失效", 提示: wording({ code: "reports-hint-gone", values: {} }) });
  const placement = upsert(table, byNumber, wanted, (row) =>
    // A row without 影响 was not written by the product.
    row.cells["影响"] === undefined || row.cells["影响"] === ""
      ? { kind: "leave" }
      : table.isTouched(row.row)
        ? { kind: "mark", cells: gone }
        : { kind: "remove" },
  );
  dressRows(table, placement.appended);
}

function cellsOf(effect: Effect) {
  return {
    编号: effect.id,
    单位: effect.unit,
    人员: effect.person ?? "",
    年度: effect.year,
    影响: effect.effect,
    条款: effect.clause,
    同时引用: effect.cites.join("、"),
    冲突: effect.conflicts.join("、"),
    状态: effect.status,
    提示: [...effect.flags.map(wording), ...quotaHint(effect)].join("；"),
  };
}

/** The head-count behind a quota: base, percent, persons, and the normal number beside it. */
function quotaHint({ quota }: Effect): readonly string[] {
  if (!quota) return [];
  const { base, percent, persons, normal } = quota;
  if (base === null || persons === null || normal === null) {
    return [wording({ code: "reports-hint-quota-open", values: { percent } })];
  }
  return [wording({ code: "reports-hint-quota", values: { base, percent, persons, normal } })];
}
