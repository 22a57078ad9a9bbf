// Events that earn points: praise (激4), meetings held here (激6), media coverage of good practice (激7.a–激7.c).
import type { EventRow } from "../row";
import { amounts } from "./amounts";

type Shared = Omit<EventRow, "id" | "clause" | "levels" | "amounts" | "summary" | "fires" | "nearMiss">;

const SHARED = {
  table: "event",
  cites: [],
  source: "事项登记",
  hitPolicy: "highest",
  talk: null,
  consequences: [],
  needs: {},
} as const;

const PRAISE: Shared = {
  ...SHARED,
  kinds: ["批示表扬", "通报表扬", "红榜"],
  matterGroup: "激4",
  readings: ["D-2", "D-3", "D-4", "D-5", "D-24", "D-33", "D-34"],
  switches: ["POL-DOC"],
};

const MEETING: Shared = {
  ...SHARED,
  kinds: ["现场会", "推进会"],
  matterGroup: "激6",
  readings: ["D-2", "D-31", "D-32", "D-33"],
  switches: ["POL-DOC"],
};

const COVERAGE: Shared = {
  ...SHARED,
  kinds: ["媒体宣传"],
  matterGroup: "激7",
  readings: ["D-25", "D-26", "D-27", "D-28"],
  switches: ["POL-DOC"],
};

const PRAISE_ROWS: readonly EventRow[] = [
  {
    ...PRAISE,
    id: "激4.a",
    clause: "激4.a",
    levels: ["国家"],
    amounts: amounts(20, 4),
    summary: "国家层面书面肯定本单位脱贫工作，加分",
    fires: { says: "国家层面通报表扬", kind: "通报表扬", level: "国家" },
    nearMiss: { says: "省级通报表扬按省级加分", kind: "通报表扬", level: "省" },
  },
  {
    ...PRAISE,
    id: "激4.b",
    clause: "激4.b",
    levels: ["省"],
    amounts: amounts(15, 3),
    summary: "省级书面肯定或上省级红榜，加分",
    fires: { says: "省级红榜", kind: "红榜", level: "省" },
    nearMiss: { says: "市级红榜按市级加分", kind: "红榜", level: "市" },
  },
  {
    ...PRAISE,
    id: "激4.c",
    clause: "激4.c",
    levels: ["市"],
    amounts: amounts(10, 2),
    summary: "市级书面肯定或上市级红榜，加分",
    fires: { says: "市级红榜", kind: "红榜", level: "市" },
    nearMiss: { says: "市级黑榜是批评", kind: "黑榜", level: "市" },
  },
  {
    ...PRAISE,
    id: "激4.d",
    clause: "激4.d",
    levels: ["区"],
    amounts: amounts(5, 1),
    summary: "区四家班子主要领导批示或区级通报肯定，加分",
    fires: { says: "区长批示表扬", kind: "批示表扬", level: "区" },
    nearMiss: { says: "市级批示按市级加分", kind: "批示表扬", level: "市" },
  },
];

const MEETING_ROWS: readonly EventRow[] = [
  {
    ...MEETING,
    id: "激6.a",
    clause: "激6.a",
    levels: ["国家"],
    amounts: amounts(20, 4),
    summary: "因工作突出承办国家级现场会、推进会，加分",
    fires: { says: "国家级现场会", kind: "现场会", level: "国家" },
    nearMiss: { says: "省级现场会按省级加分", kind: "现场会", level: "省" },
  },
  {
    ...MEETING,
    id: "激6.b",
    clause: "激6.b",
    levels: ["省"],
    amounts: amounts(15, 3),
    summary: "因工作突出承办省级现场会、推进会，加分",
    fires: { says: "省级现场会", kind: "现场会", level: "省" },
    nearMiss: { says: "市级推进会按市级加分", kind: "推进会", level: "市" },
  },
  {
    ...MEETING,
    id: "激6.c",
    clause: "激6.c",
    levels: ["市"],
    amounts: amounts(10, 2),
    summary: "因工作突出承办市级现场会、推进会，加分",
    fires: { says: "市级推进会", kind: "推进会", level: "市" },
    nearMiss: { says: "区级推进会按区级加分", kind: "推进会", level: "区" },
  },
  {
    ...MEETING,
    id: "激6.d",
    clause: "激6.d",
    levels: ["区"],
    amounts: amounts(5, 1),
    summary: "因工作突出承办区级现场会、推进会，加分",
    fires: { says: "区级现场会", kind: "现场会", level: "区" },
    nearMiss: { says: "区级媒体宣传无此档次", kind: "媒体宣传", level: "区" },
  },
];

const COVERAGE_ROWS: readonly EventRow[] = [
  {
    ...COVERAGE,
    id: "激7.a",
    clause: "激7.a",
    levels: ["国家"],
    amounts: amounts(15, 3),
    summary: "中央主流媒体报道本单位典型做法，加分",
    fires: { says: "人民日报报道", kind: "媒体宣传", level: "国家" },
    nearMiss: { says: "省级媒体按省级加分", kind: "媒体宣传", level: "省" },
  },
  {
    ...COVERAGE,
    id: "激7.b",
    clause: "激7.b",
    levels: ["省"],
    amounts: amounts(10, 2),
    summary: "省级主流媒体报道本单位典型做法，加分",
    fires: { says: "省级日报报道", kind: "媒体宣传", level: "省" },
    nearMiss: { says: "省级媒体曝光不加分", kind: "媒体曝光", level: "省", majorImpact: false },
  },
  {
    ...COVERAGE,
    id: "激7.c",
    clause: "激7.c",
    levels: ["市"],
    amounts: amounts(5, 1),
    summary: "市级主流媒体报道本单位典型做法，加分",
    fires: { says: "市电视台报道", kind: "媒体宣传", level: "市" },
    nearMiss: { says: "区级媒体无此档次", kind: "媒体宣传", level: "区" },
  },
];

export const CREDIT_ROWS: readonly EventRow[] = [...PRAISE_ROWS, ...MEETING_ROWS, ...COVERAGE_ROWS];
