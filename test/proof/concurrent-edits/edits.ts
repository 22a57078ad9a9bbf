// What another person does in the workbook while an operation is under way, each at one stroke.
import type { Worksheet } from "@cj-tech-master/excelts";
import { titled } from "../../end-to-end/result-file";
import type { Scene } from "../faults/scene";
import { shift, swapRows, type Shift } from "./rows";

export interface Edit {
  readonly name: string;
  /** Does it; false where the workbook has nothing of the kind. */
  readonly apply: (scene: Scene) => boolean;
  /** Moves cells without the host knowing, as a file that is edited elsewhere. */
  readonly moves?: true;
}

const LIST = "约谈名单_201908";
const LEDGER = "加减分台账";

/** On a sheet, where it stands. */
const on = (name: string, sheet: string, work: (sheet: Worksheet, scene: Scene) => void): Edit => ({
  name,
  apply: (scene) => {
    const found = scene.host.workbook.getWorksheet(sheet);
    if (found === undefined) return false;
    work(found, scene);
    return true;
  },
});

const typed = (name: string, sheet: string, cell: string, text: string): Edit =>
  on(name, sheet, (_, { host }) => {
    host.person.type(sheet, cell, text);
  });

/** Into the column of a title, in the first row below the header. */
const typedUnder = (name: string, sheet: string, title: string, text: string, below = 1): Edit =>
  on(name, sheet, (found, { host }) => {
    const { headerRow, columns } = titled(found, "编号");
    host.person.type(sheet, found.getCell(headerRow + below, columns.get(title) ?? 1).address, text);
  });

const shifted = (name: string, sheet: string, axis: Shift["axis"], at: number, by: number): Edit => ({
  ...on(name, sheet, (found, { host }) => shift(host.workbook, found, { axis, at, by })),
  moves: true,
});

const cells: readonly Edit[] = [
  typed("改名次", "8月", "D4", "7"),
  typed("改得分", "8月", "C5", "60.5"),
  typed("写备注", "8月", "E6", "已核"),
  typed("写在本系统的列里", "8月", "F4", "人写的"),
  typed("写在末位行的依据里", "8月", "G12", "人写的"),
  typed("写在本系统的列下面", "8月", "G14", "人写的"),
  typed("改设置", "设置", "B2", "示例县"),
  typed("改事项", "事项登记", "C2", "乙镇"),
  typedUnder("台账状态", LEDGER, "状态", "已批准"),
  typedUnder("台账备注", LEDGER, "备注", "人写的", 2),
  typedUnder("台账事由", LEDGER, "事由", "人改的事由"),
  typedUnder("名单审定意见", LIST, "审定意见", "同意"),
  typedUnder("答复", "待确认", "答复", "乙镇"),
  typed("通报里的字", "月度通报_201908", "A3", "人改的一句"),
  typed("方案里的字", "约谈方案_201908", "C6", "人写的议程"),
];

const structure: readonly Edit[] = [
  shifted("排名表上面插一行", "8月", "row", 1, 1),
  shifted("排名表中间插一行", "8月", "row", 6, 1),
  shifted("排名表删一行", "8月", "row", 7, -1),
  shifted("排名表左边插一列", "8月", "column", 1, 1),
  shifted("台账中间插一行", LEDGER, "row", 4, 1),
  shifted("台账删一行", LEDGER, "row", 4, -1),
  shifted("名单上面插一行", LIST, "row", 1, 1),
  {
    ...on("台账换两行", LEDGER, (sheet) => {
      const { headerRow } = titled(sheet, "编号");
      swapRows(sheet, headerRow + 1, headerRow + 3);
    }),
    moves: true,
  },
  on("台账加筛选", LEDGER, (sheet) => {
    sheet.autoFilter = "A2:T9";
  }),
  on("排名表加筛选", "8月", (sheet) => {
    sheet.autoFilter = "A2:E12";
  }),
];

const sheets: readonly Edit[] = [
  { name: "插一张表", apply: ({ host }) => host.person.addSheet("新表").kind === "done" },
  { name: "插一张同名的表", apply: ({ host }) => host.person.addSheet(LEDGER).kind === "done" },
  { name: "排名表改名", apply: ({ host }) => host.person.renameSheet("8月", "八月").kind === "done" },
  { name: "台账改名", apply: ({ host }) => host.person.renameSheet(LEDGER, "台账二").kind === "done" },
  { name: "删排名表", apply: ({ host }) => host.person.deleteSheet("7月").kind === "done" },
  { name: "删台账", apply: ({ host }) => host.person.deleteSheet(LEDGER).kind === "done" },
  { name: "删名单", apply: ({ host }) => host.person.deleteSheet(LIST).kind === "done" },
  { name: "删底稿", apply: ({ host }) => host.person.deleteSheet("底稿").kind === "done" },
];

export const EDITS: readonly Edit[] = [...cells, ...structure, ...sheets];
