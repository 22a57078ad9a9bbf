// What a person enters in the pane: it lands where it could have been typed, is read by the next run, and asked no more.
import type { Snapshot } from "../../../src/worksheets";
import {
  book,
  calculated,
  cellsOf,
  changesOf,
  DISTRICT,
  enter,
  entered,
  issue,
  read,
  rowsOf,
  sheet,
  TOWNS,
} from "./reading";

const D1 = "D-1·脱贫攻坚指标排名";

describe("an answer", () => {
  const fresh = book(issue("8"));

  it("creates 待确认 with its row in a workbook that was never calculated", () => {
    expect(read(fresh).account.questions.map(({ id }) => id)).toContain(D1);
    const after = enter(fresh, { kind: "answer", question: D1, answer: "区" });
    expect(rowsOf(after, "待确认")).toEqual([expect.objectContaining({ 编号: D1, 代码: "D-1", 答复: "区" })]);
  });

  it("is never asked again, and the run after the next writes nothing", () => {
    const after = enter(fresh, { kind: "answer", question: D1, answer: "区" });
    expect(read(after).account.questions.map(({ id }) => id)).not.toContain(D1);
    expect(read(calculated(after)).report.changes).toEqual([]);
  });

  it("goes into the row that stands, with what it replaces", () => {
    const changes = changesOf(calculated(fresh), { kind: "answer", question: D1, answer: "市" });
    expect(changes).toEqual([
      expect.objectContaining({ kind: "values", sheet: "待确认", values: [["市"]], before: [[""]] }),
    ]);
  });

  it("may be changed after it was given", () => {
    const first = enter(fresh, { kind: "answer", question: D1, answer: "区" });
    const second = enter(first, { kind: "answer", question: D1, answer: "市" });
    expect(rowsOf(second, "待确认")).toEqual([expect.objectContaining({ 编号: D1, 答复: "市" })]);
    expect(read(second).account.sheets[0]?.level).toBe("市");
  });

  it("outside the choices is refused with the choices", () => {
    expect(entered(fresh, { kind: "answer", question: D1, answer: "乡" })).toEqual({
      kind: "refused",
      why: "not-a-choice",
      choices: ["区", "市", "省", "国家"],
    });
  });

  it("to a question that nobody asked is refused", () => {
    const result = entered(fresh, { kind: "answer", question: "B-9·没有", answer: "12" });
    expect(result).toMatchObject({ kind: "refused", why: "no-such-question" });
  });

  const undated = book(
    DISTRICT,
    sheet("排名", [
      ["江北区脱贫攻坚指标排名表"],
      ["乡镇", "得分", "排名"],
      ...TOWNS.map((name, index) => [name, 90 - index, index + 1]),
    ]),
  );

  it.each([
    ["上个月", "not-a-value"],
    ["13", "not-a-value"],
  ])("a month written %s is refused", (answer, why) => {
    const [question] = read(undated).account.questions.filter(({ code }) => code === "C-23");
    expect(entered(undated, { kind: "answer", question: question?.id ?? "", answer })).toMatchObject({ why });
  });

  it("a month dates the table", () => {
    const [question] = read(undated).account.questions.filter(({ code }) => code === "C-23");
    const after = enter(undated, { kind: "answer", question: question?.id ?? "", answer: "2019-08" });
    const { account } = read(after);
    expect(account.questions.map(({ code }) => code)).not.toContain("C-23");
    expect(account.adjustments).toMatchObject([{ unit: "癸乡", month: "2019-08", clause: "约1.a" }]);
  });

  const unknown = book(
    DISTRICT,
    sheet("单位名录", [["单位", "类别"], ...TOWNS.map((name) => [name, "乡镇"])]),
    sheet("事项登记", [
      ["日期", "单位", "事项类型", "级别", "事由", "文号"],
      ["2019-08-05", "新河镇", "通报批评", "区", "迟报", "江扶〔2019〕1号"],
    ]),
  );

  it("settles an unknown unit by a choice, and a unit of the directory by its name", () => {
    const [question] = read(unknown).account.questions.filter(({ unknownUnit }) => unknownUnit !== null);
    expect(question).toMatchObject({ code: "IN-UNIT", unknownUnit: "新河镇" });
    const id = question?.id ?? "";
    for (const answer of [question?.choices.at(-1) ?? "", "戊镇"]) {
      const after = enter(unknown, { kind: "answer", question: id, answer });
      expect(read(after).account.questions.map((each) => each.id)).not.toContain(id);
    }
    expect(entered(unknown, { kind: "answer", question: id, answer: "没有的镇" })).toMatchObject({
      why: "not-a-choice",
    });
  });
});

describe("a correction", () => {
  const fresh = book(DISTRICT, issue("8"));
  const table = "8月!A2:D12";

  it("before the first 计算 creates 排名登记 as a run would, and the runs after find everything consistent", () => {
    const after = enter(fresh, { kind: "correction", table, field: "系列", value: "月度综合" });
    expect(rowsOf(after, "排名登记")).toEqual([
      expect.objectContaining({ 工作表: "8月", 区域: "A2:D12", 系列: "月度综合", 级别: "区", 计分: "计分" }),
    ]);
    expect(read(after).account.sheets.find(({ id }) => id === table)?.series).toBe("月度综合");
    expect(read(calculated(after)).report.changes).toEqual([]);
  });

  it("仅参考 stops the table from counting, and blank gives it back", () => {
    const off = enter(fresh, { kind: "correction", table, field: "计分", value: "仅参考" });
    expect(read(off).account.adjustments).toEqual([]);
    const field = read(off)
      .account.sheets.find(({ id }) => id === table)
      ?.corrections.find(({ name }) => name === "计分");
    expect(field).toEqual({
      name: "计分",
      value: "仅参考",
      byPerson: true,
      own: "计分",
      choices: ["计分", "仅参考"],
    });
    const on = enter(off, { kind: "correction", table, field: "计分", value: "" });
    expect(read(on).account.adjustments).toHaveLength(1);
  });

  it("leaves in sight what the product takes on its own, also where a run has filled in 排名登记", () => {
    const corrected = [
      { kind: "correction", table, field: "级别", value: "市" },
      { kind: "correction", table, field: "得分列", value: "A" },
    ] as const;
    const after = corrected.reduce<Snapshot>(enter, calculated(fresh));
    const fields = read(after).account.sheets.find(({ id }) => id === table)?.corrections ?? [];
    const shown = fields.filter(({ byPerson }) => byPerson);
    expect(shown.map(({ name, value, own }) => [name, value, own])).toEqual([
      ["级别", "市", "区"],
      ["得分列", "A", "C"],
    ]);
    expect(fields.filter(({ byPerson, value, own }) => !byPerson && value !== own)).toEqual([]);
  });

  it("of the month against the title is not asked back", () => {
    const after = enter(fresh, { kind: "correction", table, field: "数据月份", value: "2019年7月" });
    const { account } = read(after);
    expect(account.questions.map(({ code }) => code)).not.toContain("A-16");
    expect(account.adjustments).toMatchObject([{ month: "2019-07" }]);
    expect(read(calculated(after)).report.changes).toEqual([]);
  });

  it.each([
    ["级别", "乡", "not-a-choice"],
    ["数据月份", "八月", "not-a-value"],
    ["参排总数", "十二", "not-a-value"],
    ["参排总数", "0", "not-a-value"],
    ["排名列", "Z", "not-a-choice"],
    ["排名列", "3", "not-a-choice"],
  ] as const)("%s = %s is refused", (field, value, why) => {
    expect(entered(fresh, { kind: "correction", table, field, value })).toMatchObject({
      kind: "refused",
      why,
    });
  });

  it("of a table that is gone is refused", () => {
    const result = entered(fresh, { kind: "correction", table: "9月!A2:D12", field: "系列", value: "x" });
    expect(result).toMatchObject({ kind: "refused", why: "no-such-table" });
  });

  it("never touches what others wrote on 排名登记", () => {
    const shared = enter(fresh, { kind: "correction", table, field: "方向", value: "越小越好" });
    const changes = changesOf(shared, { kind: "correction", table, field: "级别", value: "市" });
    expect(changes).toEqual([
      expect.objectContaining({ kind: "values", sheet: "排名登记", values: [["市"]], before: [["区"]] }),
    ]);
  });
});

describe("wrong columns", () => {
  /** Two columns could be the rank: the product takes the first, the office means the second. */
  const fresh = book(
    DISTRICT,
    sheet("8月", [
      ["江北区2019年8月脱贫攻坚指标排名表"],
      ["乡镇", "得分", "排名", "核定位次"],
      ...TOWNS.map((name, index) => [name, 95 - index, index + 1, TOWNS.length - index]),
    ]),
  );
  const table = "8月!A2:D12";
  const corrected = enter(fresh, { kind: "correction", table, field: "排名列", value: "d" });

  it("are read by the letter a person wrote, in a column right of 排名登记", () => {
    expect(read(fresh).account.adjustments).toMatchObject([{ unit: "癸乡" }]);
    expect(cellsOf(corrected, "排名登记")[0]?.at(-1)).toBe("排名列");
    expect(rowsOf(corrected, "排名登记")[0]).toMatchObject({ 排名列: "D", 方向: "", 参排总数: "" });
    const { account } = read(corrected);
    expect(account.adjustments).toMatchObject([{ unit: "甲镇", sources: [{ cell: "D3" }] }]);
    const field = account.sheets
      .find(({ id }) => id === table)
      ?.corrections.find(({ name }) => name === "排名列");
    expect(field).toMatchObject({ value: "D", byPerson: true, choices: ["A", "B", "C", "D"] });
  });

  it("stay corrected: the run after the next writes nothing, and its blanks are filled", () => {
    const after = calculated(corrected);
    expect(rowsOf(after, "排名登记")[0]).toMatchObject({ 排名列: "D", 参排总数: 10 });
    expect(read(after).report.changes).toEqual([]);
    expect(read(after).account.adjustments).toMatchObject([{ unit: "甲镇" }]);
  });

  it("corrected after a run take back what that run had filled in", () => {
    const after = enter(calculated(fresh), { kind: "correction", table, field: "排名列", value: "D" });
    expect(rowsOf(after, "排名登记")[0]).toMatchObject({
      排名列: "D",
      参排总数: "",
      系列: "脱贫攻坚指标排名",
    });
    expect(read(calculated(after)).report.changes).toEqual([]);
  });

  it("blank gives the column back to the product", () => {
    const back = enter(corrected, { kind: "correction", table, field: "排名列", value: "" });
    expect(read(back).account.adjustments).toMatchObject([{ unit: "癸乡" }]);
  });
});

describe("a setting", () => {
  const settings = (snapshot: Parameters<typeof read>[0]) => read(snapshot).recognition.situation;

  it("creates 设置 as 准备工作簿 would when there is none", () => {
    const after = enter(book(issue("8")), { kind: "setting", item: "本区名称", value: "江北区" });
    expect(settings(after).office.districtName).toBe("江北区");
    expect(cellsOf(after, "设置").flat()).toContain("POL-TIE-LAST 并列末位");
  });

  it("goes into the standing row, with what it replaces", () => {
    const changes = changesOf(book(DISTRICT, issue("8")), {
      kind: "setting",
      item: "本区名称",
      value: "江南区",
    });
    expect(changes).toEqual([
      expect.objectContaining({ kind: "values", sheet: "设置", values: [["江南区"]], before: [["江北区"]] }),
    ]);
  });

  it("appends a row for an item that is missing, a switch with its drop-down", () => {
    const fresh = book(DISTRICT, issue("8"));
    const entry = { kind: "setting", item: "POL-TIE-LAST 并列末位", value: "都不算" } as const;
    expect(changesOf(fresh, entry)).toContainEqual(
      expect.objectContaining({ kind: "list-validation", at: { row: 2, column: 1, rows: 1, columns: 1 } }),
    );
    expect(settings(enter(fresh, entry)).switches["POL-TIE-LAST"]).toBe("都不算");
  });

  it.each([
    ["POL-TIE-LAST 并列末位", "随便", "not-a-choice"],
    ["制度起始日期", "明年", "not-a-value"],
    ["评优基数(20%)", "两成", "not-a-value"],
    ["考核通过 2020 省", "大概", "not-a-choice"],
    ["POL-没有", "是", "no-such-setting"],
    ["食堂菜单", "面", "no-such-setting"],
  ])("%s = %s is refused", (item, value, why) => {
    expect(entered(book(DISTRICT), { kind: "setting", item, value })).toMatchObject({ kind: "refused", why });
  });

  it("blank gives the default back", () => {
    const set = enter(book(DISTRICT), { kind: "setting", item: "POL-TIE-LAST", value: "都不算" });
    const back = enter(set, { kind: "setting", item: "POL-TIE-LAST 并列末位", value: "" });
    expect(settings(back).switches["POL-TIE-LAST"]).toBe("全部算末位");
  });

  it("a sheet named 设置 that cannot be read stays as it is", () => {
    const strange = book(sheet("设置", [["页边距", "2厘米"]]), issue("8"));
    const result = entered(strange, { kind: "setting", item: "本区名称", value: "江北区" });
    expect(result).toMatchObject({ kind: "refused", why: "no-such-setting" });
  });
});
