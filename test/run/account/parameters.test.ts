// 规则参数 and 制度条款 from sheet to sheet and pane: summaries, next steps, warnings, deadlines, papers, refusals, the office's wording.
import { preparationOf } from "../../../src/run/preparation";
import { wording } from "../../../src/policy";
import type { SheetSnapshot, Snapshot } from "../../../src/worksheets";
import { applyChanges } from "../../support/apply-changes";
import { book, calculated, cellsOf, DISTRICT, issue, read, rowsOf, sheet, type, withSheet } from "./reading";

type Row = readonly (string | number)[];
const HEADER: Row = ["条款", "参数", "级别", "类别", "值", "生效日期"];
const figures = (...rows: readonly Row[]): SheetSnapshot =>
  sheet(
    "规则参数",
    [HEADER, ...rows].map((row) => [...row]),
  );

/** Two last places in a row, with the sheet. */
const twice = (...rows: readonly Row[]): Snapshot => book(DISTRICT, issue("7"), issue("8"), figures(...rows));

describe("an explanation", () => {
  it("has the rule, the amount and the check in the figures used, with the cell", () => {
    const [july, august] = read(
      twice(["约1.a", "分值", "", "乡镇", -3, "2019-08-01"], ["约1.b", "分值", "", "乡镇", -5, "2019-08-01"]),
    ).account.adjustments;
    expect(july).toMatchObject({ points: -2, rule: "乡镇在区级排名中首次居末位：扣2分，电话提醒" });
    expect(july?.flags.join()).not.toContain("规则参数");
    expect(august).toMatchObject({ points: -5, rule: "乡镇在同一区级排名中连续两期居末位：扣5分，约谈" });
    expect(august?.flags).toContain("按规则参数（2019-08-01起）：约1.b 扣5分（原扣4分）");
    expect(august?.checks).toContainEqual({
      label: "分值（规则参数）",
      want: -5,
      relation: "is",
      got: -5,
      ok: true,
      places: [{ sheet: "规则参数", cell: "E3" }],
      source: "sheet",
    });
  });

  it("counts the next step by the figures used", () => {
    const [first] = read(book(DISTRICT, issue("8"), figures(["约1.b", "连续期数", "", "", 4, "2019-01-01"])))
      .account.adjustments;
    expect(first?.rule).toBe("乡镇在区级排名中连续三期以内居末位：扣2分，电话提醒");
    expect(first?.next).toMatchObject({ clause: "约1.b", distance: { by: 3, unit: "次" } });
    expect(first?.next?.text).toContain("连续四期居末位");
  });

  it("shows the office's wording of its clause and of what it cites", () => {
    const clauses = sheet("制度条款", [
      ["条款", "原文"],
      ["约１a", "原文一"],
      ["约九", "没有这一条"],
    ]);
    const { account, report } = read(book(DISTRICT, issue("8"), clauses));
    expect(account.clauseTexts).toEqual({ "约1.a": "原文一" });
    expect(account.questions.map(({ code }) => code)).not.toContain("IN-SETTING");
    expect(account.sheets.map(({ kind }) => kind)).toContain("clauses");
    expect(report.document.adjustments).toEqual(read(book(DISTRICT, issue("8"))).report.document.adjustments);
    expect(read(book(DISTRICT, issue("8"))).account).not.toHaveProperty("clauseTexts");
  });
});

describe("warnings", () => {
  const warned = (...rows: readonly Row[]) =>
    read(twice(...rows)).account.warnings.map(({ unit, clause, text }) => [unit, clause, text]);

  it("name who is one step from the changed run", () => {
    expect(warned()).toEqual([]);
    const [first] = warned(
      ["约1.b", "连续期数", "", "", 3, "2019-01-01"],
      ["约1.b", "分值", "", "乡镇", -6, "2019-01-01"],
    );
    expect(first?.slice(0, 2)).toEqual(["癸乡", "约1.b"]);
    expect(first?.[2]).toContain("连续三期居末位：扣6分");
  });
});

describe("refused cells", () => {
  const wrong = twice(["约1.a", "分值", "", "乡镇", 3, "2019-01-01"]);

  it("are questions with their cell in the pane and on 待确认, and the mechanism's own figure stands", () => {
    const { account } = read(wrong);
    const [question] = account.questions.filter(({ code }) => code === "IN-SETTING");
    expect(question).toMatchObject({ place: { sheet: "规则参数", cell: "E2" }, holds: false });
    expect(question?.message).toContain("约1.a 分值 乡镇");
    expect(account.adjustments.map(({ points }) => points)).toEqual([-2, -4]);
    expect(account.sheets.find(({ kind }) => kind === "parameters")).toMatchObject({ certainty: "likely" });
    expect(rowsOf(calculated(wrong), "待确认").map((row) => row["代码"])).toContain("IN-SETTING");
  });

  it("stay text, whatever they hold", () => {
    const { account } = read(twice(["{text}", "<b>", "", "", "{value}", "2019-01-01"]));
    expect(account.questions.map(({ message }) => message).join()).toContain("{text} <b>");
  });
});

describe("deadlines", () => {
  const typed = (rows: readonly Row[], day: string): Snapshot => {
    const after = calculated(twice(...rows));
    return type(after, "约谈名单_201908", "约谈日期", 1, day);
  };
  const due = (rows: readonly Row[], day: string) =>
    read(typed(rows, day)).report.document.interviews.find(({ unit }) => unit === "癸乡")?.due;
  const rows: readonly Row[] = [["组3", "工作日数", "", "", 7, "2019-09-10"]];

  it.each([
    ["2019-09-09", "2019-09-17"],
    ["2019-09-10", "2019-09-20"],
    ["2019-09-11", "2019-09-23"],
  ])("of an interview on %s: %s", (day, expected) => {
    expect(due(rows, day)).toBe(expected);
  });

  it("the live formula makes the same choice by the day; without the sheet it is as it was", () => {
    const formulas = (snapshot: Snapshot) =>
      read(snapshot)
        .report.changes.flatMap((change) => (change.kind === "formulas" ? change.formulas.flat() : []))
        .filter((formula): formula is string => typeof formula === "string" && formula.includes("MATCH"))
        .filter((formula) => formula.includes("工作日历"));
    expect(formulas(twice()).join()).toContain(",1)+5)");
    const changed = formulas(twice(...rows)).join();
    expect(changed).toMatch(/,1\)\+IF\([A-Z]+\d+\+0>=43718,7,5\)\)/);
  });

  it("the list says where the days come from once the day is typed", () => {
    const hint = wording({
      code: "parameter.flag",
      values: { clause: "组3", from: "2019-09-10", value: "7个工作日", builtIn: "5个工作日" },
    });
    const list = (day: string) =>
      cellsOf(applyChanges(typed(rows, day), read(typed(rows, day)).report.changes), "约谈名单_201908")
        .flat()
        .map(String);
    expect(list("2019-09-10").some((text) => text.includes(hint))).toBe(true);
    expect(list("2019-09-09").some((text) => text.includes(hint))).toBe(false);
  });
});

describe("papers", () => {
  const texts = (...rows: readonly Row[]) =>
    ["约谈方案_201908", "约谈通知书_201908", "月度通报_201908"].map((name) =>
      cellsOf(calculated(twice(...rows)), name)
        .flat()
        .join("\n"),
    );

  it("demand the report within the days in force in the month of the plan", () => {
    const [plan, notice] = texts(["组3", "工作日数", "", "", 7, "2019-09-30"]);
    for (const text of [plan, notice]) expect(text).toContain("第7个工作日下班前");
    const [before] = texts(["组3", "工作日数", "", "", 7, "2019-10-01"]);
    expect(before).toContain("第5个工作日下班前");
  });

  it("ask for the next rankings by the day in force", () => {
    expect(texts(["组1", "每月几日", "", "", 8, "2019-09-01"])[2]).toContain("次月8日前");
    expect(texts(["组1", "每月几日", "", "", 8, "2019-10-01"])[2]).toContain("次月5日前");
  });

  it("give the amounts that were booked", () => {
    expect(texts(["约1.b", "分值", "", "乡镇", -5, "2019-01-01"])[0]).toContain("扣5分");
  });
});

describe("准备工作簿", () => {
  const plain = book(DISTRICT, issue("7"), issue("8"));
  const prepared = applyChanges(plain, preparationOf(plain, read(plain).recognition).changes);
  const only = (snapshot: Snapshot, ...names: readonly string[]): Snapshot => ({
    sheets: snapshot.sheets.filter(({ name }) => names.includes(name)),
  });

  it("offers every figure without a date, and every clause without wording", () => {
    const rows = cellsOf(prepared, "规则参数");
    expect(rows[1]).toEqual(["条款", "参数", "级别", "类别", "值", "生效日期", "说明"]);
    expect(rows).toContainEqual(expect.arrayContaining(["约1.a", "分值", "区", "乡镇", -2]));
    expect(rows).toContainEqual(expect.arrayContaining(["组3", "工作日数", 5]));
    expect(cellsOf(prepared, "制度条款").flat()).toContain("激1.a");
  });

  it("changes nothing but the list of tables read", () => {
    const [own] = only(prepared, "规则参数").sheets;
    const [clauses] = only(prepared, "制度条款").sheets;
    if (own === undefined || clauses === undefined) throw new Error("not prepared");
    const without = read(plain);
    const withBoth = read({ sheets: [...plain.sheets, own, clauses] });
    const written = ({ report }: typeof without) =>
      JSON.stringify(report.changes.filter((change) => !("sheet" in change) || change.sheet !== "运行记录"));
    expect(written(withBoth)).toBe(written(without));
    expect({ ...withBoth.report.document, tables: [] }).toEqual({ ...without.report.document, tables: [] });
    expect(withBoth.outcomes).toEqual(without.outcomes);
  });

  it("a value changed without its date is asked about and changes nothing; dated, it counts", () => {
    const [own] = only(prepared, "规则参数").sheets;
    if (own === undefined) throw new Error("not prepared");
    const whole: Snapshot = { sheets: [...plain.sheets, own] };
    const row = cellsOf(prepared, "规则参数").findIndex(
      (cells) => cells[0] === "约1.a" && cells[1] === "分值",
    );
    const changed = type(whole, "规则参数", "值", row - 1, -3);
    const open = read(changed).account;
    expect(open.questions.map(({ place }) => place)).toContainEqual({
      sheet: "规则参数",
      cell: `F${row + 1}`,
    });
    expect(open.adjustments.map(({ points }) => points)).toEqual([-2, -4]);
    const dated = type(changed, "规则参数", "生效日期", row - 1, "2019-07-01");
    expect(read(dated).account.adjustments.map(({ points }) => points)).toEqual([-3, -4]);
    expect(withSheet(dated, own)).toEqual(whole);
  });
});

it("a second run without changes writes nothing", () => {
  const after = calculated(
    twice(["约1.b", "连续期数", "", "", 3, "2019-08-01"], ["组3", "工作日数", "", "", 7, "2019-08-01"]),
  );
  expect(read(after).report.changes).toEqual([]);
});

it("a figure changed after a run changes that row and says so in the difference", () => {
  const before = calculated(twice(["约1.b", "分值", "", "乡镇", -5, "2019-08-01"]));
  const changed = type(before, "规则参数", "值", 1, -6);
  const lines = read(changed).account.difference.lines.filter(({ what }) => what === "adjustment");
  expect(lines).toMatchObject([{ kind: "changed", unit: "癸乡", clause: "约1.b", before: -5, after: -6 }]);
});
