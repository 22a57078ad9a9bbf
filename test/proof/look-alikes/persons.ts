// Look-alikes about persons: rosters, pay, attendance, examinations, matches, elections.
import { list, phone, score, shuffledRanks, SURNAMES, type Kind } from "./kinds";

const who = (index: number): string => SURNAMES[index % SURNAMES.length] ?? "张三";
const count = SURNAMES.length;

export const PERSONS: Readonly<Record<string, Kind>> = {
  花名册: (scene) =>
    list(
      scene,
      `${scene.place.district}扶贫工作队员花名册`,
      ["序号", "姓名", "性别", "单位", "职务", "联系电话"],
      (index) => [
        index + 1,
        who(index),
        "男",
        scene.place.townships[index % 6] ?? "",
        "队员",
        phone(scene.chance),
      ],
      count,
    ),
  干部名册按乡镇: (scene) =>
    list(
      scene,
      "驻村干部名册",
      ["编号", "乡镇", "村", "第一书记", "排序"],
      (index) => [index + 1, scene.place.townships[index % 6] ?? "", "东村", who(index), index + 1],
      count,
    ),
  工资表: (scene) =>
    list(
      scene,
      `${String(scene.year)}年${String(scene.month)}月工资表`,
      ["序号", "姓名", "部门", "基本工资", "绩效", "扣款", "合计"],
      (index) => [
        index + 1,
        who(index),
        scene.place.departments[index % 6] ?? "",
        3000,
        1200,
        60,
        4140 + index,
      ],
      count,
    ),
  考勤表: (scene) =>
    list(
      scene,
      `${String(scene.month)}月份考勤表`,
      ["姓名", "部门", ...Array.from({ length: 10 }, (_, day) => String(day + 1)), "合计"],
      (index) => [
        who(index),
        scene.place.departments[index % 6] ?? "",
        ...Array.from({ length: 10 }, () => "√"),
        10,
      ],
      count,
    ),
  座位表: (scene) =>
    list(
      scene,
      "会议座位安排表",
      ["座位号", "单位", "姓名", "排", "号"],
      (index) => [
        index + 1,
        scene.place.townships[index % 6] ?? "",
        who(index),
        1 + Math.floor(index / 6),
        1 + (index % 6),
      ],
      count,
    ),
  排班表: (scene) =>
    list(
      scene,
      `${String(scene.year)}年国庆值班表`,
      ["序号", "日期", "带班领导", "值班人员", "值班单位"],
      (index) => [
        index + 1,
        `10月${String(index + 1)}日`,
        who(index),
        who(index + 1),
        scene.place.townships[index % 6] ?? "",
      ],
      7,
    ),
  考试名次: (scene) => {
    const ranks = shuffledRanks(scene.chance, count);
    return list(
      scene,
      "期末考试成绩表",
      ["学号", "姓名", "语文", "数学", "总分", "名次"],
      (index) => [2019001 + index, who(index), 90, 80, score(scene.chance), ranks[index] ?? 1],
      count,
    );
  },
  考试名次带学校: (scene) =>
    list(
      scene,
      "全区期末统考成绩",
      ["姓名", "学校", "总分", "全区排名", "乡镇排名"],
      (index) => [
        who(index),
        `${scene.place.townships[index % 6] ?? ""}中心小学`,
        score(scene.chance),
        index + 1,
        1 + (index % 3),
      ],
      count,
    ),
  运动会个人: (scene) =>
    list(
      scene,
      "职工运动会男子100米成绩",
      ["名次", "姓名", "单位", "成绩"],
      (index) => [index + 1, who(index), scene.place.townships[index % 6] ?? "", 11 + index / 10],
      8,
    ),
  个人评先: (scene) =>
    list(
      scene,
      `${String(scene.year)}年${String(scene.month)}月扶贫干部考核得分排名`,
      ["排名", "姓名", "单位", "得分"],
      (index) => [index + 1, who(index), scene.place.departments[index % 6] ?? "", 99 - index],
      count,
    ),
  网格员排名: (scene) =>
    list(
      scene,
      `${String(scene.year)}年${String(scene.month)}月网格员积分排名`,
      ["序号", "乡镇", "姓名", "积分", "排名"],
      (index) => [index + 1, scene.place.townships[index % 6] ?? "", who(index), 300 - index, index + 1],
      count,
    ),
  选举得票: (scene) =>
    list(
      scene,
      "换届选举得票情况",
      ["候选人姓名", "得票数", "得票率", "名次"],
      (index) => [who(index), 80 - index, `${String(90 - index)}%`, index + 1],
      8,
    ),
  考场安排: (scene) =>
    list(
      scene,
      "公务员考试考场安排",
      ["考场号", "座位号", "准考证号", "姓名", "总分"],
      (index) => [1 + Math.floor(index / 6), 1 + (index % 6), 45001 + index, who(index), ""],
      count,
    ),
  面试顺序: (scene) =>
    list(
      scene,
      "面试抽签顺序",
      ["抽签号", "姓名", "报考单位", "面试成绩", "排名"],
      (index) => [
        index + 1,
        who(index),
        scene.place.departments[index % 6] ?? "",
        score(scene.chance),
        index + 1,
      ],
      count,
    ),
  贫困户台账: (scene) =>
    list(
      scene,
      `${scene.place.district}贫困户台账`,
      ["序号", "乡镇", "村", "户主", "人口", "人均收入", "评分"],
      (index) => [
        index + 1,
        scene.place.townships[index % 6] ?? "",
        "西村",
        who(index),
        4,
        4200 + index,
        80 + index,
      ],
      20,
    ),
  户积分排名: (scene) =>
    list(
      scene,
      `${String(scene.month)}月积分超市排名`,
      ["户主", "乡镇", "积分", "排名"],
      (index) => [who(index), scene.place.townships[index % 6] ?? "", 90 - index, index + 1],
      count,
    ),
  党费: (scene) =>
    list(
      scene,
      "党费收缴明细",
      ["序号", "党支部", "姓名", "金额", "合计"],
      (index) => [index + 1, "机关支部", who(index), 12, 12 * (index + 1)],
      count,
    ),
  体检: (scene) =>
    list(
      scene,
      "职工体检安排",
      ["序号", "单位", "姓名", "编号", "等级"],
      (index) => [index + 1, scene.place.departments[index % 6] ?? "", who(index), 1000 + index, "一级"],
      count,
    ),
};
