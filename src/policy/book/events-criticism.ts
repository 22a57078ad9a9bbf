// Events that cost points by who criticised: 激5, 约3.b, 约3.c, 约6, media exposure (激7.d) and formalism (约8).
import type { Consequence, EventRow } from "../row";
import { LEVELS } from "../vocabulary";
import { amounts, NO_POINTS } from "./amounts";

type Shared = Pick<
  EventRow,
  "table" | "source" | "hitPolicy" | "consequences" | "needs" | "matterGroup" | "switches" | "kinds"
>;

/** The person named loses 优秀 only when the register says the case is grave (D-6). */
const PERSON_IF_SEVERE: readonly Consequence[] = [{ effect: "不得优秀", on: "涉及个人", onlyIf: "情节严重" }];

const NAMED: Shared = {
  table: "event",
  kinds: ["通报批评", "黑榜"],
  source: "事项登记",
  hitPolicy: "highest",
  consequences: PERSON_IF_SEVERE,
  needs: {},
  matterGroup: "批评",
  switches: ["POL-DOC"],
};

/** Formalism scores like a criticism of its level; 约8 is cited and has a row of its own (O14). */
const FORMALISM: Shared = { ...NAMED, kinds: ["形式主义"] };

const NAMED_ROWS: readonly EventRow[] = [
  {
    ...NAMED,
    id: "激5.a",
    clause: "激5.a",
    cites: [],
    levels: ["国家"],
    amounts: amounts(-20, -4),
    talk: null,
    summary: "被国家层面点名批评或上黑榜，扣分；约谈层级按口径待定",
    readings: ["D-2", "D-6", "D-22", "D-24"],
    switches: ["POL-DOC", "POL-NAT"],
    fires: { says: "国家层面通报批评", kind: "通报批评", level: "国家" },
    nearMiss: { says: "省级通报批评按约6", kind: "通报批评", level: "省" },
  },
  {
    ...NAMED,
    id: "约6",
    clause: "约6",
    cites: ["激5.b"],
    levels: ["省"],
    amounts: amounts(-15, -3),
    talk: "L2",
    summary: "被省级点名批评或上黑榜，扣分并由组长约谈",
    readings: ["A-9", "D-2", "D-6", "D-24"],
    fires: { says: "省级黑榜", kind: "黑榜", level: "省" },
    nearMiss: { says: "市级黑榜按约3.b", kind: "黑榜", level: "市" },
  },
  {
    ...NAMED,
    id: "约3.b",
    clause: "约3.b",
    cites: ["激5.c"],
    levels: ["市"],
    amounts: amounts(-10, -2),
    talk: "L1",
    summary: "被市级点名批评或上黑榜，扣分并由日常副组长约谈",
    readings: ["A-9", "D-2", "D-6", "D-8", "D-24"],
    fires: { says: "市级通报批评", kind: "通报批评", level: "市" },
    nearMiss: { says: "区级通报批评按激5.d，不约谈", kind: "通报批评", level: "区" },
  },
  {
    ...NAMED,
    id: "激5.d",
    clause: "激5.d",
    cites: [],
    levels: ["区"],
    amounts: amounts(-5, -1),
    talk: null,
    summary: "被区委区政府点名批评或上黑榜，扣分，不约谈",
    readings: ["D-6", "D-9", "D-23", "D-24"],
    fires: { says: "区委区政府通报批评", kind: "通报批评", level: "区" },
    nearMiss: { says: "区督查组书面通报按激8.a", kind: "督查通报", level: "区" },
  },
];

const FORMALISM_ROWS: readonly EventRow[] = [
  {
    ...FORMALISM,
    id: "激5.a/形式主义",
    clause: "激5.a",
    cites: ["约8"],
    levels: ["国家"],
    amounts: amounts(-20, -4),
    talk: null,
    summary: "因形式主义被国家层面批评，按同级批评扣分，另行问责",
    readings: ["D-6", "D-14", "D-22"],
    switches: ["POL-DOC", "POL-NAT"],
    fires: { says: "国家层面批评形式主义", kind: "形式主义", level: "国家" },
    nearMiss: { says: "省级批评形式主义按约6", kind: "形式主义", level: "省" },
  },
  {
    ...FORMALISM,
    id: "约6/形式主义",
    clause: "约6",
    cites: ["激5.b", "约8"],
    levels: ["省"],
    amounts: amounts(-15, -3),
    talk: "L2",
    summary: "因形式主义被省级批评，按同级批评扣分并约谈，另行问责",
    readings: ["A-9", "D-6", "D-14"],
    fires: { says: "省级批评数字脱贫", kind: "形式主义", level: "省" },
    nearMiss: { says: "市级批评形式主义按约3.b", kind: "形式主义", level: "市" },
  },
  {
    ...FORMALISM,
    id: "约3.b/形式主义",
    clause: "约3.b",
    cites: ["激5.c", "约8"],
    levels: ["市"],
    amounts: amounts(-10, -2),
    talk: "L1",
    summary: "因形式主义被市级批评，按同级批评扣分并约谈，另行问责",
    readings: ["A-9", "D-6", "D-14"],
    fires: { says: "市级批评形式主义", kind: "形式主义", level: "市" },
    nearMiss: { says: "区级批评形式主义按激5.d", kind: "形式主义", level: "区" },
  },
  {
    ...FORMALISM,
    id: "激5.d/形式主义",
    clause: "激5.d",
    cites: ["约8"],
    levels: ["区"],
    amounts: amounts(-5, -1),
    talk: null,
    summary: "因形式主义被区委区政府批评，按同级批评扣分，另行问责",
    readings: ["D-6", "D-14", "D-23"],
    fires: { says: "区级批评形式主义", kind: "形式主义", level: "区" },
    nearMiss: { says: "市级批评形式主义按约3.b", kind: "形式主义", level: "市" },
  },
  {
    ...FORMALISM,
    id: "约8",
    clause: "约8",
    cites: [],
    levels: LEVELS,
    amounts: NO_POINTS,
    talk: "L4",
    hitPolicy: "collect",
    consequences: [],
    matterGroup: "约8",
    summary: "因应付检查、弄虚作假被点名批评，主要领导和分管领导移送问责",
    readings: ["D-14", "D-15"],
    fires: { says: "市级批评形式主义，另有问责", kind: "形式主义", level: "市" },
    nearMiss: { says: "一般的通报批评不问责", kind: "通报批评", level: "市" },
  },
];

const ASSESSMENT_ROW: EventRow = {
  ...NAMED,
  id: "约3.c",
  clause: "约3.c",
  cites: ["激5.e"],
  kinds: ["影响考核评价"],
  levels: LEVELS,
  amounts: amounts(-10, -2),
  talk: "L1",
  summary: "出现影响本区考核评价的问题，扣分并由日常副组长约谈",
  readings: ["A-9", "D-6", "D-7", "D-7b", "D-8"],
  fires: { says: "省级考核中发生影响评价的问题", kind: "影响考核评价", level: "省" },
  nearMiss: { says: "区督查通报不是影响考核评价", kind: "督查通报", level: "区" },
};

const EXPOSURE_ROW: EventRow = {
  ...NAMED,
  id: "激7.d",
  clause: "激7.d",
  cites: [],
  kinds: ["媒体曝光"],
  levels: LEVELS,
  amounts: NO_POINTS,
  talk: null,
  needs: { majorImpact: true },
  consequences: [
    { effect: "不得优秀", on: "涉及个人" },
    { effect: "不得一等", on: "单位" },
  ],
  matterGroup: "激7.d",
  summary: "被媒体曝光且影响恶劣，单位和个人当年评先受限，不扣分",
  readings: ["D-29", "D-30"],
  switches: ["POL-DOC", "POL-EXPO"],
  fires: { says: "曝光且有重大不良影响", kind: "媒体曝光", level: "省", majorImpact: true },
  nearMiss: { says: "曝光但影响不大", kind: "媒体曝光", level: "省", majorImpact: false },
};

export const CRITICISM_ROWS: readonly EventRow[] = [
  ...NAMED_ROWS,
  ...FORMALISM_ROWS,
  ASSESSMENT_ROW,
  EXPOSURE_ROW,
];
