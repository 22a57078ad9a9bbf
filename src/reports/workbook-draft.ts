// The whole workbook as a run leaves it: sheet drafts by name, new sheets with free names, notes, and the ordered changes.
import { wording } from "../policy";
import type { OwnTable, Snapshot, SheetSnapshot } from "../worksheets";
import { rangeAddress } from "./address";
import type { Change } from "./change";
import { SheetDraft } from "./sheet-draft";

const TAB_COLOR = "#2F6EBA";

export class WorkbookDraft {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly taken: Set<string>;
  private readonly drafts = new Map<string, SheetDraft>();
  /** Blank sheets that stand already and are filled like new ones. */
  private readonly adopted = new Set<string>();
  private readonly noted = new Set<string>();

  constructor(snapshot: Snapshot) {
    this.sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    // Excel takes sheet names that differ only in case for the same.
    this.taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  }

  get notes(): readonly string[] {
    return [...this.noted];
  }

  /** Adds a line for the clerk; the same line appears once. */
  note(code: string, values: Readonly<Record<string, string | number>>): void {
    this.noted.add(wording({ code, values }));
  }

  /** A sheet of the clerk's, or one of the product's that exists. Null when there is none of that name. */
  existing(name: string): SheetDraft | null {
    const known = this.drafts.get(name);
    if (known) return known;
    const base = this.sheets.get(name);
    return base ? this.keep(new SheetDraft(name, base)) : null;
  }

  /** The product's sheet behind `table`, else a new sheet of that name, or of a free one beside the clerk's. */
  own(baseName: string, table: OwnTable | null): SheetDraft {
    const found = table ? this.existing(table.sheet) : null;
    if (found) return found;
    const blank = table ? undefined : this.blankSheet(baseName);
    if (blank) return this.adopt(blank);
    const name = this.freeName(baseName);
    if (name !== baseName) this.note("reports-name-taken", { wanted: baseName, used: name });
    this.taken.add(name.toLowerCase());
    return this.keep(new SheetDraft(name, null));
  }

  /** Every change to sheets that may be written: new sheets first. */
  changes(): readonly Change[] {
    return changesOf(
      [...this.drafts.values()].filter((draft) => this.isWritable(draft)),
      this.adopted,
    );
  }

  /** As `changes`, protected sheets included: for a person's own entry, which Excel itself then refuses. */
  allChanges(): readonly Change[] {
    return changesOf([...this.drafts.values()], this.adopted);
  }

  private isWritable(draft: SheetDraft): boolean {
    if (draft.isUnderTable) {
      this.note("reports-own-sheet-table", { sheet: draft.name });
      return false;
    }
    if (!draft.base?.isProtected) {
      const ranges = draft.coveringMerges.map(rangeAddress).join("、");
      if (ranges !== "") this.note("reports-under-merge", { sheet: draft.name, ranges });
      return true;
    }
    const { values, formulas } = draft.changes();
    if (values.length + formulas.length > 0) this.note("reports-own-sheet-protected", { sheet: draft.name });
    return false;
  }

  /** An empty sheet of just this name: a run broken off by a lost session has left it, or somebody made it for this. */
  private blankSheet(name: string): SheetSnapshot | undefined {
    const sheet = this.sheets.get(name);
    return sheet?.used === null && !sheet.isProtected && !this.drafts.has(name) ? sheet : undefined;
  }

  /** Filled like a new sheet. */
  private adopt({ name }: SheetSnapshot): SheetDraft {
    this.adopted.add(name);
    return this.keep(new SheetDraft(name, null));
  }

  private keep(draft: SheetDraft): SheetDraft {
    this.drafts.set(draft.name, draft);
    return draft;
  }

  private freeName(baseName: string): string {
    let name = baseName;
    for (let number = 2; this.taken.has(name.toLowerCase()); number += 1) name = `${baseName}(${number})`;
    return name;
  }
}

/**
 * New sheets first, then everything about looks, then values, and formulas once every sheet they may name stands: what
 * makes a sheet known as the product's comes last, so that one on which a run broke off is blank or dressed. Charts draw
 * what stands.
 */
function changesOf(drafts: readonly SheetDraft[], adopted: ReadonlySet<string>): readonly Change[] {
  const parts = drafts.map((draft) => draft.changes());
  const finish = parts.flatMap((part) => part.finish);
  const created = drafts
    .filter(({ isNew, name }) => isNew && !adopted.has(name))
    .sort((a, b) => tabOrder(a) - tabOrder(b));
  return [
    ...created.map((draft) => createSheet(draft.name)),
    ...parts.flatMap((part) => part.looks),
    ...finish.filter(({ kind }) => kind !== "chart"),
    ...parts.flatMap((part) => part.values),
    ...parts.flatMap((part) => part.formulas),
    ...finish.filter(({ kind }) => kind === "chart"),
  ];
}

/** New tabs stand in the order in which people need them. */
const TAB_ORDER = [
  "约谈名单",
  "约谈方案",
  "约谈通知书",
  "月度通报",
  "领导摘要",
  "加减分台账",
  "加减分汇总",
  "年度影响",
  "整改台账",
  "待确认",
  "排名登记",
  "历史末位",
  "工作日历",
  "运行记录",
];

function tabOrder({ name }: SheetDraft): number {
  return TAB_ORDER.findIndex((base) => name.startsWith(base));
}

function createSheet(sheet: string): Change {
  return { kind: "create-sheet", sheet, tabColor: TAB_COLOR };
}
