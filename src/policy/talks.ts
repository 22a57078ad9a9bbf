// Who conducts, attends and is called at each talk level. Source: clauses 约1–约8, interfaces.md 1 (people on 设置).
import type { TalkForm, TalkLevel, UnitType } from "./vocabulary";

/** A person named on 设置; `title` is what is printed when no name is filled in. */
export const OFFICES = {
  组长: { setting: "领导小组组长", title: "领导小组组长" },
  日常副组长: { setting: "日常工作副组长", title: "领导小组日常工作副组长" },
  常务副组长: { setting: "综合协调小组常务副组长", title: "综合协调小组常务副组长" },
  纪委书记: { setting: "区纪委书记", title: "区纪委书记" },
  组织部部长: { setting: "区委组织部部长", title: "区委组织部部长" },
} as const;
export type Office = keyof typeof OFFICES;

export interface Talk {
  readonly form: TalkForm;
  /** Conducting office; null where the mechanism names none (约8). */
  readonly host: Office | null;
  /** Attending offices, or plain roles that are never a single named person. */
  readonly attendees: readonly (Office | "区纪委一名分管负责人" | "区委组织部一名分管负责人")[];
  /** Does the talk oblige the unit to report within five working days (组3, reading C-20)? */
  readonly reportDue: boolean;
}

export const TALKS: Readonly<Record<TalkLevel, Talk>> = {
  L0: { form: "电话提醒", host: "常务副组长", attendees: [], reportDue: false },
  L1: {
    form: "约谈",
    host: "日常副组长",
    attendees: ["区纪委一名分管负责人", "区委组织部一名分管负责人"],
    reportDue: true,
  },
  L2: { form: "约谈", host: "组长", attendees: ["纪委书记", "组织部部长"], reportDue: true },
  L3: { form: "诫勉谈话", host: "组长", attendees: ["纪委书记", "组织部部长"], reportDue: true },
  L4: { form: "问责", host: null, attendees: [], reportDue: false },
};

/** Roles called to a talk, by unit type (clauses.md 1.2, readings D-19). L3 calls 党政正职. */
export const INTERVIEWEES: Readonly<Record<UnitType, readonly string[]>> = {
  乡镇: ["党政主要领导", "分管负责人"],
  区直: ["单位主要负责人", "分管负责人"],
};
