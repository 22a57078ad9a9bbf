// Names of facts: safe in a criterion of SUMIFS, the same whatever the order of rows.
import { compareText, factId, keyText, rankingKey, rowKey, uniqueIds } from "../../src/engine";
import { month } from "../support/situation";

describe("text inside an id", () => {
  it.each([
    ["a*b?c~d", "a＊b？c～d"],
    ['<e>="f"', "＜e＞＝＂f＂"],
    ["甲 乙", "甲 乙"],
    [" 甲\n\t 乙  ", "甲 乙"],
    ["甲镇", "甲镇"],
    ["", ""],
  ])("%j becomes %j: no operator, no wildcard, no line break", (text, safe) => {
    expect(keyText(text)).toBe(safe);
  });
  it("an id leaves out what is empty", () => {
    expect(factId(month("2019-08"), "甲镇", "约1.a", "脱贫*")).toBe("2019-08·甲镇·约1.a·脱贫＊");
    expect(factId(2019, "甲镇", "约1.d", "")).toBe("2019·甲镇·约1.d");
  });
  it("a ranking's key keeps the places of what is unknown", () => {
    const ranking = { series: "危房改造", subject: "乡镇", level: "区", month: month("2019-08") } as const;
    expect(rankingKey(ranking)).toBe("2019-08|区|危房改造|乡镇");
    expect(rankingKey({ ...ranking, level: null, month: null })).toBe("||危房改造|乡镇");
    expect(rowKey(ranking, "甲镇?")).toBe("2019-08|区|危房改造|乡镇#甲镇？");
  });
});

it("equal ids are numbered by content, whatever the order", () => {
  const items = ["丙", "甲", "乙"].map((content) => ({ content }));
  const numbered = (list: typeof items) =>
    [
      ...uniqueIds(
        list,
        () => "号",
        ({ content }) => content,
      ),
    ]
      .map(([{ content }, id]) => `${content} ${id}`)
      .sort();
  expect(numbered(items)).toEqual(["丙 号", "乙 号-2", "甲 号-3"].sort());
  expect(numbered([...items].reverse())).toEqual(numbered(items));
});

it("text is ordered by code point", () => {
  expect([compareText("a", "b"), compareText("b", "a"), compareText("a", "a")]).toEqual([-1, 1, 0]);
});
