// Every ledger row and interview explains itself: rule, checks, cells, what it absorbed, what comes next, where it stands.
import type { Snapshot } from "../../../src/worksheets";
import { book, calculated, DISTRICT, issue, read, sheet, type, TOWNS, withSheet } from "./reading";

const LEDGER = "加减分台账";
const first = book(DISTRICT, issue("7"), issue("8"));

describe("an explanation", () => {
  it("has rule, checks with wanted and got, places, and the next level", () => {
    const [july, august] = read(first).account.adjustments;
    expect(july).toMatchObject({
      clause: "约1.a",
      rule: "乡镇在区级排名中首次居末位：扣2分，电话提醒",
      points: -2,
      ledger: { sheet: LEDGER, cell: "A3" },
      origin: "calculated",
      next: { clause: "约1.b", distance: { by: 1, unit: "次" } },
    });
    expect(july?.checks).toContainEqual({
      label: "从末位数的名次",
      want: 1,
      relation: "is",
      got: 1,
      ok: true,
      places: [{ sheet: "7月", cell: "D12" }],
      source: "computed",
    });
    expect(august).toMatchObject({ clause: "约1.b", next: null, ledger: { sheet: LEDGER, cell: "A4" } });
  });

  it("tells a least size and a least run of last places from exact ones", () => {
    const relations = read(first).account.adjustments.map(({ checks }) =>
      checks.map(({ label, want, relation }) => [label, want, relation]),
    );
    expect(relations[0]).toContainEqual(["参排数", 3, "at-least"]);
    expect(relations[0]).toContainEqual(["连续居末位期数", 1, "is"]);
    expect(relations[1]).toContainEqual(["连续居末位期数", 2, "at-least"]);
  });

  it("stands nowhere before the run is written, and after it where it was written", () => {
    const standing = (snapshot: Snapshot) => {
      const { adjustments, interviews } = read(snapshot).account;
      return [...adjustments, ...interviews].map((one) => one.standing);
    };
    expect(standing(first).filter((place) => place !== null)).toEqual([]);
    const after = read(calculated(first)).account;
    expect(after.adjustments.map((one) => one.standing)).toEqual(
      after.adjustments.map(({ ledger }) => ledger),
    );
    expect(after.interviews.map((one) => one.standing)).toEqual(after.interviews.map(({ list }) => list));
    expect(standing(calculated(first))).not.toContain(null);
  });

  it("a run begun anew in January has no next level in December", () => {
    const switched = book(
      sheet("设置", [
        ["项目", "值"],
        ["本区名称", "江北区"],
        ["POL-STREAK-YEAR", "每年重新起算"],
      ]),
      issue("12"),
    );
    expect(read(switched).account.adjustments).toMatchObject([{ clause: "约1.a", next: null }]);
    expect(read(book(DISTRICT, issue("12"))).account.adjustments[0]?.next).not.toBeNull();
  });

  it("of a hand-made row says that a person wrote it", () => {
    const typed = type(type(calculated(first), LEDGER, "单位", 3, "甲镇"), LEDGER, "最终分值", 3, 1);
    const row = read(typed).account.adjustments.find(({ unit }) => unit === "甲镇");
    expect(row).toMatchObject({ points: 1, origin: "person", checks: [], next: null });
    expect(row?.rule).toContain("人工登记");
    expect(row?.ledger).toEqual({ sheet: LEDGER, cell: "A5" });
  });

  it("of a row that is kept says that nothing supports it any more", () => {
    const noted = type(calculated(first), LEDGER, "备注", 2, "已电话说明");
    const { account } = read(withSheet(noted, issue("8", "壬乡")));
    const kept = account.adjustments.find(({ clause }) => clause === "约1.b");
    expect(kept).toMatchObject({ unit: "癸乡", status: "已失效", points: 0, origin: "kept" });
    expect(kept?.rule).toContain("不再支持");
  });

  it("of an absorbed row names what absorbed it, and the other way round", () => {
    const twice = book(
      DISTRICT,
      sheet("单位名录", [["单位", "类别"], ...TOWNS.map((name) => [name, "乡镇"])]),
      sheet("事项登记", [
        ["日期", "单位", "事项类型", "级别", "事由", "发文单位", "文号", "同一事项"],
        ["2019-08-05", "甲镇", "通报批评", "市", "住房安全", "市委", "市扶〔2019〕1号", "住房安全"],
        ["2019-08-06", "甲镇", "通报批评", "区", "住房安全", "区委", "江扶〔2019〕2号", "住房安全"],
      ]),
    );
    const rows = read(twice).account.adjustments;
    const [strong, weak] = [
      rows.find(({ absorbedBy }) => !absorbedBy),
      rows.find(({ absorbedBy }) => absorbedBy),
    ];
    expect(weak?.absorbedBy).toMatchObject({ id: strong?.id, clause: strong?.clause });
    expect(strong?.absorbed).toEqual([`${weak?.clause ?? ""} −${-(weak?.amount ?? 0)}分`]);
  });

  it("interviews name the ledger rows that call for them and their place on the list", () => {
    const { account } = read(first);
    expect(account.interviews).toEqual([
      expect.objectContaining({
        unit: "癸乡",
        level: "L1",
        triggers: [account.adjustments[1]?.id],
        list: { sheet: "约谈名单_201908", cell: "A4" },
      }),
    ]);
  });

  it("places are where the rows really stand after the run", () => {
    const { account } = read(first);
    const after = calculated(first);
    for (const { id, ledger } of account.adjustments) expect(cell(after, ledger)).toBe(id);
    for (const { id, list } of account.interviews) expect(cell(after, list)).toBe(id);
  });
});

function cell(snapshot: Snapshot, place: { readonly sheet: string; readonly cell: string | null } | null) {
  const row = Number(/\d+/.exec(place?.cell ?? "")?.[0] ?? 0) - 1;
  return snapshot.sheets.find(({ name }) => name === place?.sheet)?.values[row]?.[0];
}
