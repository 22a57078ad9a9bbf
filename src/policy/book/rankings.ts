// Monthly rankings: 约1.a, 约1.b, 约3.a, 约4, 约5.
import { points } from "../vocabulary";
import type { Subject } from "../vocabulary";
import type { RankingRow } from "../row";

const ALL_SUBJECTS: readonly Subject[] = ["乡镇", "区直", "县区", "指标"];

/** Last in a ranking of our own townships; the streak tells 约1.a from 约1.b. */
const DISTRICT_LAST = {
  table: "ranking",
  cites: [],
  source: "排名",
  hitPolicy: "unique",
  consequences: [],
  level: "区",
  subjects: ["乡镇"],
  band: { from: 1, to: 1 },
  smallField: 2,
} as const;

/** A place near the end of a ranking organised above the district; the deduction is flat. */
const SUPERIOR_BAND = {
  table: "ranking",
  cites: [],
  source: "排名",
  hitPolicy: "unique",
  consequences: [],
  subjects: ALL_SUBJECTS,
  streak: null,
} as const;

/** Clauses 约1.a, 约1.b, 约3.a, 约4, 约5 of clauses.md 1.2. */
export const RANKING_ROWS: readonly RankingRow[] = [
  {
    ...DISTRICT_LAST,
    id: "约1.a",
    clause: "约1.a",
    summary: "乡镇在区级排名中{first}居末位：扣{points}，电话提醒",
    amounts: { 乡镇: points(-2), 区直: null },
    talk: "L0",
    streak: { from: 1, to: 1 },
    readings: ["A-6", "A-7", "A-8", "B-1", "B-2", "B-11", "B-13", "C-1", "C-3", "C-8"],
    switches: [
      "POL-TIE-LAST",
      "POL-N-SMALL",
      "POL-STREAK-GAP",
      "POL-STREAK-3",
      "POL-STREAK-YEAR",
      "POL-STREET",
    ],
    fires: { says: "上期倒数第二，本期末位", positionsFromBottom: [2, 1], total: 10 },
    nearMiss: { says: "本期倒数第二，比末位高一名", positionsFromBottom: [2], total: 10 },
  },
  {
    ...DISTRICT_LAST,
    id: "约1.b",
    clause: "约1.b",
    summary: "乡镇在同一区级排名中连续{run}期居末位：扣{points}，约谈",
    amounts: { 乡镇: points(-4), 区直: null },
    talk: "L1",
    streak: { from: 2, to: null },
    readings: ["B-1", "C-2", "C-4", "C-5", "C-6", "C-7", "C-9"],
    switches: [
      "POL-TIE-LAST",
      "POL-N-SMALL",
      "POL-STREAK-GAP",
      "POL-STREAK-2",
      "POL-STREAK-3",
      "POL-STREAK-YEAR",
      "POL-STREET",
    ],
    fires: { says: "连续两期末位", positionsFromBottom: [1, 1], total: 10 },
    nearMiss: { says: "两次末位之间隔了一期倒数第二", positionsFromBottom: [1, 2, 1], total: 10 },
  },
  {
    ...SUPERIOR_BAND,
    id: "约3.a",
    clause: "约3.a",
    summary: "市级月度指标排名居后{to}位：责任单位扣{points}，约谈",
    amounts: { 乡镇: points(-1), 区直: points(-1) },
    talk: "L1",
    level: "市",
    band: { from: 1, to: 3 },
    smallField: 3,
    readings: ["A-1", "A-2", "A-3", "A-5", "B-3", "B-9", "B-11", "D-11"],
    switches: ["POL-TIE-BAND", "POL-N-SMALL", "POL-LEAD", "POL-RANK8"],
    fires: { says: "全市7个县区中倒数第3", positionsFromBottom: [3], total: 7 },
    nearMiss: { says: "全市7个县区中倒数第4", positionsFromBottom: [4], total: 7 },
  },
  {
    ...SUPERIOR_BAND,
    id: "约4",
    clause: "约4",
    summary: "省级月度指标排名居倒数第{from}至{to}位：责任单位扣{points}，约谈",
    amounts: { 乡镇: points(-1), 区直: points(-1) },
    talk: "L1",
    level: "省",
    band: { from: 11, to: 20 },
    smallField: 20,
    readings: ["A-1", "A-2", "A-3", "A-5", "B-3", "B-4", "B-9", "B-10"],
    switches: ["POL-TIE-BAND", "POL-N-SMALL", "POL-LEAD"],
    fires: { says: "全省106个县区中倒数第20", positionsFromBottom: [20], total: 106 },
    nearMiss: { says: "全省106个县区中倒数第21", positionsFromBottom: [21], total: 106 },
  },
  {
    ...SUPERIOR_BAND,
    id: "约5",
    clause: "约5",
    summary: "省级月度指标排名居后{to}位：责任单位扣{points}，组长约谈",
    amounts: { 乡镇: points(-2), 区直: points(-2) },
    talk: "L2",
    level: "省",
    band: { from: 1, to: 10 },
    smallField: 20,
    readings: ["A-1", "A-2", "A-3", "A-5", "B-3", "B-4", "B-9", "B-10"],
    switches: ["POL-TIE-BAND", "POL-N-SMALL", "POL-LEAD"],
    fires: { says: "全省106个县区中倒数第10", positionsFromBottom: [10], total: 106 },
    nearMiss: { says: "全省106个县区中倒数第11，只到下一档", positionsFromBottom: [11], total: 106 },
  },
];
