// Ids of questions: what they are about, short enough for the cell in which they are found again.
import { questionId } from "../../src/engine";

it("joins the code and the subject", () => {
  expect(questionId("B-9", "脱贫攻坚", 2019)).toBe("B-9·脱贫攻坚·2019");
  expect(questionId("B-9", "长".repeat(1000))).toBe(`B-9·${"长".repeat(1000)}`);
});

it("the text of a full cell gives an id that fits a cell, another one for each text", () => {
  const [one, other, longer] = ["甲", "乙", "甲甲"].map((end) =>
    questionId("IN-UNIT", "长".repeat(32_000) + end),
  );
  expect(one?.length).toBeLessThan(1100);
  expect(new Set([one, other, longer]).size).toBe(3);
});

it("and the same one from version to version: answers are found by it", () => {
  expect(questionId("C-1", "长".repeat(1001))).toBe(`C-1·${"长".repeat(1000)}…1001-d7dbd3ff`);
});
