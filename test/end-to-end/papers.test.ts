// The papers on real files: what people enter on 约谈名单 shows on them at once, by formula, through the real Office.js.
import type { Worksheet } from "@cj-tech-master/excelts";
import { calculateFile, calculateSheets, DISTRICT, districtSheet } from "./office";
import { openFile, plain, rowOf, saveFile, setCell, sheetOf, titled } from "./result-file";

const TWO_MONTHS = { ...DISTRICT, "8月": districtSheet("8月"), "9月": districtSheet("9月") };
const [LIST, PLAN, NOTICES] = ["约谈名单_201909", "约谈方案_201909", "约谈通知书_201909"] as const;
/** 2019-09-27 as Excel counts days. */
const FRIDAY = 43_735;

/** 内容 of the line whose 编号 ends so. */
function textOf(sheet: Worksheet, key: string): unknown {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (String(plain(sheet, row, 1)).endsWith(key)) return plain(sheet, row, 3);
  }
  throw new Error(`no line ${key} on ${sheet.name}`);
}

it("day, time, place and approval of the list appear on plan and notice; a second run writes nothing", async () => {
  const first = await calculateSheets(TWO_MONTHS);
  const before = await openFile(first.out);
  expect(textOf(sheetOf(before, PLAN), "·状态")).toBe("拟制");
  expect(textOf(sheetOf(before, NOTICES), "·约谈时间") ?? "").toBe("");
  const list = titled(sheetOf(before, LIST), "编号");
  const row = rowOf(list, "单位", "癸乡");
  setCell(list, row, "约谈日期", FRIDAY);
  setCell(list, row, "时间", "上午9时");
  setCell(list, row, "地点", "区政府三楼会议室");
  setCell(list, row, "审定意见", "同意");
  await saveFile(before, first.out);

  const second = await calculateFile(first.out);
  const after = await openFile(second.out);
  const notices = sheetOf(after, NOTICES);
  expect(textOf(notices, "·约谈时间")).toBe("2019年9月27日上午9时");
  expect(textOf(notices, "·约谈地点")).toBe("区政府三楼会议室");
  expect(textOf(notices, "·整改报告截止")).toBe("2019年10月10日");
  expect(textOf(notices, "·审定") ?? "").toBe("");
  expect(textOf(sheetOf(after, PLAN), "·状态")).toBe("已审定");
  expect(textOf(sheetOf(after, PLAN), "·约谈时间")).toBe("2019年9月27日");

  const third = await calculateFile(second.out);
  expect(third.document).toEqual(second.document);
  expect(third.stderr).toContain("没有需要改动的地方");
}, 60_000);

it("a notice is one upright A4 page per unit at its natural size, with page numbers", async () => {
  const { out } = await calculateSheets(TWO_MONTHS);
  const { pageSetup, headerFooter } = sheetOf(await openFile(out), NOTICES);
  expect(pageSetup).toMatchObject({ orientation: "portrait", paperSize: 9, horizontalCentered: true });
  expect(pageSetup.fitToPage).not.toBe(true);
  expect(headerFooter.oddFooter).toContain("第 &P 页");
});
