// Cell text: one width, one script, no blanks; numbers and places as people type them (worksheets.md 2.3).
import {
  boxAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  overlaps,
  parseAddress,
} from "../../src/worksheets/address";
import { readPlace, readValueBracket } from "../../src/worksheets/rankings/place";
import {
  chineseNumber,
  headerText,
  isError,
  normalise,
  parseScore,
  saysNone,
} from "../../src/worksheets/text";

describe("normalise", () => {
  it.each([
    ["花 山", "花山"],
    ["　１０ ", "10"],
    ["鄉鎮名稱", "乡镇名称"],
    ["得\n分", "得分"],
    ["乾县", "乾县"],
    ["⑦", "7"],
    ["（占４０％）", "(占40%)"],
  ])("%j → %j", (written, read) => expect(normalise(written)).toBe(read));
});

describe("headerText", () => {
  it.each([
    ["得 分（分）", "得分"],
    ["(占40%)", ""],
    ["县(市、区)", "县"],
    ["总分：", "总分"],
    ["單位名稱", "单位名称"],
  ])("%j → %j", (written, read) => expect(headerText(written)).toBe(read));
});

describe("parseScore", () => {
  it.each([
    ["95.00", 95],
    ["95分", 95],
    ["95.6%", 0.956],
    ["88.15%", 0.8815],
    ["（95.2）", 95.2],
    [" 90 ", 90],
    [0.956, 0.956],
  ])("%j is %d", (written, value) => expect(parseScore(written)).toEqual({ kind: "number", value }));

  it.each(["86..67", "86，67", "约95", "#N/A", "8月暗访93.7", true])("%j is unreadable", (written) =>
    expect(parseScore(written).kind).toBe("unreadable"),
  );
  it.each(["", " ", "–", "—", "/", "／", "无", "無", "不参评", "未设目标"])("%j is none", (written) =>
    expect(parseScore(written)).toEqual({ kind: "none" }),
  );
});

describe("readPlace", () => {
  const shown = (written: string | number | boolean): string => {
    const read = readPlace(written);
    if (read.kind === "bracket") return `${read.outer}(${read.inner})`;
    if (read.kind === "unreadable") return "?";
    if (read.place.kind === "rank")
      return `${read.place.rank}${read.place.tieMark ? "=" : ""}${read.total === null ? "" : `/${read.total}`}`;
    return read.place.kind === "from-bottom" ? `倒${read.place.position}` : read.place.kind;
  };
  it.each([
    [7, "7"],
    ["07", "7"],
    ["7 ", "7"],
    ["7.0", "7"],
    ["７", "7"],
    ["第7", "7"],
    ["第7名", "7"],
    ["第七名", "7"],
    ["第十一名", "11"],
    ["第二十一名", "21"],
    ["第7位", "7"],
    ["7名", "7"],
    ["七", "7"],
    ["⑦", "7"],
    ["第一百零六名", "106"],
    ["并列7", "7="],
    ["並列第7", "7="],
    ["并列第七名", "7="],
    ["第7名(并列)", "7="],
    ["7（并列）", "7="],
    ["=7", "7="],
    ["7-9", "7="],
    [7.5, "7.5="],
    ["倒数第1", "倒1"],
    ["倒數第一名", "倒1"],
    ["倒1", "倒1"],
    ["倒数1", "倒1"],
    ["后3", "倒3"],
    ["末位", "倒1"],
    ["最后一名", "倒1"],
    ["末名", "倒1"],
    ["31(74)", "31(74)"],
    ["4/106", "4/106"],
    ["4／106", "4/106"],
    ["第4(共106)", "4/106"],
    ["3↑2", "3"],
    ["3(↑2)", "3"],
    ["3 ▲1", "3"],
    ["31(去年74)", "31"],
    ["—", "unranked"],
    ["-", "unranked"],
    ["/", "unranked"],
    ["", "unranked"],
    ["不参评", "unranked"],
    [0, "?"],
    [-1, "?"],
    [3.2, "?"],
    ["#N/A", "?"],
    ["#REF!", "?"],
    ["优秀", "?"],
    ["3-1", "?"],
    [true, "?"],
  ])("%j → %s", (written, expected) => expect(shown(written)).toBe(expected));

  it("reads a value with a rank behind it", () => {
    expect(readValueBracket("12.3(4)")).toEqual({ value: 12.3, inner: 4 });
    expect(readValueBracket("12.3（第4名）")).toEqual({ value: 12.3, inner: 4 });
    expect(readValueBracket("12.3")).toBeNull();
  });
});

describe("words for none, errors, numerals", () => {
  it("knows ways to say that a unit takes no part", () => {
    expect(["–", "—", "-", "/", "无", "暂无", "缺项"].every(saysNone)).toBe(true);
    expect(["1", "甲镇", "优"].some(saysNone)).toBe(false);
  });
  it("knows errors by Excel's spelling only", () => {
    expect(["#N/A", "#REF!", "#DIV/0!"].every(isError)).toBe(true);
    expect(["#1", "N/A", "#"].some(isError)).toBe(false);
  });
  it.each([
    ["十", 10],
    ["十二", 12],
    ["三十", 30],
    ["一百零六", 106],
    ["二〇一九", 2019],
    ["甲", null],
  ])("%s is %s", (text, value) => expect(chineseNumber(text)).toBe(value));
});

describe("A1 addresses", () => {
  it("names cells and boxes", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(columnIndex("XFD")).toBe(16383);
    expect(cellAddress(9, 1)).toBe("B10");
    expect(boxAddress({ row: 0, column: 0, rows: 1, columns: 1 })).toBe("A1");
  });
  it("reads what a person types", () => {
    expect(parseAddress("$a$3:E１２")).toEqual({ row: 2, column: 0, rows: 10, columns: 5 });
    expect(parseAddress("'8月'!B2")).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(parseAddress("全表")).toBeNull();
  });
  it("overlaps by a shared cell, not by touching edges", () => {
    const box = { row: 2, column: 2, rows: 2, columns: 2 };
    expect(overlaps(box, { row: 3, column: 3, rows: 5, columns: 5 })).toBe(true);
    expect(overlaps(box, { row: 4, column: 2, rows: 1, columns: 1 })).toBe(false);
  });
});
