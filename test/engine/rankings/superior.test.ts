// 约3.a, 约4, 约5: our places in city and province rankings, the units that answer for them, small fields, ties at the edges.
import {
  OFFICE,
  counties,
  fromBottom,
  indicator,
  indicators,
  judge,
  lead,
  mention,
  month,
  rank,
  ranking,
  row,
  unranked,
  unreadable,
  type Facts,
} from "./facts";
import type { Ranking } from "../../../src/engine";
import type { IsoDate } from "../../../src/policy";

const city = (place: number, total: number | null = 7, ...units: string[]) =>
  indicators("市", "2019-08", total, [
    indicator("危房改造", place, ...(units.length ? units : ["区住建局"])),
  ]);
const province = (place: number, total: number | null = 106) =>
  indicators("省", "2019-08", total, [indicator("危房改造", place, "区住建局")]);

const CITY_HIT = "2019-08 区住建局 约3.a -1 L1";

describe("S7 约3.a the last three of a city ranking", () => {
  it.each([
    [4, []],
    [5, [CITY_HIT]],
    [6, [CITY_HIT]],
    [7, [CITY_HIT]],
  ])("rank %i of 7", (place, ledger) => {
    expect(judge({ rankings: [city(place)] }).ledger).toEqual(ledger);
  });

  it("says where the place stands and what the row is called", () => {
    const result = judge({ rankings: [city(6)] });
    expect(result.reason("区住建局")).toBe("2019年8月危房改造全市排名第6名（共7个），从末位数第2");
    expect(result.of("区住建局")).toMatchObject([
      {
        id: "2019-08·区住建局·约3.a·危房改造",
        sourceKey: "2019-08|市|指标排名|指标#危房改造",
        sources: [{ cell: "D-危房改造" }, { cell: "G-区住建局" }],
        cites: [],
      },
    ]);
    expect(result.fired).toMatchObject([{ unit: "区住建局", series: "指标排名", indicator: "危房改造" }]);
  });

  it("says of a place above the band by how much it escaped", () => {
    expect(judge({ rankings: [city(4)] }).distance("区住建局")).toMatchObject({
      distance: { by: 1, unit: "名" },
    });
  });

  it("judges every indicator of a table on its own", () => {
    const rows = [
      indicator("危房改造", 6, "区住建局"),
      indicator("小额信贷", 7, "区金融办"),
      indicator("教育", 1, "区教育局"),
    ];
    expect(judge({ rankings: [indicators("市", "2019-08", 7, rows)] }).ledger).toEqual(
      [CITY_HIT, "2019-08 区金融办 约3.a -1 L1"].sort(),
    );
  });

  it("reads a whole table of counties: only our row counts", () => {
    const places = { 甲县: 1, 乙县: 2, 丙县: 3, 丁县: 4, 戊县: 5, 示例区: 6, 己县: 7 };
    const result = judge({ rankings: [counties("市", places, ["区住建局"])] });
    expect(result.ledger).toEqual([CITY_HIT]);
    expect(
      judge({ rankings: [counties("市", { ...places, 示例区: 4, 丁县: 6 }, ["区住建局"])] }).ledger,
    ).toEqual([]);
  });

  it("scores our townships and departments in city rankings of their kind, 1 point flat", () => {
    const townships = ["甲镇", "外乡", "外镇", "乙镇", "外县镇"].map((name, index) =>
      row(name, index + 1, { mention: mention(name), ours: name === "甲镇" || name === "乙镇" }),
    );
    const departments = ["外局", "区教育局", "外办", "外委"].map((name, index) =>
      row(name, index + 1, { mention: mention(name), ours: name === "区教育局", indicator: "办结率" }),
    );
    const result = judge({
      rankings: [
        ranking({ level: "市", series: "全市乡镇排名", entries: townships }),
        ranking({ level: "市", series: "对口部门排名", subject: "区直", entries: departments }),
      ],
    });
    expect(result.ledger).toEqual(["2019-08 乙镇 约3.a -1 L1", "2019-08 区教育局 约3.a -1 L1"]);
    expect(result.of("区教育局")).toMatchObject([
      { id: "2019-08·区教育局·约3.a·对口部门排名", sources: [{ cell: "D-区教育局" }] },
    ]);
    expect(result.questions).toEqual([]);
  });

  it("B-2 nobody is last among counties that all share one rank", () => {
    const places = { 甲县: 1, 乙县: 1, 丙县: 1, 丁县: 1, 示例区: 1 };
    const result = judge({ rankings: [counties("市", places, ["区住建局"])] });
    expect(result.ledger).toEqual([]);
    expect(result.flags("区住建局")).toEqual(["全部并列，无倒数(5家)"]);
  });

  it("does nothing for rankings of the whole country, nor for unranked indicators", () => {
    const national = indicators("国家", "2019-08", null, [indicator("危房改造", 300, "区住建局")]);
    const blank = indicators("市", "2019-08", 7, [row("教育", unranked, { indicator: "教育" })]);
    expect(judge({ rankings: [national, blank] })).toMatchObject({ outcomes: [], questions: [] });
  });
});

describe("S8 约4 and 约5 in a province table of 106", () => {
  const four = "2019-08 区住建局 约4 -1 L1";
  const five = "2019-08 区住建局 约5 -2 L2";

  it.each([
    [106, [five]],
    [97, [five]],
    [96, [four]],
    [87, [four]],
    [86, []],
  ])("rank %i", (place, ledger) => {
    expect(judge({ rankings: [province(place)] }).ledger).toEqual(ledger);
  });

  it("S9 rank 98 of 106 is ninth from the bottom; rank 74 is far away", () => {
    expect(judge({ rankings: [province(98)] }).ledger).toEqual([five]);
    expect(judge({ rankings: [province(74)] }).distance("区住建局")).toMatchObject({ distance: { by: 13 } });
  });

  it("S9 an unreadable bracket leaves only its question", () => {
    const open = row("危房改造", unreadable, {
      indicator: "危房改造",
      holds: ["IN-CELL·全省指标排名·括号含义"],
    });
    const result = judge({
      rankings: [indicators("省", "2019-08", 106, [open])],
      leads: [lead("危房改造", ["区住建局"])],
    });
    expect(result.ledger).toEqual([]);
    expect(result.of("区住建局")).toMatchObject([
      { kind: "undecided", points: null, missing: ["IN-CELL·全省指标排名·括号含义"] },
    ]);
  });

  it("reads a place counted from the bottom without a size", () => {
    const rankings = (position: number) => [
      indicators(
        "省",
        "2019-08",
        null,
        [indicator("危房改造", 1, "区住建局")].map((entry) => ({ ...entry, place: fromBottom(position) })),
      ),
    ];
    expect(judge({ rankings: rankings(10) }).ledger).toEqual([five]);
    expect(judge({ rankings: rankings(11) }).ledger).toEqual([four]);
    expect(judge({ rankings: rankings(21) }).ledger).toEqual([]);
  });

  const table = (tiedAt: number): Ranking => {
    const entries = Array.from({ length: 106 }, (_, index) => {
      const place = index + 1 === tiedAt + 1 ? tiedAt : index + 1;
      const ours = index + 1 === tiedAt;
      return row(ours ? "示例区" : `县${index + 1}`, place, { ours, indicator: "危房改造" });
    });
    return ranking({ level: "省", subject: "县区", series: "危房改造排名", entries });
  };
  const leads = [lead("危房改造", ["区住建局"])];

  it("B-4 two counties tied over the edge of the last ten are both in it", () => {
    const result = judge({ rankings: [table(96)], leads });
    expect(result.ledger).toEqual([five]);
    expect(result.flags("区住建局")).toContain("从末位数第10并列(2家)");
  });

  it("B-3 two tied over the edge of the last twenty are both in it; one further up neither", () => {
    expect(judge({ rankings: [table(86)], leads }).ledger).toEqual([four]);
    expect(judge({ rankings: [table(85)], leads }).ledger).toEqual([]);
  });

  it("POL-TIE-BAND 都不计入 takes the better end of the tie", () => {
    const switches = { "POL-TIE-BAND": "都不计入" } as const;
    expect(judge({ rankings: [table(96)], leads, switches }).ledger).toEqual([four]);
    expect(judge({ rankings: [table(86)], leads, switches }).ledger).toEqual([]);
    const inside = judge({ rankings: [table(90)], leads, switches });
    expect(inside.ledger).toEqual([four]);
    expect(inside.reason("区住建局")).toContain("从末位数第16");
  });

  it("POL-TIE-BAND 待确认 holds it until the answer", () => {
    const switches = { "POL-TIE-BAND": "待确认" } as const;
    const open = judge({ rankings: [table(96)], leads, switches });
    expect(open.ledger).toEqual([`${five} 待确认`]);
    expect(open.codes).toEqual(["B-3"]);
    expect(judge({ rankings: [table(90)], leads, switches }).questions).toEqual([]);
    const id = open.questions[0]!.id;
    expect(judge({ rankings: [table(96)], leads, switches, answers: { [id]: "全部计入" } }).ledger).toEqual([
      five,
    ]);
    expect(judge({ rankings: [table(96)], leads, switches, answers: { [id]: "都不计入" } }).ledger).toEqual([
      four,
    ]);
  });

  it("own rows that share a rank are not below each other", () => {
    const entries = ["甲镇", "乙镇"].map((name) => row(name, 87, { mention: mention(name) }));
    const part = ranking({
      level: "市",
      entries,
      wholeField: false,
      total: { value: 90, source: "stated", at: null },
    });
    expect(judge({ rankings: [part] }).ledger).toHaveLength(2);
    const alone = { ...part, entries: entries.slice(0, 1) };
    expect(judge({ rankings: [alone] }).ledger).toEqual([]);
  });

  it("a tie mark on a single row is flagged", () => {
    const rows = [indicator("危房改造", rank(97, true), "区住建局")];
    expect(judge({ rankings: [indicators("省", "2019-08", 106, rows)] }).flags("区住建局")).toEqual([
      "表中注明并列，并列家数未知",
    ]);
  });

  it("an unreadable row of another county holds only what it could change", () => {
    const broken = (position: number) => {
      const { entries, ...rest } = table(0);
      const ours = 107 - position;
      return {
        ...rest,
        entries: entries.map((entry, index) =>
          index + 1 === ours
            ? { ...entry, label: "示例区", ours: true, place: fromBottom(position) }
            : index === 0
              ? { ...entry, place: unreadable, holds: ["IN-CELL·县1"] }
              : entry,
        ),
      };
    };
    expect(judge({ rankings: [broken(5)], leads }).ledger).toEqual([five]);
    expect(judge({ rankings: [broken(30)], leads }).ledger).toEqual([]);
  });
});

describe("B-9 the size of the field", () => {
  it("is asked for once per series and never taken from the rows", () => {
    const rows = [indicator("危房改造", 6, "区住建局"), indicator("小额信贷", 5, "区金融办")];
    const rankings = [indicators("市", "2019-08", null, rows)];
    const open = judge({ rankings });
    expect(open.ledger).toEqual([]);
    expect(open.questions).toMatchObject([{ code: "B-9", id: "B-9·市·指标排名", holds: true }]);
    expect(open.of("区住建局")).toMatchObject([
      { kind: "undecided", points: null, missing: ["B-9·市·指标排名"] },
    ]);
    const answers = { "B-9·市·指标排名": "8个" };
    expect(judge({ rankings, answers }).ledger).toEqual([CITY_HIT]);
  });

  it("is asked for when a rank lies beyond the stated one", () => {
    const open = judge({ rankings: [city(9)] });
    expect(open.questions).toMatchObject([
      { code: "B-9", message: { code: "ranking.ask.total-too-small", values: { rank: 9, total: 7 } } },
    ]);
    expect(judge({ rankings: [city(9)], answers: { [open.questions[0]!.id]: "11" } }).ledger).toEqual([
      CITY_HIT,
    ]);
  });

  it("is the stated one wherever that fits, whatever was answered for another month", () => {
    const answers = { "B-9·市·指标排名": "20" };
    expect(judge({ rankings: [city(7)], answers }).ledger).toEqual([CITY_HIT]);
  });

  it("is asked for at the earliest table of a series, whatever the sheets are called", () => {
    const rankings = [
      { ...city(6, null), month: month("2019-09"), id: "a", at: { sheet: "a", cell: "A1" } },
      { ...city(6, null), id: "b", at: { sheet: "b", cell: "A1" } },
    ];
    expect(judge({ rankings }).questions).toMatchObject([{ code: "B-9", at: { sheet: "b" } }]);
  });

  it("uses the question that recognition has already asked", () => {
    const held = { ...city(6, null), holds: ["B-9·own"] };
    expect(judge({ rankings: [held] })).toMatchObject({ questions: [], ledger: [] });
    expect(judge({ rankings: [held], answers: { "B-9·own": "7" } }).ledger).toEqual([CITY_HIT]);
  });

  it("does not matter where none of our rows is in the table", () => {
    const others = ranking({ level: "市", entries: [row("外镇", 80, { ours: false })], wholeField: false });
    expect(judge({ rankings: [others] }).questions).toEqual([]);
    expect(judge({ rankings: [{ ...others, grouped: true }] }).questions).toEqual([]);
  });
});

describe("B-10, B-11 small fields", () => {
  it("S10 rank 8 of 15 in the province is pending", () => {
    const result = judge({ rankings: [province(8, 15)] });
    expect(result.ledger).toEqual(["2019-08 区住建局 约5 -2 L2 待确认"]);
    expect(result.questions).toMatchObject([{ code: "B-10", holds: true, choices: ["按条文计", "不适用"] }]);
  });

  it.each([
    [20, 1],
    [21, 0],
  ])("约4 in a field of %i raises %i question", (total, count) => {
    const result = judge({ rankings: [province(total - 12, total)] });
    expect(result.questions).toHaveLength(count);
    expect(result.ledger).toEqual([`2019-08 区住建局 约4 -1 L1${count ? " 待确认" : ""}`]);
  });

  it("follow the answer and the switch", () => {
    const rankings = [province(8, 15)];
    const id = judge({ rankings }).questions[0]!.id;
    const five = ["2019-08 区住建局 约5 -2 L2"];
    expect(judge({ rankings, answers: { [id]: "按条文计" } }).ledger).toEqual(five);
    expect(judge({ rankings, answers: { [id]: "不适用" } }).ledger).toEqual([]);
    expect(judge({ rankings, switches: { "POL-N-SMALL": "按条文计" } }).ledger).toEqual(five);
    const none = judge({ rankings, switches: { "POL-N-SMALL": "不适用" } });
    expect(none).toMatchObject({ ledger: [], questions: [] });
    expect(none.of("区住建局")).toMatchObject([
      { kind: "not-applied", checks: [{ label: "ranking.check.total", got: 15 }] },
    ]);
  });

  it.each([
    [4, [CITY_HIT], []],
    [3, [`${CITY_HIT} 待确认`], ["B-11"]],
    [1, [], ["B-11"]],
  ])("约3.a the last of %i", (total, ledger, codes) => {
    const result = judge({ rankings: [city(total, total)] });
    expect(result).toMatchObject({ ledger, codes });
  });

  it("B-11 a field of one counts by its own answer alone, not by the switch", () => {
    const rankings = [city(1, 1)];
    const asked = judge({ rankings, switches: { "POL-N-SMALL": "按条文计" } });
    expect(asked).toMatchObject({ ledger: [], codes: ["B-11"] });
    const answers = { [asked.questions[0]!.id]: "按条文计" };
    expect(judge({ rankings, answers })).toMatchObject({ ledger: [CITY_HIT], codes: [] });
  });
});

describe("A-2, A-3 who answers for an indicator", () => {
  const named = (...units: string[]): Facts => ({ rankings: [city(6, 7, ...units)] });

  it("all units named without a role, each in full", () => {
    const result = judge(named("区住建局", "区扶贫办"));
    expect(result.ledger).toEqual([CITY_HIT, "2019-08 区扶贫办 约3.a -1 L1"]);
    expect(result.flags("区住建局")).toEqual(["2家责任单位，各自计分"]);
  });

  it("only the 牵头 one where there is one; 配合 is listed", () => {
    const result = judge(named("牵头:区住建局", "配合:区扶贫办", "区教育局"));
    expect(result.ledger).toEqual([CITY_HIT]);
    expect(result.flags("区住建局")).toEqual(["配合单位区扶贫办不计分"]);
  });

  it("POL-LEAD 牵头和配合都计 counts both", () => {
    const switches = { "POL-LEAD": "牵头和配合都计" } as const;
    expect(judge({ ...named("牵头:区住建局", "配合:区扶贫办"), switches }).ledger).toHaveLength(2);
  });

  it("only the one without a role where nobody is 牵头", () => {
    expect(judge(named("区住建局", "配合:区扶贫办")).ledger).toEqual([CITY_HIT]);
  });

  it("配合 is listed under the name of the directory", () => {
    const result = judge(named("牵头:区扶贫办", "配合:住建局"));
    expect(result.flags("区扶贫办")).toEqual(["配合单位区住建局不计分"]);
  });

  it("a unit named twice is hit once, by the cell that names it first", () => {
    const result = judge(named("区住建局", "住建局"));
    expect(result.ledger).toEqual([CITY_HIT]);
    expect(result.of("区住建局")).toMatchObject([
      { sources: [{ cell: "D-危房改造" }, { cell: "G-区住建局" }] },
    ]);
  });

  const nobody = (parts: Partial<Facts> = {}): Facts => ({
    rankings: [indicators("市", "2019-08", 7, [indicator("危房改造", 6)])],
    ...parts,
  });

  it("指标责任对照 by indicator, else by series", () => {
    expect(judge(nobody({ leads: [lead("危房改造", ["区住建局"])] })).ledger).toEqual([CITY_HIT]);
    expect(judge(nobody({ leads: [lead("指标排名", ["区住建局"])] })).ledger).toEqual([CITY_HIT]);
    const both = [lead("指标排名", ["区教育局"]), lead("危房改造", ["区住建局"], ["区扶贫办"])];
    expect(judge(nobody({ leads: both })).ledger).toEqual([CITY_HIT]);
    const switches = { "POL-LEAD": "牵头和配合都计" } as const;
    expect(judge(nobody({ leads: both, switches })).ledger).toHaveLength(2);
  });

  it("指标责任对照 may name several, and says who only supports", () => {
    const several = [lead("危房改造", ["区住建局", "区教育局"], ["区扶贫办"])];
    expect(judge(nobody({ leads: several })).flags("区住建局")).toEqual([
      "2家责任单位，各自计分",
      "配合单位区扶贫办不计分",
    ]);
  });

  it("nobody known: A-2 asks and nothing is booked", () => {
    const result = judge(nobody());
    expect(result.ledger).toEqual([]);
    expect(result.questions).toMatchObject([
      {
        code: "A-2",
        id: "A-2·危房改造",
        holds: true,
        choices: ["区住建局", "区教育局", "区扶贫办", "区金融办"],
        affects: ["危房改造"],
      },
    ]);
  });

  it("nobody known and no bad place: nothing is asked", () => {
    const fine = indicators("市", "2019-08", 7, [indicator("危房改造", 4)]);
    expect(judge({ rankings: [fine] }).questions).toEqual([]);
  });

  it("the answer to A-2 holds for later months and may name several", () => {
    const answers = { "A-2·危房改造": "住建局、区扶贫办" };
    const later = indicators("市", "2019-09", 7, [indicator("危房改造", 7)]);
    const result = judge({ rankings: [...nobody().rankings!, later], answers });
    expect(result.ledger).toHaveLength(4);
    expect(result.questions).toEqual([]);
  });

  it("an answer nobody goes by keeps the question open", () => {
    const result = judge(nobody({ answers: { "A-2·危房改造": "住建委" } }));
    expect(result).toMatchObject({ ledger: [], codes: ["A-2"] });
  });

  it("a named unit that nobody knows is pending, a known one beside it is not", () => {
    const table = city(6, 7, "区住建局", "新设局");
    const entries = table.entries.map((entry) => ({ ...entry, holds: ["IN-UNIT·新设局"] }));
    expect(judge({ rankings: [{ ...table, entries }] }).ledger).toEqual([
      CITY_HIT,
      "2019-08 新设局 约3.a -1 L1 待确认",
    ]);
  });

  it("a unit of category 其他 is not scored", () => {
    const result = judge(named("供电公司"));
    expect(result.ledger).toEqual([]);
    expect(result.flags("供电公司")).toEqual(["非本区考核单位，不计分"]);
  });
});

describe("S11 one indicator at two levels, and neglected duty", () => {
  const rankings = [city(6), province(98)];
  const duty = "2019-08 区住建局 激8.b -0.5 –";

  it("gives one row per ranking", () => {
    const result = judge({ rankings });
    expect(result.ledger).toEqual([CITY_HIT, "2019-08 区住建局 约5 -2 L2"]);
    expect(result.flags("区住建局")).toEqual([]);
  });

  it("POL-RANK8 是 adds 激8.b to every 约3.a, not to 约5", () => {
    const result = judge({ rankings, switches: { "POL-RANK8": "是" } });
    expect(result.ledger).toEqual([duty, CITY_HIT, "2019-08 区住建局 约5 -2 L2"].sort());
    expect(result.fired).toHaveLength(2);
    expect(judge({ rankings: [city(4)], switches: { "POL-RANK8": "是" } }).ledger).toEqual([]);
  });

  it("POL-RANK8 是 costs a township 2 points and waits with a pending place", () => {
    const entries = ["外镇", "外乡", "丙镇"].map((name, index) =>
      row(name, index + 1, { mention: mention(name), ours: name === "丙镇" }),
    );
    const table = ranking({ level: "市", month: month("2019-08"), entries });
    const result = judge({ rankings: [table], switches: { "POL-RANK8": "是" } });
    expect(result.ledger).toEqual(["2019-08 丙镇 激8.b -2 – 待确认", "2019-08 丙镇 约3.a -1 L1 待确认"]);
  });

  it("C-16 counts nothing outside the period", () => {
    const given = { rankings, office: { ...OFFICE, validFrom: "2019-09-01" as IsoDate } };
    expect(judge(given).ledger).toEqual([]);
    expect(judge(given).flags("区住建局")).toEqual(["不在制度施行期内，不计分", "不在制度施行期内，不计分"]);
  });
});
