// Who a written name means: exact, alias, spelling variants; never a choice between two (S25, A-4, A-10, A-14).
import type { IsoDate } from "../../src/policy";
import type { Unit } from "../../src/engine";
import { unit } from "../support/situation";
import { Directory, proposeUnits, similarUnits, unlistedUnit } from "../../src/worksheets/units";
import { categoryByName, countyPrefix } from "../../src/worksheets/unit-forms";

function known(
  units: readonly Unit[],
  districts: readonly string[] = [],
  answers: Record<string, string> = {},
) {
  return new Directory({ listed: units, districts, answers });
}
function meant(directory: Directory, text: string, on: string | null = null): string {
  const found = directory.resolve(text, on as IsoDate | null);
  return found.kind === "unit" ? found.unit.name : found.kind;
}

describe("S25: spellings of one unit", () => {
  const directory = known(
    [
      unit("花山街道", { category: "乡镇" }),
      unit("石井镇"),
      unit("梅溪瑶族乡"),
      unit("区住建局", { aliases: ["住房和城乡建设局"] }),
    ],
    ["示例区", "示例"],
  );
  it.each([
    ["花 山", "花山街道"],
    ["花山街道办事处", "花山街道"],
    ["花山街道办", "花山街道"],
    ["花山（街道）", "花山街道"],
    ["石井", "石井镇"],
    ["石井鎮", "石井镇"],
    ["石井镇人民政府", "石井镇"],
    ["石井镇党委", "石井镇"],
    ["示例区石井镇", "石井镇"],
    ["梅溪乡", "梅溪瑶族乡"],
    ["住建局", "区住建局"],
    ["示例区住建局", "区住建局"],
    ["区住建局：", "区住建局"],
    ["住房和城乡建设局", "区住建局"],
    ["1、石井镇", "石井镇"],
  ])("%s is %s", (text, name) => expect(meant(directory, text)).toBe(name));

  it.each(["石井乡", "石井街道", "新镇", "市住建局", "住房城乡建设局", "", "花"])(
    "%p is nobody known",
    (text) => expect(meant(directory, text)).toBe("unknown"),
  );
  it.each(["香河县安平镇", "邻县石井镇", "霸州市康仙庄镇"])("%s is another county's", (text) =>
    expect(meant(directory, text)).toBe("elsewhere"),
  );
});

it("never chooses between two: a bare name of a town and a township", () => {
  const directory = known([unit("石井镇"), unit("石井乡")]);
  expect(meant(directory, "石井")).toBe("ambiguous");
  expect(meant(directory, "石井乡")).toBe("石井乡");
});

it("an alias of two units is nobody's until a date tells them apart", () => {
  const directory = known([
    unit("东镇", { aliases: ["老街"], to: "2019-06-30" as IsoDate }),
    unit("西镇", { aliases: ["老街"], from: "2019-07-01" as IsoDate }),
  ]);
  expect(meant(directory, "老街", "2019-06-30")).toBe("东镇");
  expect(meant(directory, "老街", "2019-07-01")).toBe("西镇");
  expect(
    meant(known([unit("东镇", { aliases: ["老街"] }), unit("西镇", { aliases: ["老街"] })]), "老街"),
  ).toBe("ambiguous");
});

it("A-14: a unit that has ended lives on in the unit that carries its name as an alias", () => {
  const directory = known([
    unit("甲镇", { to: "2019-06-30" as IsoDate }),
    unit("甲街道", { category: "乡镇", aliases: ["甲镇"], from: "2019-07-01" as IsoDate }),
  ]);
  expect(meant(directory, "甲镇", "2019-03-01")).toBe("甲街道");
  expect(meant(directory, "甲镇")).toBe("甲街道");
  const current = known([unit("甲镇"), unit("乙镇", { aliases: ["甲镇"] })]);
  expect(meant(current, "甲镇")).toBe("甲镇");
});

describe("answers to IN-UNIT", () => {
  it("another name of a unit, a new unit, or none of ours", () => {
    const directory = known([unit("甲镇")], [], {
      "IN-UNIT·甲山镇": "甲镇",
      "IN-UNIT·红旗农场": "新增乡镇",
      "IN-UNIT·督查室": "新增区直单位",
      "IN-UNIT·某公社": "不是本区考核单位",
    });
    expect(meant(directory, "甲山镇")).toBe("甲镇");
    expect(directory.units.map(({ name, category }) => [name, category])).toEqual([
      ["甲镇", "乡镇"],
      ["某公社", "其他"],
      ["督查室", "区直"],
      ["红旗农场", "乡镇"],
    ]);
  });
  it("an answer that names nobody changes nothing", () => {
    expect(meant(known([unit("甲镇")], [], { "IN-UNIT·丁镇": "那个镇" }), "丁镇")).toBe("unknown");
  });
  it("an answer may name a unit that is only proposed", () => {
    const directory = known([], [], { "IN-UNIT·甲山": "甲镇" });
    proposeUnits(directory, [{ text: "甲镇", hint: null }]);
    expect(meant(directory, "甲山")).toBe("甲镇");
  });
});

describe("a proposed directory", () => {
  const proposed = (...labels: (readonly [string, Unit["category"] | null])[]) => {
    const directory = known([], ["示例区"]);
    proposeUnits(
      directory,
      labels.map(([text, hint]) => ({ text, hint })),
    );
    return directory.units.map(({ name, category }) => `${name}:${category}`);
  };
  it("by suffix", () => {
    expect(
      proposed(["甲镇", null], ["乙乡", null], ["花山街道", null], ["区住建局", null], ["政务中心", null]),
    ).toEqual(["乙乡:乡镇", "区住建局:区直", "政务中心:区直", "甲镇:乡镇", "花山街道:乡镇"]);
  });
  it("by the header where the name says nothing", () => {
    expect(proposed(["蛇形山", "乡镇"], ["督查室", "区直"], ["红旗农场", null])).toEqual([
      "督查室:区直",
      "蛇形山:乡镇",
    ]);
  });
  it("spellings of one unit are one unit, whatever comes first", () => {
    const spellings = ["花 山", "花山街道办事处", "花山街道"] as const;
    for (const order of [spellings, [...spellings].reverse()]) {
      expect(proposed(...order.map((text) => [text, "乡镇"] as const))).toEqual(["花山街道:乡镇"]);
    }
    expect(proposed(["住建局", null], ["示例区住建局", null], ["区住建局", null])).toEqual(["区住建局:区直"]);
  });
  it("never another county's townships", () => expect(proposed(["香河县安平镇", "乡镇"])).toEqual([]));
  it("A-11 and A-13: outsiders are known as 其他", () => {
    expect(
      proposed(["区税务局", "区直"], ["市住建局", null], ["农业银行", null], ["自治区某厅", null]),
    ).toEqual(["农业银行:其他", "区税务局:其他", "市住建局:其他", "自治区某厅:其他"]);
  });
  it("with a 单位名录 of the clerk's own nothing of ours is proposed", () => {
    const directory = known([unit("甲镇")]);
    proposeUnits(directory, [
      { text: "新镇", hint: "乡镇" },
      { text: "区气象局", hint: null },
    ]);
    expect(directory.units.map(({ name }) => name)).toEqual(["甲镇", "区气象局"]);
    expect(directory.hasDirectory).toBe(true);
  });
});

it("isListed says whether 单位名录 has the unit, proposals apart", () => {
  const directory = known([unit("石井镇")]);
  directory.add(unlistedUnit("新镇", "乡镇"));
  expect(["石井", "新镇", "别镇"].map((text) => directory.isListed(text))).toEqual([true, false, false]);
});

it("similar units: at most five, shared characters first, never outsiders", () => {
  const units = ["青石镇", "青山镇", "石山乡", "青岩镇", "青龙镇", "青田镇", "白沙镇"].map((name) =>
    unit(name),
  );
  expect(similarUnits("青石山镇", [...units, unit("青石银行", { category: "其他" })])).toEqual([
    "石山乡",
    "青山镇",
    "青石镇",
    "青岩镇",
    "青田镇",
  ]);
  expect(similarUnits("丁镇", units)).toEqual([]);
});

it.each([
  ["甲镇", "乡镇"],
  ["沙市口镇", "乡镇"],
  ["市场监管局", "区直"],
  ["市政局", "区直"],
  ["区委办公室", "区直"],
  ["县人民法院", "区直"],
  ["甲镇中学", "其他"],
  ["甲镇卫生院", "其他"],
  ["市扶贫办", "其他"],
  ["红旗林场", null],
  ["开发区管委会", null],
  ["张三", null],
])("by its name %s is %s", (name, category) => expect(categoryByName(name)).toBe(category));

it.each([
  ["香河县安平镇", "香河县"],
  ["江北区甲镇", "江北区"],
  ["沙市口镇", null],
  ["甲镇", null],
  ["区住建局", null],
])("the county in front of %s: %s", (name, county) => expect(countyPrefix(name)).toBe(county));
