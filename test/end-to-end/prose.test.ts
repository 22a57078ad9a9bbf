// Rankings told in sentences: whole lists, lists of some, single places (L11, L12), and sentences that rank nobody.
import { booked, calculateSheets, codes, DIRECTORY, DISTRICT, TOWNSHIPS, type Sheets } from "./office";

const BASE = { ...DISTRICT, ...DIRECTORY };
const told = (title: string, ...lines: readonly string[]): Sheets => ({
  ...BASE,
  通报: [[title], ...lines.map((line) => [line])],
});

it("a text that lists every township in order is the whole field", async () => {
  const lines = TOWNSHIPS.map((name, index) => `第${index + 1}名：${name} ${95 - index}分`);
  const { document } = await calculateSheets(told("2019年8月示例区环境整治通报", ...lines));
  expect(document.tables.find(({ kind }) => kind === "ranking")?.total).toBe(10);
  expect(document.adjustments.map(({ unit }) => unit)).toEqual(["癸乡"]);
});

it("a text that lists fewer townships than the workbook knows asks for the size (B-9)", async () => {
  const { document } = await calculateSheets(
    told("2019年8月示例区环境整治通报", "第一名:甲镇90.99分;第二名:乙镇、丙乡;第四名:丁镇"),
  );
  expect(codes(document)).toContain("B-9");
  expect(document.adjustments).toEqual([]);
});

it("示例区列全市倒数第二名 is a place of our district from the bottom", async () => {
  const { document } = await calculateSheets(
    told("2019年8月危房改造通报", "示例区列全市倒数第二名", "责任单位:区住建局"),
  );
  expect(document.tables.find(({ kind }) => kind === "ranking")).toMatchObject({
    level: "市",
    subject: "县区",
    counts: true,
  });
  expect(booked(document, "区住建局")).toEqual(["约3.a -1 建议"]);
});

it("列全市倒数第八名 is read and outside every band of the city", async () => {
  const { document } = await calculateSheets(
    told("2019年8月危房改造通报", "示例区列全市倒数第八名", "责任单位:区住建局"),
  );
  expect(document.tables.some(({ kind }) => kind === "ranking")).toBe(true);
  expect(document.adjustments).toEqual([]);
});

it("what is ranked may stand before the district", async () => {
  const { document } = await calculateSheets({
    ...told("2019年8月脱贫攻坚通报", "危房改造示例区排全市倒数第二位。"),
    指标责任对照: [
      ["指标", "牵头单位", "配合单位", "备注"],
      ["危房改造", "区住建局", null, null],
    ],
  });
  expect(booked(document, "区住建局")).toEqual(["约3.a -1 建议"]);
});

it("a township named as the last of the district is last", async () => {
  const { document } = await calculateSheets(
    told("示例区2019年8月环境整治通报", "癸乡列全区倒数第一名，得分71分"),
  );
  expect(booked(document, "癸乡")).toEqual(["约1.a -2 建议"]);
});

it("sentences about speakers, praise and meetings rank nobody", async () => {
  const { document } = await calculateSheets(
    told("2019年8月工作总结", "我区获得全省第一名的好成绩。", "会议第三名发言的是甲镇"),
  );
  expect(document.tables.filter(({ kind }) => kind === "ranking")).toEqual([]);
});
