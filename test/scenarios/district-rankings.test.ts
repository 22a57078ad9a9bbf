// Scenarios S1–S4, S6 and the engine's part of S5, S25: district rankings of townships (约1).
import { codes, evaluated, flags, ledger, list, reasons, total } from "../support/results";
import {
  cell,
  districtRanking,
  historicalLast,
  lastIs,
  ranked,
  TOWNSHIPS,
  unknown,
} from "../support/situation";
import type { SituationFacts } from "../support/situation";

const july = districtRanking("2019-07", lastIs("壬镇"));
const august = districtRanking("2019-08", lastIs("癸乡"));
const september = districtRanking("2019-09", lastIs("癸乡"));
const october = districtRanking("2019-10", lastIs("癸乡"));
const months = (...rankings: readonly (typeof august)[]): SituationFacts => ({ rankings });
/** Published ranks in the order of the ten townships. */
const published = (...ranks: readonly number[]) => ({
  ranks: Object.fromEntries(TOWNSHIPS.map((name, index) => [name, ranks[index] ?? 0])),
});

describe("S1 约1.a 首次末位", () => {
  const result = evaluated(months(august));

  it("癸乡扣2分，电话提醒，不算整改期限；其余没有", () => {
    expect(ledger(result)).toEqual(["2019-08 癸乡 约1.a -2"]);
    expect(list(result)).toEqual(["癸乡 L0 电话提醒 约1.a 建议"]);
    expect(result.interviews[0]).toMatchObject({
      host: "综合协调小组常务副组长",
      attendees: [],
      interviewees: ["党政主要领导", "分管负责人"],
    });
  });
  it("每条结果指到名次单元格", () => {
    const [outcome] = result.outcomes.filter((each) => each.kind === "applied");
    expect(outcome?.sources).toContainEqual(cell("2019-08", "D13"));
  });
  it("没有上期：按首次计，提示无上期并提问C-8，不保留", () => {
    expect(flags(result, "癸乡").join()).toContain("无上期");
    expect(result.questions.find((question) => question.code === "C-8")).toMatchObject({ holds: false });
  });
  it("历史末位写明上期是别人：不再提问", () => {
    const known = evaluated({ ...months(august), history: [historicalLast("2019-07", "壬镇")] });
    expect(ledger(known)).toEqual(["2019-08 癸乡 约1.a -2"]);
    expect(codes(known)).not.toContain("C-8");
  });
});

describe("S2 约1.b 连续两次", () => {
  it("9月再扣4分，全年6分，约谈L1，事由写明两个月", () => {
    const result = evaluated(months(august, september));
    expect(ledger(result)).toEqual(["2019-08 癸乡 约1.a -2", "2019-09 癸乡 约1.b -4"]);
    expect(total(result, "癸乡")).toBe(-6);
    expect(list(result)).toEqual(["癸乡 L1 约谈 约1.b 建议"]);
    expect(result.interviews[0]).toMatchObject({
      host: "领导小组日常工作副组长",
      attendees: ["区纪委一名分管负责人", "区委组织部一名分管负责人"],
    });
    expect(reasons(result.interviews[0])[0]).toMatch(/连续2次.*8月、9月/);
  });
  it("POL-STREAK-2 替换为4分：9月扣2分，全年4分", () => {
    const result = evaluated({ ...months(august, september), switches: { "POL-STREAK-2": "替换为4分" } });
    expect(ledger(result)[1]).toMatch(/^2019-09 癸乡 约1\.b -2/);
    expect(total(result, "癸乡")).toBe(-4);
  });
  it("上期在历史末位", () => {
    const result = evaluated({ ...months(august), history: [historicalLast("2019-07", "癸乡")] });
    expect(ledger(result)).toEqual(["2019-08 癸乡 约1.b -4"]);
  });
});

describe("S3 第三次与缺月", () => {
  it("第三次仍扣4分并约谈，提示制度未明确", () => {
    const result = evaluated(months(august, september, october));
    expect(ledger(result).at(-1)).toBe("2019-10 癸乡 约1.b -4");
    expect(list(result)).toEqual(["癸乡 L1 约谈 约1.b 建议"]);
    expect(flags(result, "癸乡").join()).toContain("第3次连续，制度未明确");
  });
  it("POL-STREAK-3 重新起算：第三次又是首次", () => {
    const facts = {
      ...months(august, september, october),
      switches: { "POL-STREAK-3": "重新起算" },
    } as const;
    expect(ledger(evaluated(facts)).at(-1)).toBe("2019-10 癸乡 约1.a -2");
  });
  it("POL-STREAK-3 只在第二次：第三次不扣", () => {
    const facts = {
      ...months(august, september, october),
      switches: { "POL-STREAK-3": "只在第二次" },
    } as const;
    expect(total(evaluated(facts), "癸乡")).toBe(-6);
  });
  it("缺9月：按期数连续，提示缺9月", () => {
    const result = evaluated(months(august, october));
    expect(ledger(result).at(-1)).toBe("2019-10 癸乡 约1.b -4");
    expect(flags(result, "癸乡").join()).toContain("缺9月");
  });
  it("缺9月而按月份连续：10月重新算首次", () => {
    const facts = { ...months(august, october), switches: { "POL-STREAK-GAP": "按月份连续" } } as const;
    expect(ledger(evaluated(facts)).at(-1)).toBe("2019-10 癸乡 约1.a -2");
  });
  it("中间是壬镇：10月癸乡首次，提示本年第2次不连续", () => {
    const between = districtRanking("2019-09", lastIs("壬镇"));
    const result = evaluated(months(august, between, october));
    expect(ledger(result, "癸乡").at(-1)).toBe("2019-10 癸乡 约1.a -2");
    expect(list(result)).toEqual(["癸乡 L0 电话提醒 约1.a 建议"]);
    expect(flags(result, "癸乡").join()).toContain("本年第2次(不连续)");
  });
});

describe("S4 并列", () => {
  it("竞赛名次9、9：两个都末位，提示并列2家", () => {
    const result = evaluated(
      months(july, districtRanking("2019-08", published(1, 2, 3, 4, 5, 6, 7, 8, 9, 9))),
    );
    expect(ledger(result, "癸乡")).toEqual(["2019-08 癸乡 约1.a -2"]);
    expect(ledger(result, "壬镇").at(-1)).toMatch(/^2019-08 壬镇 约1\.b -4/);
    expect(flags(result, "癸乡").join()).toContain("并列倒数第一(2家)");
  });
  it("密集名次末三个同为8：三个都末位", () => {
    const result = evaluated(months(districtRanking("2019-08", published(1, 2, 2, 3, 4, 5, 6, 8, 8, 8))));
    expect(
      ledger(result)
        .map((line) => line.split(" ")[1])
        .sort(),
    ).toEqual(["壬镇", "癸乡", "辛镇"].sort());
    expect(list(result)).toHaveLength(3);
  });
  it("全部第1名：没有末位", () => {
    const result = evaluated(months(districtRanking("2019-08", published(1, 1, 1, 1, 1, 1, 1, 1, 1, 1))));
    expect(ledger(result)).toEqual([]);
    expect(list(result)).toEqual([]);
  });
  it("POL-TIE-LAST 都不算 / 待确认", () => {
    const tied = months(districtRanking("2019-08", published(1, 2, 3, 4, 5, 6, 7, 8, 9, 9)));
    expect(ledger(evaluated({ ...tied, switches: { "POL-TIE-LAST": "都不算" } }))).toEqual([]);
    const asked = evaluated({ ...tied, switches: { "POL-TIE-LAST": "待确认" } });
    expect(ledger(asked)).toEqual(["2019-08 壬镇 约1.a -2 待确认", "2019-08 癸乡 约1.a -2 待确认"]);
    expect(codes(asked)).toContain("B-1");
  });
});

describe("S5 得分单元格有误", () => {
  it("读不出的得分可能改变末位：不扣分", () => {
    const scores = Object.fromEntries(TOWNSHIPS.map((name, index) => [name, 95 - index]));
    const ranking = districtRanking("2019-08", lastIs("癸乡"), { scores });
    const entries = ranking.entries.map((entry) => ({
      ...entry,
      place: entry.label === "丙乡" ? ({ kind: "unreadable" } as const) : ({ kind: "by-score" } as const),
      score: entry.label === "丙乡" ? null : entry.score,
      holds: entry.label === "丙乡" ? ["IN-CELL·86..67"] : [],
    }));
    const result = evaluated({ rankings: [{ ...ranking, entries }] });
    expect(total(result, "癸乡")).toBe(0);
    expect(total(result, "丙乡")).toBe(0);
  });
});

describe("S6 名次与得分矛盾", () => {
  const scores = Object.fromEntries(
    TOWNSHIPS.map((name, index) => [name, name === "癸乡" ? 86 : 93 - index]),
  );
  const contradicted = districtRanking("2019-08", lastIs("癸乡"), { scores });

  it("按名次认定癸乡，但待确认，提问写明两家得分", () => {
    const result = evaluated(months(contradicted));
    expect(ledger(result)).toEqual(["2019-08 癸乡 约1.a -2 待确认"]);
    expect(list(result)).toEqual(["癸乡 L0 电话提醒 约1.a 待确认"]);
    expect(result.questions.find((question) => question.code === "B-6")).toMatchObject({ holds: true });
  });
  it("答复以名次为准后照扣", () => {
    const question = evaluated(months(contradicted)).questions.find((each) => each.code === "B-6");
    const answer = question?.choices.find((choice) => choice.includes("名次")) ?? "";
    const result = evaluated({ ...months(contradicted), answers: { [question?.id ?? ""]: answer } });
    expect(ledger(result)).toEqual(["2019-08 癸乡 约1.a -2"]);
    expect(codes(result)).not.toContain("B-6");
  });
  it("矛盾不在末位时不保留", () => {
    const swapped = { ...scores, 甲镇: 93, 乙镇: 94, 癸乡: 60 };
    const result = evaluated(months(districtRanking("2019-08", lastIs("癸乡"), { scores: swapped })));
    expect(ledger(result)).toEqual(["2019-08 癸乡 约1.a -2"]);
  });
});

describe("S25 未识别的单位", () => {
  it("不扣分，但仍计入参排数：排在前面的不因此变成末位", () => {
    const entries = august.entries.map((entry) =>
      entry.label === "癸乡"
        ? { ...entry, label: "新镇", mention: unknown("新镇"), ours: true, holds: ["IN-UNIT·新镇"] }
        : entry,
    );
    const result = evaluated({ rankings: [{ ...august, entries }] });
    expect(ledger(result).filter((line) => !line.endsWith("待确认"))).toEqual([]);
    expect(list(result).filter((line) => !line.endsWith("待确认"))).toEqual([]);
    expect(entries.at(-1)?.place).toEqual(ranked(10));
  });
});
