// Events about daily duty: inspection notices, undone tasks and late papers (激8), rectification and assignments (约2).
import type { EventRow } from "../row";
import { LEVELS } from "../vocabulary";
import { amounts } from "./amounts";

type Shared = Omit<
  EventRow,
  "id" | "clause" | "kinds" | "levels" | "summary" | "readings" | "fires" | "nearMiss"
>;

const DUTY: Shared = {
  table: "event",
  cites: [],
  source: "事项登记",
  hitPolicy: "highest",
  amounts: amounts(-2, -0.5),
  talk: null,
  consequences: [],
  needs: {},
  matterGroup: "批评",
  switches: ["POL-DOC"],
};

const TALK: Shared = {
  ...DUTY,
  amounts: amounts(-4, -1),
  talk: "L1",
  needs: { talkDecided: true },
  matterGroup: "约2",
};

export const DUTY_ROWS: readonly EventRow[] = [
  {
    ...DUTY,
    id: "激8.a",
    clause: "激8.a",
    kinds: ["督查通报"],
    levels: ["区"],
    summary: "被区督查工作专责小组书面通报，每次扣分",
    readings: ["D-9", "D-10"],
    fires: { says: "区督查组暗访后书面通报", kind: "督查通报", level: "区" },
    nearMiss: { says: "区委区政府通报批评按激5.d", kind: "通报批评", level: "区" },
  },
  {
    ...DUTY,
    id: "激8.b",
    clause: "激8.b",
    kinds: ["任务未落实"],
    levels: LEVELS,
    summary: "指标、督办等任务没有落实到位，每次扣分",
    readings: ["A-6", "D-10", "D-11"],
    switches: ["POL-DOC", "POL-RANK8"],
    fires: { says: "登记任务未落实", kind: "任务未落实", level: "市" },
    nearMiss: { says: "资料报送问题按激8.c", kind: "资料台账", level: "区" },
  },
  {
    ...DUTY,
    id: "激8.b/不约谈",
    clause: "激8.b",
    kinds: ["整改不力", "交办不力"],
    levels: LEVELS,
    needs: { talkDecided: false },
    summary: "整改或交办工作不力但不约谈的，按任务未落实扣分",
    readings: ["D-10", "D-12"],
    fires: { says: "整改不力，决定不约谈", kind: "整改不力", level: "省", talkDecided: false },
    nearMiss: { says: "整改不力，决定约谈", kind: "整改不力", level: "省", talkDecided: true },
  },
  {
    ...DUTY,
    id: "激8.c",
    clause: "激8.c",
    kinds: ["资料台账"],
    levels: LEVELS,
    matterGroup: "激8.c",
    summary: "资料报送迟误或台账不规范，每次扣分",
    readings: ["C-18", "D-10", "G-7"],
    fires: { says: "台账整理不合要求", kind: "资料台账", level: "区" },
    nearMiss: { says: "任务未落实按激8.b", kind: "任务未落实", level: "区" },
  },
  {
    ...TALK,
    id: "约2.a",
    clause: "约2.a",
    kinds: ["整改不力"],
    levels: LEVELS,
    summary: "上级反馈问题整改不力并决定约谈，扣分并由日常副组长约谈",
    readings: ["D-12", "D-13"],
    fires: { says: "整改不力，决定约谈", kind: "整改不力", level: "市", talkDecided: true },
    nearMiss: { says: "整改不力，不约谈", kind: "整改不力", level: "市", talkDecided: false },
  },
  {
    ...TALK,
    id: "约2.b",
    clause: "约2.b",
    kinds: ["交办不力"],
    levels: LEVELS,
    summary: "领导小组交办事项不落实并决定约谈，扣分并由日常副组长约谈",
    readings: ["D-12"],
    fires: { says: "交办不力，决定约谈", kind: "交办不力", level: "区", talkDecided: true },
    nearMiss: { says: "交办不力，不约谈", kind: "交办不力", level: "区", talkDecided: false },
  },
];
