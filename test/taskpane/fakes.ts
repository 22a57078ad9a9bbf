// A workbook in the hands of a test, an account without content, and receipts.
import type { Account, Calculation, Receipt } from "../../src/run";
import type { Workbook } from "../../src/taskpane/workbook";

export const RECEIPT: Receipt = {
  kind: "applied",
  createdSheets: [],
  restores: [],
  sheets: {},
  written: [],
  cells: 12,
};

/** What a run over nothing says. */
export const EMPTY_DOCUMENT: Account["document"] = {
  format: "jly-run.v1",
  month: "2019-08",
  year: 2019,
  tables: [],
  adjustments: [],
  interviews: [],
  effects: [],
  questions: [],
  totals: [],
};

/** An account of a workbook with nothing in it. */
export function emptyAccount(parts: Partial<Account> = {}): Account {
  return {
    document: EMPTY_DOCUMENT,
    recognised: true,
    firstRun: false,
    sheets: [],
    adjustments: [],
    interviews: [],
    difference: { lines: [] },
    questions: [],
    warnings: [],
    settings: [],
    closings: [],
    missingSheets: [],
    writes: [],
    notes: [],
    ...parts,
  };
}

/** What a run that wrote answers; `receipt` null = it wrote nothing. */
export function calculated(account: Account, receipt: Receipt | null = RECEIPT): Calculation {
  const { document, notes, recognised } = account;
  return { kind: "calculated", account, changes: [], document, notes, recognised, receipt };
}

/** A workbook that does everything that is asked. */
export function willingWorkbook(parts: Partial<Workbook> = {}): Workbook {
  return {
    calculate: ({ write }) => Promise.resolve(calculated(emptyAccount(), write ? RECEIPT : null)),
    prepare: () => Promise.resolve({ kind: "prepared", created: ["设置"], changes: [], receipt: RECEIPT }),
    bringIn: () => Promise.resolve({ kind: "brought", kept: ["7月"], left: [], again: [], receipt: RECEIPT }),
    enter: () => Promise.resolve({ kind: "entered", changes: [], receipt: RECEIPT }),
    revert: () => Promise.resolve({ kind: "reverted" }),
    whatIf: () => Promise.resolve({ kind: "tried", trials: { month: null, trials: [] } }),
    compare: ({ months }) => Promise.resolve({ kind: "compared", comparison: { months, units: [] } }),
    show: () => Promise.resolve({ kind: "shown" }),
    watch: () => undefined,
    ...parts,
  };
}

/** A promise with its ends outside. */
export function deferred<Value>(): { promise: Promise<Value>; resolve(value: Value): void } {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => (settle = resolve));
  return { promise, resolve: (value) => settle(value) };
}

/** Lets everything happen that is waiting already. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
