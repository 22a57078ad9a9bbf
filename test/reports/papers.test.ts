// 约谈方案, 约谈通知书 and 月度通报: what they say, and how a rerun treats what people wrote on them.
import { PAPER_MARK } from "../../src/policy";
import type { IsoMonth } from "../../src/policy";
import type { Interview } from "../../src/engine";
import { pageStarts } from "../../src/reports/papers/paper-look";
import type { CellValue, Snapshot } from "../../src/worksheets";
import { recognise } from "../../src/worksheets";
import { sheet, workbook } from "../support/apply-changes";
import { applied, editSheet, interview, outcomesOf, run, sheetNamed, type } from "../support/outcomes";
import type { Ran } from "../support/outcomes";
import { cell, districtRanking } from "../support/situation";

const [LIST, PLAN, NOTICES, BULLETIN] = ["约谈名单", "约谈方案", "约谈通知书", "月度通报"].map(
  (name) => `${name}_201908`,
) as [string, string, string, string];
const EMPTY = workbook(sheet("说明", [["说明"]]));
const TALK = interview({ unit: "癸乡", level: "L1", clause: "约1.b", points: -4, reason: "连续末位" });
const STRONG = interview({ unit: "区住建局", level: "L3", clause: "约7", points: 0 });
const REMINDER = interview({ unit: "甲镇", level: "L0" });

const compose = (snapshot: Snapshot, ...interviews: readonly Interview[]): Ran =>
  run(snapshot, outcomesOf([], { interviews }));

/** Lines of a paper by 编号 without the paper's name: [项目, 内容, 系统文本, 提示]. */
function lines(snapshot: Snapshot, paper: string, name = paper): Map<string, string[]> {
  const { formulas } = sheetNamed(snapshot, name);
  return new Map(
    formulas.slice(1).map((row) => [String(row[0]).replace(`${paper}·`, ""), row.slice(1, 5).map(String)]),
  );
}
const textOf = (snapshot: Snapshot, paper: string, key: string): string =>
  lines(snapshot, paper).get(key)?.[1] ?? "(no line)";
const changesOn = ({ changes }: Ran, name: string) => changes.filter((change) => change.sheet === name);

/** A clerk types over cells of the line with this 编号. */
function write(snapshot: Snapshot, paper: string, key: string, cells: Record<number, CellValue>): Snapshot {
  return editSheet(snapshot, paper, (values, formulas) => {
    const row = values.findIndex((each) => each[0] === `${paper}·${key}`);
    if (row < 0) throw new Error(`no line ${key}`);
    for (const [column, value] of Object.entries(cells)) {
      (values[row] ??= [])[Number(column)] = value;
      (formulas[row] ??= [])[Number(column)] = value;
    }
  });
}

describe("约谈方案", () => {
  const { after } = compose(EMPTY, STRONG, TALK, REMINDER);

  it("names the plan month in its title and the data month below", () => {
    const all = lines(after, PLAN);
    expect(all.get("标题")?.[0]).toBe("2019年9月脱贫攻坚约谈方案");
    expect(all.get("数据")?.[0]).toBe("（数据月份：2019年8月）");
  });

  it("gives basis and clauses, the called units strongest first, and each reason as a sentence", () => {
    expect(textOf(after, PLAN, "约谈背景和依据")).toMatch(/有2个单位达到约谈条件，涉及约7、约1\.b/);
    expect(textOf(after, PLAN, "约谈对象")).toBe("诫勉谈话（L3）：区住建局。\n约谈（L1）：癸乡。");
    const reasons = textOf(after, PLAN, `约谈事由/${TALK.id.replaceAll("·", "/")}`);
    expect(reasons).toMatch(/^1．.*连续末位.*（依据约1\.b，扣4分）。\n被约谈人：党政主要领导、分管负责人。$/);
    expect(textOf(after, PLAN, `约谈事由/${STRONG.id.replaceAll("·", "/")}`)).toContain("不另计分");
  });

  it("says form, host and attendees by level, demands, annex and an empty foot", () => {
    expect(textOf(after, PLAN, "约谈方式、主持和参加人员").split("\n")).toHaveLength(2);
    expect(textOf(after, PLAN, "有关要求")).toContain("第5个工作日");
    expect(textOf(after, PLAN, "附件")).toContain(LIST);
    for (const part of ["拟制", "复核", "审定", "日期"]) {
      expect(lines(after, PLAN).get(part)).toEqual([part, "", "", ""]);
    }
    expect(textOf(after, PLAN, "说明")).toBe(PAPER_MARK);
  });

  it("puts reminders, 问责 and pending talks beside the talks", () => {
    const pending: Interview = { ...interview({ unit: "乙镇" }), id: "待", status: "待确认" };
    const blamed = interview({ unit: "丙乡", level: "L4", clause: "约8" });
    const { after: with4 } = compose(EMPTY, TALK, REMINDER, pending, blamed);
    expect(textOf(with4, PLAN, "电话提醒")).toMatch(/^甲镇：/);
    expect(textOf(with4, PLAN, "问责")).toMatch(/^丙乡：/);
    expect(textOf(with4, PLAN, "待确认")).toMatch(/^乙镇：/);
    expect(textOf(with4, PLAN, "约谈对象")).toBe("约谈（L1）：癸乡。");
  });

  it("says 本月无约谈 where there is none, and takes it back when there is one", () => {
    const none = compose(EMPTY, REMINDER).after;
    expect(textOf(none, PLAN, "结论")).toBe("本月无约谈");
    expect(textOf(none, PLAN, "电话提醒")).toContain("甲镇");
    const some = compose(none, REMINDER, TALK).after;
    expect(lines(some, PLAN).has("结论")).toBe(false);
    expect([...lines(some, PLAN).keys()].at(-1)).toBe("说明");
  });

  it("leaves out a talk that was struck off the list", () => {
    const struck = type(after, LIST, TALK.id, { 审定意见: "不同意" });
    const { after: second } = compose(struck, STRONG, TALK, REMINDER);
    expect(textOf(second, PLAN, "约谈对象")).toBe("诫勉谈话（L3）：区住建局。");
    expect([...lines(second, NOTICES).keys()].some((key) => key.startsWith(TALK.id))).toBe(false);
  });
});

describe("约谈通知书", () => {
  const { after, changes } = compose(EMPTY, STRONG, TALK, REMINDER);

  it("has the ten elements for each unit; people's fields are blank and labelled", () => {
    const page = [...lines(after, NOTICES)].filter(([key]) => key.startsWith(TALK.id));
    const filled = new Map(page.map(([key, cells]) => [key.slice(TALK.id.length + 1), cells]));
    for (const part of ["被约谈单位", "事由", "约谈人员", "目的", "要求", "附件", "发出单位"]) {
      expect(filled.get(part)?.[1]).not.toBe("");
    }
    for (const part of ["发文字号", "联系人及电话", "落款日期"]) {
      expect(filled.get(part)).toEqual([part, "", "", ""]);
    }
    expect(filled.get("标题")?.[0]).toBe("脱贫攻坚约谈通知书");
    expect(filled.get("约谈时间")?.[1]).toMatch(/^=IFERROR\(.*'约谈名单_201908'!/);
    expect(filled.get("约谈地点")?.[1]).toMatch(/^=/);
  });

  it("begins a page with each unit and prints only labels and texts", () => {
    const pages = changes.find((change) => change.kind === "print-pages" && change.sheet === NOTICES);
    const rows = sheetNamed(after, NOTICES).values;
    const titles = rows.flatMap((row, index) => (/·(标题|提醒单)$/.test(String(row[0])) ? [index] : []));
    expect(pages).toMatchObject({ area: `B2:C${rows.length}`, breaks: titles.slice(1) });
  });

  it("two reminders share a page", () => {
    expect(pageStarts(["标题", "事由", "提醒单", "x", "提醒单", "x", "提醒单"])).toEqual([2, 6]);
    expect(pageStarts(["提醒单", "提醒单", "提醒单", "标题"])).toEqual([2, 3]);
  });

  it("says so where nobody is called", () => {
    expect(textOf(compose(EMPTY).after, NOTICES, "结论")).toBe("本月无约谈");
  });
});

describe("月度通报", () => {
  const { after } = run(EMPTY, outcomesOf([applied()]), (recognition) => {
    const base = districtRanking("2019-08", { ranks: { 甲镇: 2, 乙镇: 1, 癸乡: 3 } });
    const entries = base.entries.map((entry) =>
      entry.label === "癸乡" ? { ...entry, problem: "饮水工程进度滞后" } : entry,
    );
    return { ...recognition, situation: { ...recognition.situation, rankings: [{ ...base, entries }] } };
  });

  it("sums up the month, with the first and the last of each ranking", () => {
    expect(textOf(after, BULLETIN, "总体情况")).toMatch(/1项计分排名.*加分事项0项、扣分事项1项/);
    expect(textOf(after, BULLETIN, "总体情况")).toMatch(/乙镇居首位，癸乡居末位/);
  });

  it("names nobody first or last while a place can't be read", () => {
    const { after: open } = run(EMPTY, outcomesOf([]), (recognition) => {
      const base = districtRanking("2019-08", { ranks: { 甲镇: 2, 乙镇: 1, 癸乡: 3 } });
      const entries = base.entries.map((entry) =>
        entry.label === "癸乡" ? { ...entry, place: { kind: "unreadable" } as const } : entry,
      );
      return { ...recognition, situation: { ...recognition.situation, rankings: [{ ...base, entries }] } };
    });
    const overall = textOf(open, BULLETIN, "总体情况");
    expect(overall).toContain("癸乡名次待确认");
    expect(overall).not.toMatch(/居首位|居末位/);
  });

  it("prints 存在问题 of the ranking tables by unit, and the ranking in order as annex", () => {
    expect(textOf(after, BULLETIN, "存在问题/癸乡")).toBe("饮水工程进度滞后");
    const annex = [...lines(after, BULLETIN)].filter(([key]) => key.startsWith("附表"));
    const [head, ...rows] = annex.map(([, cells]) => cells);
    expect(head?.[0]).toMatch(/^附表1：.*3个参排/);
    expect(rows.map((cells) => cells[1]?.split("\n")[0])).toEqual([
      expect.stringMatching(/^第1名　乙镇/),
      expect.stringMatching(/^第2名　甲镇/),
      expect.stringMatching(/^第3名　癸乡/),
    ]);
  });

  it("prints what came with the rankings as 报送登记 keeps it", () => {
    const submission = {
      series: "危房改造",
      level: "市",
      leads: [],
      received: null,
      at: cell("报送登记", "F3"),
    } as const;
    const { after: sent } = run(EMPTY, outcomesOf([applied()]), (recognition) => ({
      ...recognition,
      situation: {
        ...recognition.situation,
        submissions: [
          { ...submission, month: "2019-08" as IsoMonth, problem: "三个村未开工" },
          { ...submission, month: "2019-07" as IsoMonth, problem: "上月的问题" },
        ],
      },
    }));
    expect(textOf(sent, BULLETIN, "存在问题/危房改造")).toBe("三个村未开工");
    expect([...lines(sent, BULLETIN).values()].flat().join("")).not.toContain("上月的问题");
  });

  it("names no points of a unit: they are not approved yet", () => {
    expect([...lines(after, BULLETIN).values()].flat().join("")).not.toMatch(/扣\d/);
  });

  it("asks the groups for the problems where no table has any", () => {
    expect(textOf(compose(EMPTY).after, BULLETIN, "存在问题")).toContain("组1");
  });
});

describe("a rerun", () => {
  const first = compose(EMPTY, TALK, REMINDER).after;

  it("writes nothing when nothing changed", () => {
    expect(compose(first, TALK, REMINDER).changes).toEqual([]);
  });

  it("updates text that nobody changed", () => {
    const milder = interview({ unit: "癸乡", level: "L1", clause: "约1.b", points: -4, reason: "另一事由" });
    const { after } = compose(first, milder, REMINDER);
    expect(textOf(after, NOTICES, `${TALK.id}·事由`)).toContain("另一事由");
  });

  it("leaves a sentence that a person changed, shows its own beside it and says so, once", () => {
    const edited = write(first, PLAN, "有关要求", { 2: "我们自己的要求" });
    const second = compose(edited, TALK, REMINDER);
    const [, text, own, hint] = lines(second.after, PLAN).get("有关要求") ?? [];
    expect(text).toBe("我们自己的要求");
    expect(own).toContain("第5个工作日");
    expect(hint).toContain("人工改过");
    expect(compose(second.after, TALK, REMINDER).changes).toEqual([]);
  });

  it("leaves a title that a person changed, and an emptied text empty", () => {
    const edited = write(write(first, PLAN, "标题", { 1: "改过的标题" }), PLAN, "约谈程序", { 2: "" });
    const { after } = compose(edited, TALK, REMINDER);
    expect(lines(after, PLAN).get("标题")?.[0]).toBe("改过的标题");
    expect(textOf(after, PLAN, "约谈程序")).toBe("");
  });

  it("sets a sentence back where a broken undoing left a formula of the paper's own, and no other", () => {
    const own = sheetNamed(first, PLAN)
      .formulas.flat()
      .find((each) => String(each).startsWith("=")) as string;
    const withFormula = (formula: string): Ran =>
      compose(
        editSheet(first, PLAN, (values, formulas) => {
          const row = values.findIndex((each) => each[0] === `${PLAN}·有关要求`);
          (values[row] ??= [])[2] = "待定";
          (formulas[row] ??= [])[2] = formula;
        }),
        ...[TALK, REMINDER],
      );
    expect(textOf(withFormula(own).after, PLAN, "有关要求")).toContain("第5个工作日");
    expect(textOf(withFormula('="我们"&"自己的"').after, PLAN, "有关要求")).toBe('="我们"&"自己的"');
  });

  it("never touches fields for people, nor a time typed over its formula", () => {
    const filled = write(
      write(first, NOTICES, `${TALK.id}·发文字号`, { 2: "云扶领发〔2019〕8号" }),
      NOTICES,
      `${TALK.id}·约谈时间`,
      { 2: "9月12日上午" },
    );
    const { after } = compose(filled, TALK, REMINDER, STRONG);
    expect(textOf(after, NOTICES, `${TALK.id}·发文字号`)).toBe("云扶领发〔2019〕8号");
    const [, time, own, hint] = lines(after, NOTICES).get(`${TALK.id}·约谈时间`) ?? [];
    expect([time, own, hint]).toEqual(["9月12日上午", "", "由人工填写，不再随约谈名单变化"]);
    expect(compose(after, TALK, REMINDER, STRONG).changes).toEqual([]);
  });

  it("adds the page of a new unit, keeps rows people added where they are, and sets the breaks anew", () => {
    const own = editSheet(first, NOTICES, (values, formulas) => {
      const row = values.findIndex((each) => each[0] === `${NOTICES}·${TALK.id}·事由`);
      for (const rows of [values, formulas]) rows.splice(row + 1, 0, ["", "补充", "会前交材料", "", ""]);
    });
    const second = compose(own, STRONG, TALK, REMINDER);
    const rows = sheetNamed(second.after, NOTICES).values;
    const at = rows.findIndex((row) => row[2] === "会前交材料");
    expect(rows[at - 1]?.[0]).toBe(`${NOTICES}·${TALK.id}·事由`);
    expect(rows.map((row) => row[0])).toContain(`${NOTICES}·${STRONG.id}·标题`);
    expect(changesOn(second, NOTICES).some(({ kind }) => kind === "print-pages")).toBe(true);
    expect(compose(second.after, STRONG, TALK, REMINDER).changes).toEqual([]);
  });

  it("takes away the page of a unit that is no longer called, if nobody wrote on it", () => {
    const { after } = compose(first, REMINDER);
    expect([...lines(after, NOTICES).keys()].some((key) => key.startsWith(TALK.id))).toBe(false);
  });

  it("keeps the whole page when somebody did, and marks it", () => {
    const filled = write(first, NOTICES, `${TALK.id}·落款日期`, { 2: "2019年9月10日" });
    const second = compose(filled, REMINDER);
    const kept = [...lines(second.after, NOTICES)].filter(([key]) => key.startsWith(TALK.id));
    expect(kept).toHaveLength(16);
    expect(kept.find(([key]) => key.endsWith("落款日期"))?.[1]?.[3]).toContain("没有这一项");
    expect(compose(second.after, REMINDER).changes).toEqual([]);
  });

  it("finds a paper under another name, and keeps it out of the input", () => {
    const renamed: Snapshot = {
      sheets: first.sheets.map((each) => (each.name === PLAN ? { ...each, name: "九月方案" } : each)),
    };
    expect(recognise(renamed).memory.ownSheets).toContain("九月方案");
    expect(compose(renamed, TALK, REMINDER).changes).toEqual([]);
  });

  it("leaves a clerk's own sheet of that name alone, writes under another and says so", () => {
    const own = workbook(sheet(PLAN, [["我们自己的方案"]]));
    const { after, notes } = compose(own, TALK);
    expect(sheetNamed(after, PLAN).values).toEqual([["我们自己的方案"]]);
    expect(lines(after, PLAN, `${PLAN}(2)`).size).toBeGreaterThan(10);
    expect(notes.join()).toContain(`${PLAN}(2)`);
    expect(compose(after, TALK).changes).toEqual([]);
  });
});
