// What the pane shows of a run: recognised sheets, explanations, differences, settings, writes.
import { SWITCH_CODES } from "../../../src/policy";
import type { Snapshot } from "../../../src/worksheets";
import { applyChanges } from "../../support/apply-changes";
import { book, calculated, DISTRICT, enter, issue, read, sheet, TOWNS } from "./reading";

const LEDGER = "加减分台账";
const first = book(DISTRICT, issue("7"), issue("8"));

/** The value of a cell in the workbook after a person typed it; `column` by its title in the header row. */
function type(
  snapshot: Snapshot,
  name: string,
  title: string,
  row: number,
  value: string | number,
): Snapshot {
  const found = snapshot.sheets.find((each) => each.name === name);
  const header = found?.values.findIndex((cells) => cells.includes(title)) ?? -1;
  const column = found?.values[header]?.indexOf(title) ?? -1;
  const at = { row: header + row, column, rows: 1, columns: 1 };
  return applyChanges(snapshot, [{ kind: "values", sheet: name, at, values: [[value]], before: null }]);
}

const withSheet = (snapshot: Snapshot, changed: Snapshot["sheets"][number]): Snapshot => ({
  sheets: snapshot.sheets.map((each) => (each.name === changed.name ? changed : each)),
});

describe("the recognised sheets", () => {
  it("tell kind, level, month, subject, size and columns, and what can be corrected", () => {
    const { account } = read(first);
    expect(account.sheets.map(({ id, kind }) => [id, kind])).toEqual([
      ["设置!A1:C2", "settings"],
      ["7月!A2:D12", "ranking"],
      ["8月!A2:D12", "ranking"],
    ]);
    expect(account.sheets[2]).toMatchObject({
      level: "区",
      month: "2019-08",
      subject: "乡镇",
      total: 10,
      counts: true,
      columns: { unit: "B", score: "C", rank: "D" },
      note: "按表头识别，名次取自名次列，无疑问",
      certainty: "certain",
    });
    expect(
      account.sheets[2]?.corrections.map(({ name, value, byPerson }) => [name, value, byPerson]),
    ).toEqual([
      ["系列", "脱贫攻坚指标排名", false],
      ["级别", "区", false],
      ["数据月份", "2019-08", false],
      ["排名主体", "乡镇", false],
      ["参排总数", "10", false],
      ["方向", "越大越好", false],
      ["括号含义", "", false],
      ["计分", "计分", false],
      ["单位列", "B", false],
      ["得分列", "C", false],
      ["排名列", "D", false],
    ]);
  });

  it("are likely where a default was taken, open where a question holds them", () => {
    const undated = sheet("排名", [
      ["江北区脱贫攻坚指标排名表"],
      ["乡镇", "得分", "排名"],
      ...TOWNS.map((name, index) => [name, 90 - index, index + 1]),
    ]);
    const certainties = (snapshot: Snapshot) =>
      read(snapshot).account.sheets.flatMap(({ kind, certainty }) => (kind === "ranking" ? [certainty] : []));
    expect(certainties(book(issue("8")))).toEqual(["likely"]);
    expect(certainties(book(DISTRICT, undated))).toEqual(["open"]);
  });

  it("what the run fills in on 排名登记 is no person's word", () => {
    const { account } = read(calculated(first));
    expect(account.sheets.flatMap(({ corrections }) => corrections).some(({ byPerson }) => byPerson)).toBe(
      false,
    );
  });
});

describe("an explanation", () => {
  it("has rule, checks with wanted and got, places, and the next level", () => {
    const [july, august] = read(first).account.adjustments;
    expect(july).toMatchObject({
      clause: "约1.a",
      rule: "乡镇在区级排名中首次居末位：扣2分，电话提醒",
      points: -2,
      ledger: { sheet: LEDGER, cell: "A3" },
      origin: "calculated",
      next: { clause: "约1.b", distance: { by: 1, unit: "次" } },
    });
    expect(july?.checks).toContainEqual({
      label: "从末位数的名次",
      want: 1,
      got: 1,
      ok: true,
      places: [{ sheet: "7月", cell: "D12" }],
      source: "computed",
    });
    expect(august).toMatchObject({ clause: "约1.b", next: null, ledger: { sheet: LEDGER, cell: "A4" } });
  });

  it("a run begun anew in January has no next level in December", () => {
    const switched = book(
      sheet("设置", [
        ["项目", "值"],
        ["本区名称", "江北区"],
        ["POL-STREAK-YEAR", "每年重新起算"],
      ]),
      issue("12"),
    );
    expect(read(switched).account.adjustments).toMatchObject([{ clause: "约1.a", next: null }]);
    expect(read(book(DISTRICT, issue("12"))).account.adjustments[0]?.next).not.toBeNull();
  });

  it("of a hand-made row says that a person wrote it", () => {
    const typed = type(type(calculated(first), LEDGER, "单位", 3, "甲镇"), LEDGER, "最终分值", 3, 1);
    const row = read(typed).account.adjustments.find(({ unit }) => unit === "甲镇");
    expect(row).toMatchObject({ points: 1, origin: "person", checks: [], next: null });
    expect(row?.rule).toContain("人工登记");
    expect(row?.ledger).toEqual({ sheet: LEDGER, cell: "A5" });
  });

  it("of a row that is kept says that nothing supports it any more", () => {
    const noted = type(calculated(first), LEDGER, "备注", 2, "已电话说明");
    const { account } = read(withSheet(noted, issue("8", "壬乡")));
    const kept = account.adjustments.find(({ clause }) => clause === "约1.b");
    expect(kept).toMatchObject({ unit: "癸乡", status: "已失效", points: 0, origin: "kept" });
    expect(kept?.rule).toContain("不再支持");
  });

  it("of an absorbed row names what absorbed it, and the other way round", () => {
    const twice = book(
      DISTRICT,
      sheet("单位名录", [["单位", "类别"], ...TOWNS.map((name) => [name, "乡镇"])]),
      sheet("事项登记", [
        ["日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号", "同一事项"],
        ["2019-08-05", "甲镇", "通报批评", "市", "住房安全", "市委", "市扶〔2019〕1号", "住房安全"],
        ["2019-08-06", "甲镇", "通报批评", "区", "住房安全", "区委", "江扶〔2019〕2号", "住房安全"],
      ]),
    );
    const rows = read(twice).account.adjustments;
    const [strong, weak] = [
      rows.find(({ absorbedBy }) => !absorbedBy),
      rows.find(({ absorbedBy }) => absorbedBy),
    ];
    expect(weak?.absorbedBy).toMatchObject({ id: strong?.id, clause: strong?.clause });
    expect(strong?.absorbed).toEqual([`${weak?.clause ?? ""} −${-(weak?.amount ?? 0)}分`]);
  });

  it("interviews name the ledger rows that call for them and their place on the list", () => {
    const { account } = read(first);
    expect(account.interviews).toEqual([
      expect.objectContaining({
        unit: "癸乡",
        level: "L1",
        triggers: [account.adjustments[1]?.id],
        list: { sheet: "约谈名单_201908", cell: "A4" },
      }),
    ]);
  });

  it("places are where the rows really stand after the run", () => {
    const { account } = read(first);
    const after = calculated(first);
    for (const { id, ledger } of account.adjustments) expect(cell(after, ledger)).toBe(id);
    for (const { id, list } of account.interviews) expect(cell(after, list)).toBe(id);
  });
});

function cell(snapshot: Snapshot, place: { readonly sheet: string; readonly cell: string | null } | null) {
  const row = Number(/\d+/.exec(place?.cell ?? "")?.[0] ?? 0) - 1;
  return snapshot.sheets.find(({ name }) => name === place?.sheet)?.values[row]?.[0];
}

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
      expect.objectContaining({ kind: "new", unit: "壬乡", after: -2, why: "“9月”是上次计算后新读到的数据" }),
    ]);
  });

  it("says what changed cells withdrew, with what the cells say now", () => {
    const changed = withSheet(calculated(first), issue("8", "壬乡"));
    const [added, gone] = adjustments(changed);
    expect(added).toMatchObject({ kind: "new", unit: "壬乡", why: "上次计算后表格、登记或设置有改动" });
    expect(gone).toMatchObject({ kind: "withdrawn", unit: "癸乡", before: -4, after: null });
    expect(gone?.why).toContain("不在末位");
  });

  it("says that a source sheet is gone", () => {
    const after = calculated(first);
    const gone = { sheets: after.sheets.filter(({ name }) => name !== "8月") };
    expect(adjustments(gone)).toEqual([
      expect.objectContaining({ kind: "withdrawn", why: "来源工作表“8月”已不在工作簿中" }),
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
        why: `待确认已答复：${question?.code ?? ""} 按条文计`,
      }),
    ]);
    expect(kinds(calculated(after))).toEqual([]);
  });
});

describe("the rest of the account", () => {
  it("writes: cells by sheet, new sheets marked; nothing where nothing was recognised", () => {
    const { account } = read(first);
    expect(account.writes.find(({ sheet: name }) => name === LEDGER)).toMatchObject({ created: true });
    expect(account.writes.find(({ sheet: name }) => name === "8月")).toMatchObject({ created: false });
    const nothing = read(book(sheet("通讯录", [["姓名", "电话"]]))).account;
    expect([nothing.recognised, nothing.writes, nothing.sheets]).toEqual([false, [], []]);
  });

  it("the first run is over once a ledger stands", () => {
    expect([read(first).account.firstRun, read(calculated(first)).account.firstRun]).toEqual([true, false]);
  });

  it("missing input sheets are those 准备工作簿 would create", () => {
    const { missingSheets } = read(first).account;
    expect(missingSheets).toContain("事项登记");
    expect(missingSheets).not.toContain("设置");
  });

  it("every setting has help and its clauses, switches their choices and default", () => {
    const { settings } = read(first).account;
    const switches = settings.filter(({ group }) => group === "switch");
    expect(switches).toHaveLength(SWITCH_CODES.length);
    for (const { item, help, clauses } of settings) {
      expect([item, help === "", clauses.length === 0]).toEqual([item, false, false]);
    }
    for (const { choices, defaultValue } of switches) expect(choices).toContain(defaultValue);
  });

  it("settings show what stands and where, also what people added", () => {
    const { settings } = read(
      book(
        sheet("设置", [
          ["项目", "值"],
          ["本区名称", "江北区"],
          ["组长", "张三"],
          ["制度起始日期", 43466],
          ["评优基数", 0.2],
          ["考核通过 2020 省", "是"],
          ["扶贫办主任", "李四"],
        ]),
      ),
    ).account;
    const shown = settings.filter(({ byPerson }) => byPerson);
    expect(shown.map(({ item, group, value, place }) => [item, group, value, place?.cell])).toEqual([
      ["本区名称", "district", "江北区", "B2"],
      ["组长", "people", "张三", "B3"],
      ["制度起始日期", "period", "2019-01-01", "B4"],
      ["评优基数", "other", "20%", "B5"],
      ["考核通过 2020 省", "other", "是", "B6"],
      ["扶贫办主任", "people", "李四", "B7"],
    ]);
  });

  it("is plain JSON", () => {
    const { account } = read(calculated(first));
    expect(JSON.parse(JSON.stringify(account))).toEqual(account);
  });
});
