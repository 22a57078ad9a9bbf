// What the pane shows of a run: recognised sheets, differences, settings, writes.
import { SWITCH_CODES } from "../../../src/policy";
import type { Snapshot } from "../../../src/worksheets";
import { book, calculated, DISTRICT, issue, read, rowsOf, sheet, TOWNS } from "./reading";

const LEDGER = "加减分台账";
const first = book(DISTRICT, issue("7"), issue("8"));

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
    const rankings = (snapshot: Snapshot) =>
      read(snapshot).account.sheets.filter(({ kind }) => kind === "ranking");
    const told = (word: string) => `按表头识别，名次取自名次列，${word}`;
    expect(rankings(book(issue("8")))).toMatchObject([
      { certainty: "likely", note: told("有2处按默认理解") },
    ]);
    expect(rankings(book(DISTRICT, undated))).toMatchObject([
      { certainty: "open", note: told("有1处待确认") },
    ]);
  });

  it("say on 排名登记 what the pane says, also of questions that only the evaluation raises", () => {
    const ours = sheet("市", [
      ["江南市2019年8月脱贫攻坚指标排名(本区情况)"],
      ["指标", "全市排名", "责任单位"],
      ["危房改造", 6, "区住建局"],
    ]);
    const noted = rowsOf(calculated(book(DISTRICT, issue("8"), ours)), "排名登记").map(
      (row) => row["识别说明"],
    );
    const { account } = read(calculated(book(DISTRICT, issue("8"), ours)));
    const shown = account.sheets.filter(({ kind }) => kind === "ranking");
    expect(shown.map(({ note }) => note)).toEqual(noted);
    expect(shown.map(({ certainty }) => certainty)).toEqual(["likely", "open"]);
  });

  it("what the run fills in on 排名登记 is no person's word", () => {
    const { account } = read(calculated(first));
    expect(account.sheets.flatMap(({ corrections }) => corrections).some(({ byPerson }) => byPerson)).toBe(
      false,
    );
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
