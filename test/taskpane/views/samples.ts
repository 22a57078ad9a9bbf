// Pieces of an account for tests of the views, each complete, with what the test is about put in.
import type {
  Account,
  Explanation,
  OpenQuestion,
  SettingLine,
  SheetAccount,
  Warning,
} from "../../../src/run";
import { EMPTY_DOCUMENT, emptyAccount } from "../fakes";

export function sheet(given: Partial<SheetAccount>): SheetAccount {
  return {
    id: "8月!A2:F14",
    place: { sheet: "8月", cell: "A2:F14" },
    kind: "ranking",
    series: "脱贫攻坚指标排名",
    level: "区",
    month: "2019-08",
    subject: "乡镇",
    total: 12,
    counts: true,
    direction: null,
    bracket: null,
    rows: 12,
    columns: { unit: "B", score: "C", rank: "D" },
    note: "",
    certainty: "certain",
    corrections: [],
    ...given,
  };
}

export function question(given: Partial<OpenQuestion>): OpenQuestion {
  return {
    id: "B-9·区",
    code: "B-9",
    message: "一共有多少个？",
    place: null,
    choices: [],
    holds: true,
    affects: [],
    unknownUnit: null,
    ...given,
  };
}

export function warning(given: Partial<Warning>): Warning {
  return {
    id: "甲镇",
    unit: "甲镇",
    unitType: "乡镇",
    clause: "约1.b",
    distance: { by: 1, unit: "次" },
    text: "",
    places: [],
    ...given,
  };
}

export function setting(given: Partial<SettingLine>): SettingLine {
  return {
    item: "本区名称",
    group: "district",
    name: "本区名称",
    value: "",
    byPerson: false,
    defaultValue: "",
    choices: [],
    clauses: [],
    help: "",
    place: null,
    ...given,
  };
}

export function adjustment(given: Partial<Explanation>): Explanation {
  return {
    id: "row",
    unit: "甲镇",
    unitType: "乡镇",
    month: "2019-08",
    clause: "约1.a",
    rule: "",
    cites: [],
    points: -2,
    amount: -2,
    status: "建议",
    reason: "",
    flags: [],
    checks: [],
    sources: [],
    ledger: null,
    standing: null,
    absorbedBy: null,
    absorbed: [],
    next: null,
    origin: "calculated",
    ...given,
  };
}

/** An account of nothing but the given rows and consequences. */
export function account(given: {
  readonly adjustments: readonly Explanation[];
  readonly effects: Account["document"]["effects"];
}): Account {
  const { adjustments, effects } = given;
  return emptyAccount({ adjustments, document: { ...EMPTY_DOCUMENT, effects } });
}
