// Who conducts and attends each talk: 约1 (约1.c its attendees), 约2–约4, 约5 and 约6, 约7, 约8.
import { INTERVIEWEES, OFFICES, TALK_LEVELS, TALKS } from "../../src/policy";
import type { Talk } from "../../src/policy";

const line = (talk: Talk): readonly unknown[] => [
  talk.form,
  talk.host,
  talk.attendees.join("、"),
  talk.reportDue,
];

describe("约谈层级", () => {
  it("L0 常务副组长电话提醒，无参加人员，不报整改 (约1.a, C-20)", () => {
    expect(line(TALKS.L0)).toEqual(["电话提醒", "常务副组长", "", false]);
  });
  it("L1 日常副组长约谈，区纪委、区委组织部各一名分管负责人参加 (约1.c, D-16)", () => {
    expect(line(TALKS.L1)).toEqual([
      "约谈",
      "日常副组长",
      "区纪委一名分管负责人、区委组织部一名分管负责人",
      true,
    ]);
  });
  it("L2 组长约谈，纪委书记、组织部部长参加 (约5, 约6)", () => {
    expect(line(TALKS.L2)).toEqual(["约谈", "组长", "纪委书记、组织部部长", true]);
  });
  it("L3 组长诫勉谈话，参加人员同 L2 (约7)", () => {
    expect(line(TALKS.L3)).toEqual(["诫勉谈话", "组长", "纪委书记、组织部部长", true]);
  });
  it("L4 问责，机关未定，不推算期限 (约8, D-15)", () => {
    expect(line(TALKS.L4)).toEqual(["问责", null, "", false]);
  });
  it("每一层级都有", () => {
    expect(Object.keys(TALKS)).toEqual([...TALK_LEVELS]);
  });
});

it("主持人和参加人员在设置里都有各自的项目", () => {
  const settings = Object.values(OFFICES).map((office) => office.setting);
  expect(new Set(settings).size).toBe(5);
});

it("被约谈人按单位类别", () => {
  expect(INTERVIEWEES).toEqual({
    乡镇: ["党政主要领导", "分管负责人"],
    区直: ["单位主要负责人", "分管负责人"],
  });
});
