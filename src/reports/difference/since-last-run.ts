// What was changed in the workbook since the last run, as 运行记录 lets it be told: tables, switches, program.
import { DEFAULT_SWITCHES, RULE_BOOK, SWITCHES, SWITCH_CODES } from "../../policy";
import type { SwitchCode, Switches } from "../../policy";
import type { Recognition, Snapshot } from "../../worksheets";
import { textOf } from "../table-draft";
import { tablesOfRow, tablesRead } from "../tables-read";
import type { TableRead } from "../tables-read";

export interface SinceLastRun {
  readonly isFirst: boolean;
  /** 版本 of the last run where its rules were others; null where they were these. */
  readonly otherVersion: string | null;
  /** false where 运行记录 does not tell what was read. */
  readonly tablesKnown: boolean;
  readonly newSheets: ReadonlySet<string>;
  readonly changedSheets: ReadonlySet<string>;
  /** Sheets of which a table was read, and which have none any more. */
  readonly goneSheets: ReadonlySet<string>;
  /** Sheets that the product fills as well: that they are new or changed need not be anybody's doing. */
  readonly sharedSheets: ReadonlySet<string>;
  readonly switches: readonly SwitchChange[];
}

export interface SwitchChange {
  readonly code: SwitchCode;
  readonly before: string;
  readonly after: string;
}

/** Before the first run there is nothing to compare with. */
const FIRST: SinceLastRun = {
  isFirst: true,
  otherVersion: null,
  tablesKnown: false,
  newSheets: new Set(),
  changedSheets: new Set(),
  goneSheets: new Set(),
  sharedSheets: new Set(),
  switches: [],
};

export function sinceLastRun(snapshot: Snapshot, { tables, situation, memory }: Recognition): SinceLastRun {
  if (memory.ledger === null) return FIRST;
  const last = memory.log?.rows.at(-1);
  const version = textOf(last, "版本");
  const before = tablesOfRow(last);
  return {
    isFirst: false,
    otherVersion: version === "" || version.includes(`规则 ${RULE_BOOK.version}`) ? null : version,
    tablesKnown: before !== null,
    ...sheetsChanged(before ?? [], tablesRead(snapshot, tables)),
    sharedSheets: new Set(
      [memory.registry, memory.history, memory.submissions].flatMap((table) => table?.sheet ?? []),
    ),
    switches: switchesChanged(textOf(last, "口径"), situation.switches),
  };
}

function sheetsChanged(before: readonly TableRead[], after: readonly TableRead[]) {
  const [past, present] = [bySheet(before), bySheet(after)];
  const names = [...present.keys()];
  return {
    newSheets: new Set(names.filter((name) => !past.has(name))),
    changedSheets: new Set(names.filter((name) => past.has(name) && past.get(name) !== present.get(name))),
    goneSheets: new Set([...past.keys()].filter((name) => !present.has(name))),
  };
}

/** Ranges and fingerprints of each sheet as one text. */
function bySheet(tables: readonly TableRead[]): ReadonlyMap<string, string> {
  const sheets = new Map<string, string>();
  for (const { sheet, range, hash } of tables)
    sheets.set(sheet, `${sheets.get(sheet) ?? ""}${range}=${hash} `);
  return sheets;
}

const DEFAULTS = "均为默认";

/** Every switch that is not at its default, for 运行记录: "POL-STREAK-2 替换为4分；…". */
export function switchesText(switches: Switches): string {
  const set = SWITCH_CODES.filter((code) => switches[code] !== DEFAULT_SWITCHES[code]);
  return set.length === 0 ? DEFAULTS : set.map((code) => `${code} ${switches[code]}`).join("；");
}

function switchesChanged(text: string, now: Switches): readonly SwitchChange[] {
  if (text === "") return [];
  const set = new Map(text.split("；").map((part) => [part.split(" ")[0], part.split(" ")[1]]));
  return SWITCH_CODES.flatMap((code) => {
    const before = set.get(code) ?? SWITCHES[code].values[0];
    return before === now[code] ? [] : [{ code, before, after: now[code] }];
  });
}
