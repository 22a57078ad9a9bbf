// A register that was given another name is still read: its help line or its titles say what it is.
import { INPUT_SHEETS } from "../../../src/policy";
import { monthRows } from "../rankings/workbook";
import { codes, read, sheet, table, type Row } from "./book";

const august = sheet("8月", monthRows("示例区2019年8月脱贫攻坚工作指标排名"));

it.each(INPUT_SHEETS.map((definition) => [definition.name, definition] as const))(
  "%s as prepared is read under any name",
  (_, { kind, help, columns }) => {
    const titles: Row = columns.map(({ title }) => title);
    const recognition = read(august, sheet("乱七八糟", [["表"], [help], titles]));
    expect(recognition.tables.map((one) => [one.sheet, one.kind])).toContainEqual(["乱七八糟", kind]);
  },
);

it("a renamed 设置 keeps its switches", () => {
  const help = INPUT_SHEETS.find(({ kind }) => kind === "settings")?.help ?? "";
  const rows: Row[] = [[help], ["项目", "值", "说明"], ["POL-STREAK-2", "替换为4分", ""]];
  expect(read(august, sheet("老口径", rows)).situation.switches["POL-STREAK-2"]).toBe("替换为4分");
});

it("a renamed 排名登记 keeps its corrections", () => {
  const titles: Row = [
    "工作表",
    "区域",
    "系列",
    "级别",
    "数据月份",
    "排名主体",
    "参排总数",
    "计分",
    "识别说明",
  ];
  const row: Row = ["8月", "A2:D12", "", "", "", "", "", "仅参考", ""];
  const recognition = read(august, sheet("旧表", [titles, row]));
  expect(recognition.memory.registry?.sheet).toBe("旧表");
  expect(table(recognition, "ranking")).toMatchObject({ counts: false });
});

it("where 排名登记 itself stands, one of another name is an older state and not read", () => {
  const titles: Row = ["工作表", "区域", "系列", "计分", "识别说明"];
  const recognition = read(
    august,
    sheet("旧表", [titles, ["8月", "A2:D12", "", "仅参考", ""]]),
    sheet("排名登记", [titles, ["8月", "A2:D12", "", "计分", ""]]),
  );
  expect(recognition.memory.registry?.sheet).toBe("排名登记");
  expect(recognition.notes.map(({ code }) => code)).toContain("register.sheet-copy");
  expect(table(recognition, "ranking")).toMatchObject({ counts: true });
});

it("a table that shares a title or two with a register is none", () => {
  const roster = sheet("名单", [
    ["系列", "级别", "单位", "姓名"],
    ["甲", "区", "壬镇", "张三"],
  ]);
  const recognition = read(august, roster);
  expect(recognition.tables.map((one) => one.sheet)).toEqual(["8月"]);
  expect(codes(recognition)).not.toContain("IN-SHEET");
});
