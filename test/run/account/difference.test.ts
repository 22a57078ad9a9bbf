// What changed since the last run, and why: the cause by name, with sheet, cell, before and after where the workbook tells.
import { questionWords, SWITCHES } from "../../../src/policy";
import type { Snapshot } from "../../../src/worksheets";
import {
  book,
  calculated,
  cellsOf,
  DISTRICT,
  enter,
  issue,
  read,
  rowsOf,
  sheet,
  TOWNS,
  type,
  withSheet,
} from "./reading";

const LEDGER = "加减分台账";
const first = book(DISTRICT, issue("7"), issue("8"));

describe("the difference", () => {
  const kinds = (snapshot: Snapshot) =>
    read(snapshot).account.difference.lines.map(({ kind, what, unit }) => [kind, what, unit]);
  const adjustments = (snapshot: Snapshot) =>
    read(snapshot).account.difference.lines.filter(({ what }) => what === "adjustment");

  it("on a first run is everything, and on an unchanged second run nothing", () => {
    expect(kinds(first)).toEqual([
      ["new", "adjustment", "癸乡"],
      ["new", "adjustment", "癸乡"],
      ["new", "interview", "癸乡"],
      ["new", "question", "癸乡"],
    ]);
    expect(adjustments(first).every(({ why }) => why === "首次计算")).toBe(true);
    expect(kinds(calculated(first))).toEqual([]);
  });

  it("says what a new month brought", () => {
    const next = { sheets: [...calculated(first).sheets, issue("9", "壬乡")] };
    expect(adjustments(next)).toEqual([
      expect.objectContaining({
        kind: "new",
        unit: "壬乡",
        after: -2,
        cause: "“9月”是上次计算后新读到的数据",
      }),
    ]);
  });

  it("says what changed cells withdrew, with what the cells say now", () => {
    const changed = withSheet(calculated(first), issue("8", "壬乡"));
    const [added, gone] = adjustments(changed);
    expect(added).toMatchObject({ kind: "new", unit: "壬乡", why: "8月!D12：单位由“癸乡”变为“壬乡”" });
    expect(gone).toMatchObject({ kind: "withdrawn", unit: "癸乡", before: -4, after: null });
    expect(gone?.why).toContain("8月!");
    expect([added?.cause, gone?.cause]).toEqual(["“8月”上次计算后有改动", "“8月”上次计算后有改动"]);
  });

  it("says that a source sheet is gone", () => {
    const after = calculated(first);
    const gone = { sheets: after.sheets.filter(({ name }) => name !== "8月") };
    expect(adjustments(gone)).toEqual([
      expect.objectContaining({ kind: "withdrawn", cause: "来源工作表“8月”已不在工作簿中" }),
    ]);
  });

  it("a row that people wrote on is withdrawn once, not at every run", () => {
    const noted = type(calculated(first), LEDGER, "备注", 2, "已电话说明");
    const changed = withSheet(noted, issue("8", "壬乡"));
    expect(adjustments(changed)).toContainEqual(
      expect.objectContaining({ kind: "withdrawn", statusAfter: "已失效", after: 0 }),
    );
    expect(adjustments(calculated(changed))).toEqual([]);
  });

  it("names the answer that settled a pending row", () => {
    const small = sheet("8月", [
      ["江北区2019年8月脱贫攻坚指标排名表"],
      ["乡镇", "得分", "排名"],
      ["甲镇", 90, 1],
      ["乙镇", 80, 2],
    ]);
    const pending = calculated(book(DISTRICT, small));
    const { account } = read(pending);
    expect(account.adjustments).toMatchObject([{ status: "待确认", points: 0 }]);
    const [question] = account.questions.filter(({ holds }) => holds);
    const after = enter(pending, { kind: "answer", question: question?.id ?? "", answer: "按条文计" });
    expect(adjustments(after)).toEqual([
      expect.objectContaining({
        kind: "changed",
        before: 0,
        after: -2,
        statusBefore: "待确认",
        statusAfter: "建议",
        cause: `待确认已答复：${questionWords(question?.code ?? "")} 按条文计`,
      }),
    ]);
    expect(kinds(calculated(after))).toEqual([]);
  });
});

describe("why", () => {
  const lines = (snapshot: Snapshot) => read(snapshot).account.difference.lines;
  const told = (snapshot: Snapshot) =>
    lines(snapshot).map(({ kind, what, unit, cause, why }) => [kind, what, unit, cause, why]);
  /** The ranks of the last two exchanged, the names where they were. */
  const swapped = (month: string) => {
    const { name, values } = issue(month);
    const cells = values.map((row) => [...row]);
    for (const [row, rank] of [
      [10, 10],
      [11, 9],
    ] as const)
      cells.splice(row, 1, [...(cells[row] ?? []).slice(0, 3), rank]);
    return sheet(name, cells);
  };

  it("a rank that was changed: sheet, cell, before and after; everything that follows shares the cause", () => {
    const cause = "“8月”上次计算后有改动";
    const changed = withSheet(calculated(first), swapped("8"));
    expect(told(changed).filter(([, what]) => what !== "question")).toEqual([
      ["new", "adjustment", "壬乡", cause, expect.stringContaining("第10名")],
      ["withdrawn", "adjustment", "癸乡", cause, "8月!D12：第10名 → 第9名，连续末位2次 → 1次"],
      ["new", "interview", "壬乡", cause, cause],
      ["withdrawn", "interview", "癸乡", cause, expect.stringContaining("已不成立")],
    ]);
  });

  it("an earlier month that was changed is named where it shortens a run", () => {
    const changed = withSheet(calculated(first), swapped("7"));
    const of8 = lines(changed).filter(({ id }) => id.startsWith("2019-08·癸乡·约1"));
    expect(of8.map(({ cause }) => new Set(["“7月”上次计算后有改动"]).has(cause))).toEqual(
      of8.map(() => true),
    );
    expect(of8).not.toEqual([]);
  });

  it("a unit renamed on its ranking", () => {
    const renamed = issue("8");
    const rename = (name: string) => (name === "癸乡" ? "癸水镇" : name);
    const cells = renamed.values.map((row) =>
      row.map((cell) => (typeof cell === "string" ? rename(cell) : cell)),
    );
    const line = lines(withSheet(calculated(first), sheet("8月", cells))).find(
      ({ kind }) => kind === "withdrawn",
    );
    expect(line).toMatchObject({ unit: "癸乡", why: "8月!D12：单位由“癸乡”变为“癸水镇”" });
  });

  it("a corrected sheet beside the first one replaces it", () => {
    const corrected = { ...issue("8", "壬乡"), name: "8月更正", id: "8月更正" };
    const after = { sheets: [...calculated(first).sheets, corrected] };
    const { report } = read(after);
    expect(report.document.adjustments.map(({ status }) => status)).toContain("已作废");
    const voided = report.difference.find(({ statusAfter }) => statusAfter === "已作废");
    expect(voided?.unit).toBe("癸乡");
    expect(voided?.why).toContain("“8月更正”");
    expect(report.difference.find(({ unit }) => unit === "壬乡")?.cause).toContain("“8月更正”");
  });

  it("a switch: its name, its value before and after, and only on the rows that it changes", () => {
    const before = calculated(first);
    const item = `POL-STREAK-2 ${SWITCHES["POL-STREAK-2"].name}`;
    const after = enter(before, { kind: "setting", item, value: "替换为4分" });
    expect(told(after)).toEqual([
      [
        "changed",
        "adjustment",
        "癸乡",
        "设置 POL-STREAK-2 第二次末位扣分：另扣4分 → 替换为4分",
        "计算分值−4 → −2",
      ],
    ]);
    const both = withSheet(after, swapped("7"));
    const causes = new Map(lines(both).map(({ id, cause }) => [id, cause]));
    expect(causes.get("2019-07·壬乡·约1.a·脱贫攻坚指标排名")).toBe("“7月”上次计算后有改动");
  });

  const EVENTS = [
    ["序号", "日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号"],
    [1, "2019-08-05", "甲镇", "通报批评", "区", "台账不实", "区委", "江发〔2019〕1号"],
    [2, "2019-08-06", "乙镇", "通报表扬", "市", "产业成效好", "市委", "南发〔2019〕2号"],
  ];
  const withEvents = book(DISTRICT, issue("8"), sheet("事项登记", EVENTS));

  it("an event that was struck out of the register", () => {
    const without = sheet("事项登记", EVENTS.slice(0, 2));
    const [line] = lines(withSheet(calculated(withEvents), without));
    expect(line).toMatchObject({
      ...{ kind: "withdrawn", unit: "乙镇", cause: "“事项登记”上次计算后有改动" },
      why: "“事项登记”里已没有这一项（原在事项登记!D3）",
    });
  });

  it("an event whose unit or level was changed", () => {
    const moved = sheet("事项登记", [
      ...EVENTS.slice(0, 2),
      [2, "2019-08-06", "丙镇", ...EVENTS[2]!.slice(3)],
    ]);
    const found = lines(withSheet(calculated(withEvents), moved)).filter(({ what }) => what === "adjustment");
    expect(found.map(({ kind, unit, why }) => [kind, unit, why])).toEqual([
      ["new", "丙镇", "事项登记!D3：单位由“乙镇”变为“丙镇”"],
      ["withdrawn", "乙镇", "事项登记!D3：单位由“乙镇”变为“丙镇”"],
    ]);
  });

  it("an approved row whose fact changed stands as 已失效, and the new one says why it is there", () => {
    const approved = type(calculated(first), LEDGER, "审定意见", 2, "同意");
    const item = `POL-STREAK-2 ${SWITCHES["POL-STREAK-2"].name}`;
    const after = enter(approved, { kind: "setting", item, value: "替换为4分" });
    const found = lines(after).filter(({ what }) => what === "adjustment");
    expect(found.map(({ kind, statusAfter }) => [kind, statusAfter])).toEqual([
      ["new", "建议"],
      ["withdrawn", "已失效"],
    ]);
    expect(found[0]?.why).toContain("原已审定的一行保留");
    for (const { cause } of found) expect(cause).toContain("POL-STREAK-2");
  });

  it("a number typed over a calculated one is put back, and the line says so", () => {
    const typed = type(calculated(first), LEDGER, "计算分值", 1, -20);
    const [line] = lines(typed);
    expect(line).toMatchObject({ kind: "changed", why: "计算分值−20 → −2" });
  });

  it("effects of the year end come, change and go with their table", () => {
    const graded = (grade: string) =>
      sheet("年终考核_乡镇", [
        ["年度", "乡镇", "得分", "全市排名", "综合评价"],
        ...["好", "较好", grade].map((each, index) => [
          2019,
          ["甲镇", "乙镇", "丙镇"][index] ?? "",
          90 - index,
          index + 1,
          each,
        ]),
      ]);
    const year = book(DISTRICT, graded("较差"));
    const fresh = lines(year).filter(({ what }) => what === "effect");
    expect(fresh.map(({ unit, detail }) => [unit, detail])).toContainEqual(["丙镇", "三等"]);
    const done = calculated(year);
    expect(lines(done)).toEqual([]);
    const gone = lines(withSheet(done, graded("较好"))).filter(({ what }) => what === "effect");
    expect(gone).toContainEqual(
      expect.objectContaining({
        kind: "withdrawn",
        unit: "丙镇",
        detail: "三等",
        cause: "“年终考核_乡镇”上次计算后有改动",
      }),
    );
  });

  it("a last place typed into 历史末位 is named where it lengthens a run", () => {
    const history = (unit: string) =>
      sheet("历史末位", [
        ["系列", "级别", "数据月份", "单位"],
        ["脱贫攻坚指标排名", "区", "2019-06", unit],
      ]);
    const done = calculated(book(DISTRICT, history("甲镇"), issue("7")));
    const [line] = lines(withSheet(done, history("癸乡")));
    expect(line).toMatchObject({ unit: "癸乡", cause: "“历史末位”上次计算后有改动" });
    expect(line?.why).toBe(
      "7月!D12：由约1.a变为约1.b（2019年7月脱贫攻坚指标排名第10名（共10个），连续2次居末位（6月、7月））",
    );
  });

  it("an interview's level tells before and after", () => {
    const third = { sheets: [...calculated(book(DISTRICT, issue("8"))).sheets, issue("7")] };
    const talk = lines(third).find(({ what, kind }) => what === "interview" && kind === "changed");
    expect(talk).toMatchObject({ levelBefore: "L0", levelAfter: "L1", why: "约谈层级由L0变为L1" });
  });
});

describe("运行记录", () => {
  const logged = (snapshot: Snapshot) =>
    rowsOf(calculated(snapshot), "运行记录").map((row) => String(row["变化"]));

  it("keeps what changed under its cause, then what was written", () => {
    const changed = withSheet(calculated(first), issue("8", "壬乡"));
    const [, text = ""] = logged(changed);
    expect(text.split("\n").slice(0, 2)).toEqual([
      expect.stringMatching(/^台账新增1，台账撤销1，约谈新增1，约谈撤销1/),
      "“8月”上次计算后有改动：新增壬乡 约1.a -2、撤销癸乡 约1.b -4、新增壬乡约谈 L0、撤销癸乡约谈 L1",
    ]);
    expect(text).toContain("写入：");
  });

  it("stays short however much changed", () => {
    const events = Array.from({ length: 400 }, (_, index) => [
      ...[index + 1, "2019-08-05", TOWNS[index % 10] ?? "", "通报批评", "区", `事由${index}`, "区委"],
      `江发〔2019〕${index}号`,
    ]);
    const register = sheet("事项登记", [
      ["序号", "日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号"],
      ...events,
    ]);
    const [once = ""] = logged({ sheets: [...first.sheets, register] });
    expect(once.length).toBeLessThan(700);
    const [, later = ""] = logged({ sheets: [...calculated(first).sheets, register] });
    expect(later.length).toBeLessThan(1500);
    expect(later).toContain("等4");
  });

  it("thousands of lines share few causes", () => {
    const events = Array.from({ length: 3000 }, (_, index) => [
      ...[index + 1, "2019-08-05", TOWNS[index % 10] ?? "", "通报批评", "区", `事由${index}`, "区委"],
      `江发〔2019〕${index}号`,
    ]);
    const register = sheet("事项登记", [
      ["序号", "日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号"],
      ...events,
    ]);
    const { report } = read({ sheets: [...calculated(first).sheets, register] });
    expect(report.difference.filter(({ what }) => what === "adjustment")).toHaveLength(3000);
    expect(new Set(report.difference.map(({ cause }) => cause)).size).toBeLessThan(4);
  });

  it("keeps the switches that are not at their default, and each table's fingerprint", () => {
    const row = (snapshot: Snapshot) => rowsOf(calculated(snapshot), "运行记录")[0] ?? {};
    expect(row(first)["口径"]).toBe("均为默认");
    expect(String(row(first)["校验值"]).split("\n")).toHaveLength(
      String(row(first)["读取的表"]).split("\n").length,
    );
    const settings = sheet("设置", [
      ...cellsOf(first, "设置"),
      ["POL-STREAK-2 第二次末位扣分", "替换为4分", ""],
    ]);
    expect(row(withSheet(first, settings))["口径"]).toBe("POL-STREAK-2 替换为4分");
  });
});
