// A workbook in which nothing has a month or year yet: there is no period to name a list or a paper after.
import { sheet, workbook } from "../support/apply-changes";
import { outcomesOf, run } from "../support/outcomes";

it("nothing is named after a year 0, and a second run writes nothing", () => {
  const nothing = { ...outcomesOf([]), month: null, year: 0 };
  const first = run(workbook(sheet("说明", [["说明"]])), nothing);
  const names = first.after.sheets.map(({ name }) => name);
  expect(names).toContain("待确认");
  expect(names.filter((name) => name.includes("_"))).toEqual([]);
  expect(JSON.stringify(first.changes)).not.toContain("0年终");
  expect(run(first.after, nothing).changes).toEqual([]);
});
