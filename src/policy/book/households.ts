// Drawn households: 激3.a, 激3.b.
import type { Consequence, HouseholdRow } from "../row";
import { amounts } from "./amounts";

type Shared = Omit<HouseholdRow, "id" | "level" | "amounts" | "summary" | "fires" | "nearMiss">;

const CLEAN: Shared = {
  table: "household",
  clause: "激3.a",
  cites: [],
  source: "抽检户登记",
  hitPolicy: "highest",
  talk: null,
  consequences: [],
  result: "无问题",
  needsPassed: true,
  readings: ["A-13", "E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7", "E-8", "E-9", "E-10"],
  switches: ["POL-HH-NEG", "POL-HH-DEDUP"],
};

const HELPER_AND_UNIT: readonly Consequence[] = [
  { effect: "不得优秀", on: "涉及个人" },
  { effect: "不得一等", on: "单位" },
];

const SERIOUS: Shared = {
  ...CLEAN,
  clause: "激3.b",
  consequences: HELPER_AND_UNIT,
  result: "严重问题",
  needsPassed: false,
  readings: ["A-13", "E-1", "E-2", "E-3", "E-4", "E-5", "E-8", "E-9", "E-10", "E-11", "E-12"],
};

const cleanButFailed = (level: HouseholdRow["level"]): HouseholdRow["nearMiss"] => ({
  says: "没有问题，但本区未通过该次考核",
  result: "无问题",
  level,
  passed: false,
});

const onlyMinor = (level: HouseholdRow["level"]): HouseholdRow["nearMiss"] => ({
  says: "有反馈问题但不严重，不加不扣",
  result: "一般问题",
  level,
  passed: true,
});

const CLEAN_ROWS: readonly HouseholdRow[] = [
  {
    ...CLEAN,
    id: "激3.a/国家",
    level: "国家",
    amounts: amounts(4, 2),
    summary: "国家考核抽到的户没有问题且本区通过，帮扶单位按户加分",
    fires: { says: "国家抽检户无问题，本区通过", result: "无问题", level: "国家", passed: true },
    nearMiss: cleanButFailed("国家"),
  },
  {
    ...CLEAN,
    id: "激3.a/省",
    level: "省",
    amounts: amounts(2, 1),
    summary: "省考核抽到的户没有问题且本区通过，帮扶单位按户加分",
    fires: { says: "省抽检户无问题，本区通过", result: "无问题", level: "省", passed: true },
    nearMiss: cleanButFailed("省"),
  },
  {
    ...CLEAN,
    id: "激3.a/市",
    level: "市",
    amounts: amounts(1, 0.5),
    summary: "市考核抽到的户没有问题且本区通过，帮扶单位按户加分",
    fires: { says: "市抽检户无问题，本区通过", result: "无问题", level: "市", passed: true },
    nearMiss: onlyMinor("市"),
  },
];

const SERIOUS_ROWS: readonly HouseholdRow[] = [
  {
    ...SERIOUS,
    id: "激3.b/国家",
    level: "国家",
    amounts: amounts(-6, -2),
    summary: "国家考核抽到的户问题严重，帮扶单位按户扣分，单位和帮扶人评先受限",
    fires: { says: "国家抽检户严重问题", result: "严重问题", level: "国家", passed: true },
    nearMiss: onlyMinor("国家"),
  },
  {
    ...SERIOUS,
    id: "激3.b/省",
    level: "省",
    amounts: amounts(-4, -1),
    summary: "省考核抽到的户问题严重，帮扶单位按户扣分，单位和帮扶人评先受限",
    fires: { says: "省抽检户严重问题", result: "严重问题", level: "省", passed: false },
    nearMiss: onlyMinor("省"),
  },
  {
    ...SERIOUS,
    id: "激3.b/市",
    level: "市",
    amounts: amounts(-2, -0.5),
    summary: "市考核抽到的户问题严重，帮扶单位按户扣分，单位和帮扶人评先受限",
    fires: { says: "市抽检户严重问题", result: "严重问题", level: "市", passed: true },
    nearMiss: onlyMinor("市"),
  },
];

export const HOUSEHOLD_ROWS: readonly HouseholdRow[] = [...CLEAN_ROWS, ...SERIOUS_ROWS];
