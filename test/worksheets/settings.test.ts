// 设置: every item is read, every wrong value is refused at its cell while the default stands.
import { DEFAULT_SWITCHES, SWITCHES, SWITCH_CODES } from "../../src/policy";
import { answered, asked, codes, read, said, sheet, type Row } from "./registers/book";

const settings = (...rows: Row[]) => sheet("设置", [["项目", "值", "说明"], ...rows]);
const office = (...rows: Row[]) => read(settings(...rows)).situation.office;

it("without 设置 every switch stands at its default", () => {
  const { situation } = read();
  expect(situation.switches).toEqual(DEFAULT_SWITCHES);
  expect(situation.office).toMatchObject({ districtName: null, quotaPercent: 20, people: {} });
});

it.each(SWITCH_CODES.flatMap((code) => SWITCHES[code].values.map((value) => [code, value] as const)))(
  "%s takes %s",
  (code, value) => {
    const recognition = read(settings([`${code} ${SWITCHES[code].name}`, value]));
    expect(recognition.situation.switches[code]).toBe(value);
    expect(recognition.questions).toEqual([]);
  },
);

it.each([
  "POL-TIE-LAST 并列末位",
  "POL-TIE-LAST",
  "并列末位",
  "ＰＯＬ－ＴＩＥ－ＬＡＳＴ　并列末位",
  "並列末位",
  "pol-tie-last",
  "POL-TIE-LAST(并列末位)",
])("a switch is known as %s", (item) => {
  expect(read(settings([item, " 都 不 算 "])).situation.switches["POL-TIE-LAST"]).toBe("都不算");
});

describe("a wrong switch value (IN-SETTING)", () => {
  const wrong = settings(["本区名称", "示例区"], ["POL-NAT 国家级点名批评约谈", "看情况"]);

  it("is asked about at its cell, holds nothing, and the default stands", () => {
    const recognition = read(wrong);
    const question = asked(recognition, "IN-SETTING");
    expect(question).toMatchObject({ at: { sheet: "设置", cell: "B3" }, holds: false });
    expect(question.choices).toEqual(SWITCHES["POL-NAT"].values);
    expect(said(question)).toContain("看情况");
    expect(recognition.situation.switches["POL-NAT"]).toBe("建议组长约谈待确认");
  });
  it("gives way to an answer", () => {
    const { id } = asked(read(wrong), "IN-SETTING");
    const recognition = read(wrong, answered({ [id]: "不约谈" }));
    expect(recognition.situation.switches["POL-NAT"]).toBe("不约谈");
    expect(codes(recognition)).toEqual([]);
  });
  it("a switch that does not exist is refused too", () => {
    expect(asked(read(settings(["POL-NEW 新读法", "是"])), "IN-SETTING").at).toEqual({
      sheet: "设置",
      cell: "B2",
    });
  });
  it("a blank value is the default and no question", () => {
    expect(codes(read(settings(["POL-NAT", ""], ["评优基数(20%)", ""])))).toEqual([]);
  });
});

describe("the district and its people", () => {
  it("names and aliases", () => {
    expect(office(["本区名称", "示例区"], ["本区别名", "示例、示例城区"])).toMatchObject({
      districtName: "示例区",
      districtAliases: ["示例", "示例城区"],
    });
  });
  it("the answer to A-4 names the district where 设置 does not", () => {
    const answer = answered({ "A-4·本区名称": "答复区" });
    expect(read(answer).situation.office.districtName).toBe("答复区");
    expect(read(answer, settings(["本区名称", "示例区"])).situation.office.districtName).toBe("示例区");
  });
  it("people by their post; usual other names of a post are the post", () => {
    const { people } = office(["领导小组组长", "张 三"], ["纪委书记", "李四"], ["区督查组组长", "王五"]);
    expect(people).toEqual({ 领导小组组长: "张 三", 区纪委书记: "李四", 区督查组组长: "王五" });
  });
});

it("dates of the mechanism", () => {
  expect(office(["制度起始日期", "2019年1月1日"], ["制度截止日期", 44196])).toMatchObject({
    validFrom: "2019-01-01",
    validTo: "2020-12-31",
  });
  expect(asked(read(settings(["制度截止日期", "长期"])), "IN-SETTING").at?.cell).toBe("B2");
});

describe("评优基数", () => {
  it.each([
    [25, 25],
    ["25%", 25],
    [0.25, 25],
    ["１８％", 18],
    [100, 100],
  ])("%p is %d percent", (value, percent) =>
    expect(office(["评优基数(20%)", value]).quotaPercent).toBe(percent),
  );
  it.each([0, 101, -5, "两成"])("%p is refused, 20 stands", (value) => {
    const recognition = read(settings(["评优基数（20%）", value]));
    expect(recognition.situation.office.quotaPercent).toBe(20);
    expect(codes(recognition)).toEqual(["IN-SETTING"]);
  });
});

describe("媒体名录", () => {
  it("several media in one cell", () => {
    expect(office(["媒体名录", "人民日报=国家、广西日报(自治区)；市电视台：市级"]).media).toEqual({
      人民日报: "国家",
      广西日报: "省",
      市电视台: "市",
    });
  });
  it("one medium per row", () => {
    expect(office(["媒体名录 广西电视台", "省"]).media).toEqual({ 广西电视台: "省" });
  });
  it("a medium without a level is refused", () => {
    expect(codes(read(settings(["媒体名录", "人民日报"])))).toEqual(["IN-SETTING"]);
  });
});

describe("考核通过", () => {
  it.each([
    ["考核通过 2020 省", "是", { "2020 省": true }],
    ["考核通过2020年省级", "否", { "2020 省": false }],
    ["考核通过 2019 国家", true, { "2019 国家": true }],
    ["考核通过 2020 自治区", "√", { "2020 省": true }],
  ])("%s = %p", (item, value, passed) => expect(office([item, value]).assessmentsPassed).toEqual(passed));
  it("an answer to E-7 counts as well; what stands on 设置 wins", () => {
    const answers = answered({ "E-7·2020·省": "是", "E-7·2020·市": "否", "E-7·2019·国家": "以后再说" });
    expect(read(answers).situation.office.assessmentsPassed).toEqual({ "2020 省": true, "2020 市": false });
    expect(
      read(settings(["考核通过 2020 省", "否"]), answers).situation.office.assessmentsPassed,
    ).toMatchObject({
      "2020 省": false,
    });
  });
  it("anything but 是 or 否 is refused", () => {
    expect(codes(read(settings(["考核通过 2020 省", "基本通过"])))).toEqual(["IN-SETTING"]);
  });
});

it("等次对照 takes the four grades only", () => {
  expect(codes(read(settings(["等次对照 三等", "较差"])))).toEqual([]);
  expect(asked(read(settings(["等次对照 三等", "差"])), "IN-SETTING").choices).toEqual([
    "好",
    "较好",
    "一般",
    "较差",
  ]);
});
