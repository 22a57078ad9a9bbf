// One day for many talks: written where people could have typed it, never over their words, and taken back again.
import { Workbook } from "@cj-tech-master/excelts";
import { createExcelHost, type ExcelHost } from "../../src/host";
import {
  calculate,
  directComputer,
  enter,
  revert,
  type Entry,
  type RunBatch,
  type Tools,
} from "../../src/run";

const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚乡", "辛乡", "壬乡", "癸乡"];
const RUN = { now: "2019-09-05 10:30", version: "1.0.0" };
/** 2019-09-27 as Excel counts days. */
const FRIDAY = 43_735;
const LIST = "约谈名单_201909";

let host: ExcelHost;
let uninstall: () => void;
const run: RunBatch = (batch) => host.Excel.run(batch);
const tools: Tools = { run, computer: directComputer() };

/** 癸乡 is last twice; the city's table puts two departments among its last three. */
beforeEach(async () => {
  const workbook = new Workbook();
  for (const month of [8, 9]) {
    const sheet = workbook.addWorksheet(`${month}月`);
    sheet.addRow([`江北区2019年${month}月脱贫攻坚指标排名表`]);
    sheet.addRow(["序号", "乡镇", "得分", "排名"]);
    NAMES.forEach((name, index) => sheet.addRow([index + 1, name, 95 - index, index + 1]));
  }
  const city = workbook.addWorksheet("市排名");
  city.addRow(["南屏市2019年9月脱贫攻坚指标排名（江北区情况）"]);
  city.addRow(["指标", "牵头单位", "全市排名"]);
  city.addRow(["危房改造", "区住建局", 6]);
  city.addRow(["控辍保学", "区教育局", 7]);
  city.addRow(["全市7个县（市、区）"]);
  host = createExcelHost(workbook);
  uninstall = host.install();
  await calculate(tools, { month: null, ...RUN, write: true });
});
afterEach(() => uninstall());

interface ListedRow {
  readonly id: string;
  readonly unit: string;
  readonly cell: (title: string) => {
    readonly address: string;
    readonly value: unknown;
    readonly text: string;
  };
}

function rows(): readonly ListedRow[] {
  const sheet = host.workbook.getWorksheet(LIST);
  if (sheet === undefined) throw new Error("no list");
  const columns = new Map<string, number>();
  for (let column = 1; column <= 27; column += 1) columns.set(sheet.getCell(3, column).text, column);
  const found: ListedRow[] = [];
  for (let row = 4; row < 12; row += 1) {
    const cell = (title: string) => sheet.getCell(row, columns.get(title) ?? 99);
    const id = cell("编号").text;
    if (id.includes("·")) found.push({ id, unit: cell("单位").text, cell });
  }
  return found;
}

const appoint = (talks: readonly string[], more: Partial<Extract<Entry, { kind: "appointment" }>> = {}) =>
  enter(
    tools,
    { kind: "appointment", talks, day: "2019-09-27", time: "", place: "", overwrite: false, ...more },
    RUN,
  );
const all = (): readonly string[] => rows().map(({ id }) => id);
const days = (): readonly unknown[] => rows().map(({ cell }) => cell("约谈日期").value);

it("fills day, time and place of every chosen row; deadlines follow at once; undoing takes all of it back", async () => {
  expect(rows().map(({ unit }) => unit)).toEqual(["区住建局", "区教育局", "癸乡"]);
  const result = await appoint(all(), { time: "上午9时", place: "三楼会议室" });
  if (result.kind !== "entered" || result.receipt === null) throw new Error(JSON.stringify(result));
  for (const { cell } of rows()) {
    expect(cell("约谈日期")).toMatchObject({ value: FRIDAY, numFmt: "yyyy-mm-dd" });
    expect([cell("时间").value, cell("地点").value]).toEqual(["上午9时", "三楼会议室"]);
    expect(JSON.stringify(cell("整改报送截止").value)).toContain('"result":43748'); // 2019-10-10
  }
  expect(await revert(run, result.receipt)).toEqual({ kind: "reverted" });
  expect(days()).toEqual([null, null, null]);
});

it("only the chosen rows, and never over what people wrote unless they say so", async () => {
  const [first, second] = rows();
  if (first === undefined || second === undefined) throw new Error("too few rows");
  host.person.type(LIST, first.cell("约谈日期").address, "2019-09-20");
  await appoint([first.id, second.id]);
  const before = days();
  expect(before[0]).not.toEqual(before[1]);
  expect(before[2]).toBeNull();
  await appoint([first.id], { overwrite: true });
  expect(days()[0]).toEqual(before[1]);
});

it("says so when everything is filled, the list is not there, or the day is none", async () => {
  await appoint(all());
  expect(await appoint(all())).toMatchObject({ kind: "refused", why: "already-filled" });
  expect(await appoint(["2019-09·某镇·约谈"])).toMatchObject({ kind: "refused", why: "no-such-talk" });
  expect(await appoint(all(), { day: "2019-02-30" })).toMatchObject({ kind: "refused", why: "not-a-value" });
});

it("a run afterwards keeps the day and has nothing more to write on the list", async () => {
  await appoint(all());
  const again = await calculate(tools, { month: null, ...RUN, write: true });
  if (again.kind !== "calculated") throw new Error(JSON.stringify(again));
  expect(again.changes.filter(({ sheet }) => sheet === LIST)).toEqual([]);
  expect(again.document.interviews.map(({ due }) => due)).toEqual(["2019-10-10", "2019-10-10", "2019-10-10"]);
});
