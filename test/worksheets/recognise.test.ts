// The whole of recognition: what is read, what is left alone, and what makes no difference.
import fc from "fast-check";
import { INPUT_SHEETS, OWN_COLUMNS } from "../../src/policy";
import { recognise } from "../../src/worksheets/recognise";
import type { SheetSnapshot } from "../../src/worksheets/snapshot";
import { simplifiedTwins } from "../../src/worksheets/script-table";
import { monthRows } from "./rankings/workbook";
import {
  answered,
  codes,
  directory,
  eventRow,
  events,
  EVENT_HEADER,
  householdRow,
  households,
  read,
  sheet,
  type Row,
} from "./registers/book";

const title = "示例区2019年8月脱贫攻坚工作指标排名";

describe("sheets that are not read", () => {
  it("an empty workbook has nothing and says so", () => {
    const recognition = read();
    expect(recognition.tables).toEqual([]);
    expect(recognition.notes.map(({ code }) => code)).toEqual(["register.nothing"]);
  });
  it("a sheet that was too large to be read whole is named, with the part that was read", () => {
    const cut = {
      ...sheet("8月", monthRows(title)),
      unreadBeyond: { row: 0, column: 0, rows: 9, columns: 9 },
    };
    const { notes, tables } = read(cut);
    expect(notes).toMatchObject([{ code: "register.sheet-cut-off", values: { sheet: "8月" } }]);
    expect(tables).toHaveLength(1);
  });
  it("S26: reserved, empty and deeply hidden sheets are skipped and named; hidden ones are read", () => {
    const rows = monthRows(title);
    const recognition = read(
      sheet("Sheet1", []),
      sheet("WpsReserved_CellImgList", rows),
      { ...sheet("深藏", rows), visibility: "VeryHidden" },
      { ...sheet("7月", monthRows("示例区2019年7月脱贫攻坚工作指标排名")), visibility: "Hidden" },
    );
    expect(recognition.notes.map(({ code, values }) => [code, values["sheet"]])).toEqual([
      ["register.sheet-empty", "Sheet1"],
      ["register.sheet-reserved", "WpsReserved_CellImgList"],
      ["register.sheet-very-hidden", "深藏"],
    ]);
    expect(recognition.tables.map((table) => [table.sheet, table.month])).toEqual([["7月", "2019-07"]]);
  });
  it("the product's own sheets are never input", () => {
    const ledger = sheet("台账改名", [
      OWN_COLUMNS.加减分台账.map(({ title: name }) => name),
      ["x", "2019-08", 2019, "甲镇"],
    ]);
    const recognition = read(ledger, sheet("8月", monthRows(title)));
    expect(recognition.memory.ownSheets).toEqual(["台账改名"]);
    expect(recognition.tables.map((table) => table.sheet)).toEqual(["8月"]);
  });
});

describe("several sheets of one kind", () => {
  it("a copy is not counted twice, and the run says so", () => {
    const copy = { ...events(eventRow()), name: "事项登记 (2)" };
    const recognition = read(directory(), copy, events(eventRow()));
    expect(recognition.situation.events).toHaveLength(1);
    expect(recognition.notes).toMatchObject([
      { code: "register.sheet-copy", values: { sheet: "事项登记 (2)" } },
    ]);
  });
  it("registers of several years are all read", () => {
    const year = (name: string, document: string) => ({ ...events(eventRow({ 文号: document })), name });
    expect(
      read(directory(), year("事项登记2018", "a"), year("事项登记2019", "b")).situation.events,
    ).toHaveLength(2);
  });
  it("an older directory beside the current one is not read", () => {
    const old = { ...directory(["旧镇", "乡镇"]), name: "单位名录（旧）" };
    expect(read(old, directory()).situation.units.map(({ name }) => name)).not.toContain("旧镇");
  });
});

it("lists tables in tab order, then from top to bottom", () => {
  const recognition = read(
    events(eventRow()),
    sheet("8月", monthRows(title)),
    directory(),
    sheet("设置", [
      ["项目", "值"],
      ["本区名称", "示例区"],
    ]),
  );
  expect(recognition.tables.map(({ kind }) => kind)).toEqual(["events", "ranking", "units", "settings"]);
});

describe("the directory", () => {
  it("is proposed from rankings and registers where there is none", () => {
    const recognition = read(
      sheet("8月", monthRows(title)),
      events(eventRow({ 单位: "区住建局" }), eventRow({ 单位: "甲镇" })),
      households(householdRow({ 所在单位: "区教育局" })),
    );
    expect(recognition.situation.units.every(({ listed }) => !listed)).toBe(true);
    expect(recognition.situation.units.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["甲镇", "癸乡", "区住建局", "区教育局"]),
    );
    expect(codes(recognition)).not.toContain("IN-UNIT");
  });
  it("S25: with one, an unknown unit is asked about once, wherever it turns up", () => {
    const recognition = read(
      directory(),
      sheet("8月", [
        [title],
        ["乡镇", "得分", "排名"],
        ["甲镇", 90, 1],
        ["乙乡", 85, 2],
        ["花 山", 80, 3],
        ["新镇", 70, 4],
      ]),
      events(eventRow({ 单位: "新镇" })),
    );
    expect(codes(recognition).filter((code) => code === "IN-UNIT")).toHaveLength(1);
    expect(recognition.situation.rankings[0]?.entries.map(({ mention }) => mention?.unit)).toEqual([
      "甲镇",
      "乙乡",
      "花山街道",
      null,
    ]);
  });
});

describe("answers", () => {
  it("are found on 待确认 and handed on by id", () => {
    expect(read(answered({ "C-8·区·某排名": "癸乡" })).situation.answers).toEqual({
      "C-8·区·某排名": "癸乡",
    });
  });
});

it("排名登记 is a register and a memory, its wrong entries are asked about", () => {
  const definition = INPUT_SHEETS.find(({ kind }) => kind === "registry");
  const header = definition?.columns.map((column) => column.title) ?? [];
  const recognition = read(
    sheet("8月", monthRows(title)),
    sheet("排名登记", [header, ["8月", "A2:E12", "", "", "", "", "", "越高越好", "", "", ""]]),
  );
  expect(recognition.memory.registry?.rows).toHaveLength(1);
  expect(recognition.questions.find(({ code }) => code === "IN-CELL")?.at).toEqual({
    sheet: "排名登记",
    cell: "H2",
  });
});

const TWINS = simplifiedTwins();
const traditional = (text: string): string =>
  [...text].map((one) => (TWINS.includes(one) ? String.fromCharCode(TWINS.indexOf(one)) : one)).join("");

describe("what makes no difference", () => {
  const rows = [
    eventRow({ 情节严重: "是", 涉及个人: "张三" }),
    eventRow({ 单位: "乙乡", 级别: "省", 日期: 43656 }),
  ];
  const facts = (register: SheetSnapshot) =>
    read(directory(), register).situation.events.map(({ at, ...fact }) => ({ ...fact, at: at.sheet }));
  const expected = facts(events(...rows));

  it("the order of columns, columns of people's own, and lines above the header", () => {
    const order = fc.shuffledSubarray(
      EVENT_HEADER.map((_, index) => index),
      { minLength: EVENT_HEADER.length },
    );
    fc.assert(
      fc.property(order, fc.nat(15), fc.nat(3), (columns, extraAt, above) => {
        const arrange = (row: Row, extra: string): Row => {
          const moved = columns.map((index) => row[index] ?? "");
          return [...moved.slice(0, extraAt), extra, ...moved.slice(extraAt)];
        };
        const register = sheet("事项登记", [
          ...Array.from({ length: above }, (): Row => ["示例区登记表"]),
          arrange(EVENT_HEADER, "经办人意见"),
          ...rows.map((row) => arrange(row, "同意")),
        ]);
        expect(facts(register)).toEqual(expected.map((fact) => ({ ...fact, row: fact.row + above })));
      }),
      { numRuns: 60 },
    );
  });

  it("script, blanks and line breaks in sheet names and headers", () => {
    const spaced = EVENT_HEADER.map((cell, index) =>
      index % 2 === 0 ? traditional(String(cell)) : [...String(cell)].join(index % 3 === 0 ? "\n" : "　"),
    );
    expect(facts({ ...sheet(traditional("事项登记"), [spaced, ...rows]) })).toEqual(
      expected.map((fact) => ({ ...fact, at: traditional("事项登记") })),
    );
  });

  it("where on the sheet the register begins", () => {
    const plain = events(...rows);
    const moved: SheetSnapshot = {
      ...plain,
      used: { row: 4, column: 2, rows: 3, columns: EVENT_HEADER.length },
    };
    const [fact] = read(directory(), moved).situation.events;
    expect(fact).toMatchObject({ row: 6, at: { cell: "F6" } });
    expect(read(directory(), moved).tables.find(({ kind }) => kind === "events")?.range).toBe("C5:Q7");
  });

  it("which row stands first: the same facts, the same questions", () => {
    const doubtful = [
      ...rows,
      eventRow({ 日期: "待定" }),
      eventRow({ 单位: "丁镇" }),
      eventRow({ 级别: "上级", 文号: "x" }),
    ];
    const ids = (list: readonly Row[]) =>
      recognise({ sheets: [directory(), events(...list)] })
        .questions.map(({ id }) => id)
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(doubtful, { minLength: doubtful.length }), (shuffled) =>
        expect(ids(shuffled)).toEqual(ids(doubtful)),
      ),
      { numRuns: 30 },
    );
  });
});

it("reads any cells whatever without failing", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom("#N/A", "=1+1", "是", "市", "甲镇、", "2019-07-10", "(", "通报批评", "⑦", "张三()"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 6 }), (cells) => {
      const recognition = read(
        ...INPUT_SHEETS.map(({ name, columns }) =>
          sheet(name, [columns.map((column) => column.title), ...cells]),
        ),
      );
      expect(recognition.tables.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
