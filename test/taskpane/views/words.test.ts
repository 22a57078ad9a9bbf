// How values of an account read in the clerk's language.
import { sayIn } from "../../../src/taskpane/texts";
import { texts as english } from "../../../src/taskpane/texts/en";
import { texts as simplified } from "../../../src/taskpane/texts/zh-CN";
import { texts as taiwan } from "../../../src/taskpane/texts/zh-TW";
import {
  checkWords,
  correctionWords,
  distanceWords,
  monthWords,
  placeWords,
  signed,
  statusWords,
  wantedWords,
} from "../../../src/taskpane/views/words";

const say = sayIn(simplified);

test.each([
  [2, "+2"],
  [-2.5, "−2.5"],
  [0, "0"],
  [-0, "0"],
])("%d points read %s", (points, words) => {
  expect(signed(points)).toBe(words);
});

test("a month reads as the language writes it; anything else as it stands", () => {
  expect(monthWords("2019-08", say)).toBe("2019年8月");
  expect(monthWords("2019-08", sayIn(english))).toBe("8/2019");
  expect(monthWords("2019年终", say)).toBe("2019年终");
});

test("a place reads as sheet and cell; without a cell it is the sheet", () => {
  expect(placeWords({ sheet: "8月", cell: "D14" })).toBe("8月!D14");
  expect(placeWords({ sheet: "8月", cell: null })).toBe("8月");
});

test.each([
  [true, "是"],
  [false, "否"],
  [null, "空"],
  ["", "空"],
  [0, "0"],
  ["较差", "较差"],
])("a check value %p reads %s", (value, words) => {
  expect(checkWords(value, say)).toBe(words);
});

test.each([
  [simplified, "至少 3"],
  [taiwan, "至少 3"],
  [english, "at least 3"],
])("a least size reads as one (%#)", (texts, words) => {
  expect(wantedWords({ want: 3, relation: "at-least" }, sayIn(texts))).toBe(words);
  expect(wantedWords({ want: 3, relation: "is" }, sayIn(texts))).toBe("3");
});

test.each(["名", "次", "年", "分", "户"] as const)("a distance in %s has words in every language", (unit) => {
  for (const texts of [simplified, taiwan, english])
    expect(distanceWords({ by: 3, unit }, sayIn(texts))).toContain("3");
});

test("a status is said in the language; what people typed instead as it stands", () => {
  expect(statusWords("待确认", sayIn(english))).toBe("Awaits an answer");
  expect(statusWords("再议", sayIn(english))).toBe("再议");
});

test("choices of a correction are said in the language; letters of columns stand for themselves", () => {
  const inEnglish = sayIn(english);
  expect(correctionWords("区直", inEnglish)).toBe("District departments");
  expect(correctionWords("越小越好", inEnglish)).toBe("Lower is better");
  expect(correctionWords("AB", inEnglish)).toBe("AB");
});
