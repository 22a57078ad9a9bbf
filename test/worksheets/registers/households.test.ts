// 抽检户登记: one fact per household, check and unit (激3).
import { answered, asked, codes, directory, householdRow, households, read, said, table } from "./book";

const one = (...rows: Parameters<typeof households>) => read(directory(), households(...rows));

it("reads a row with every column", () => {
  expect(one(householdRow()).situation.households).toEqual([
    {
      row: 2,
      household: "H001",
      level: "省",
      date: "2019-12-10",
      year: 2019,
      helper: "李某",
      mention: { text: "区住建局", unit: "区住建局" },
      result: "无问题",
      holds: [],
      at: { sheet: "抽检户登记", cell: "G2" },
    },
  ]);
});

it("lists the register with its columns and rows", () => {
  const found = table(one(householdRow(), householdRow({ 户编号: "H002" })), "households");
  expect(found).toMatchObject({ range: "A1:I3", rows: 2, counts: true });
  expect(found.columns).toMatchObject({ household: "B", level: "C", unit: "F", result: "G" });
});

it.each([
  ["严重问题", "严重问题"],
  ["严 重", "严重问题"],
  ["一般", "一般问题"],
  ["無問題", "无问题"],
])("reads 结果 %s as %s", (written, result) => {
  expect(one(householdRow({ 结果: written })).situation.households).toMatchObject([{ result }]);
});

it("a 结果 that does not say how grave is asked about; its fact says only whose rewards wait", () => {
  const recognition = one(householdRow({ 结果: "有问题" }));
  const question = asked(recognition, "IN-CELL");
  expect(recognition.situation.households).toMatchObject([
    { result: null, mention: { unit: null }, holds: [question.id] },
  ]);
  expect(codes(recognition)).toEqual(["IN-CELL"]);
  expect(question).toMatchObject({
    at: { cell: "G2" },
    choices: ["无问题", "一般问题", "严重问题"],
    holds: true,
  });
});

it("a household needs no day where its year stands", () => {
  const recognition = one(householdRow({ 日期: "", 归属年度: 2018 }));
  expect(recognition.situation.households).toMatchObject([{ date: null, year: 2018, holds: [] }]);
  expect(codes(recognition)).toEqual([]);
});

it("without day and year the row is held", () => {
  const recognition = one(householdRow({ 日期: "" }));
  expect(asked(recognition, "IN-CELL").at).toEqual({ sheet: "抽检户登记", cell: "D2" });
  expect(recognition.situation.households[0]?.holds).toHaveLength(1);
});

it.each(["区", "全区", ""])("考核级别 %p is asked about: 国家, 省 or 市", (level) => {
  const question = asked(one(householdRow({ 考核级别: level })), "IN-LEVEL");
  expect(question.choices).toEqual(["国家", "省", "市"]);
  expect(said(question)).toContain("考核级别");
});

it("answers are taken for the household, wherever its row moves", () => {
  const doubtful = householdRow({ 考核级别: "区" });
  const { id } = asked(one(doubtful), "IN-LEVEL");
  const recognition = read(
    directory(),
    households(householdRow({ 户编号: "H000" }), doubtful),
    answered({ [id]: "市" }),
  );
  expect(recognition.situation.households.map(({ level }) => level)).toEqual(["省", "市"]);
  expect(codes(recognition)).toEqual([]);
});

it("helpers of higher levels are known and never ours (A-13)", () => {
  const recognition = one(householdRow({ 所在单位: "自治区某厅" }));
  expect(recognition.situation.households).toMatchObject([{ mention: { unit: "自治区某厅" }, holds: [] }]);
  expect(recognition.situation.units.find(({ name }) => name === "自治区某厅")?.category).toBe("其他");
});
