// How an office makes its sheets: fonts, title, header, borders, notes, print set-up. Shared by all sample workbooks.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";

export type Cell =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: string | number | { readonly error: "#VALUE!" } };

const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Townships and departments of the invented district 云岭区 in 南屏市. */
export const TOWNSHIPS = [
  "石桥镇",
  "青岩镇",
  "白沙镇",
  "龙泉镇",
  "大坪镇",
  "双河镇",
  "柳塘乡",
  "高岭乡",
  "竹山乡",
  "松林乡",
  "梅溪瑶族乡",
  "东门街道",
] as const;
export const DEPARTMENTS = [
  "区住建局",
  "区教育局",
  "区扶贫办",
  "区农业农村局",
  "区水利局",
  "区卫健局",
  "区民政局",
  "区人社局",
  "区交通运输局",
  "区金融办",
] as const;

export function newWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.creator = "云岭区扶贫开发领导小组办公室";
  workbook.created = new Date(Date.UTC(2019, 8, 3, 1, 0, 0));
  workbook.modified = workbook.created;
  return workbook;
}

/** A sheet with A4 print set-up as offices use it. */
export function addSheet(
  workbook: Workbook,
  name: string,
  widths: readonly number[],
  landscape = false,
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
  });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.headerFooter.oddFooter = "第 &P 页 共 &N 页";
  return sheet;
}

/** A merged title over the table. */
export function title(sheet: Worksheet, row: number, text: string, columns: number, firstColumn = 1): void {
  sheet.mergeCells(row, firstColumn, row, firstColumn + columns - 1);
  const cell = sheet.getCell(row, firstColumn);
  cell.value = text;
  cell.font = { name: "方正小标宋简体", size: 18 };
  cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  sheet.getRow(row).height = 34;
}

/** Plain small text: date line, notes, signature foot. */
export function line(sheet: Worksheet, row: number, column: number, text: string, right = false): void {
  const cell = sheet.getCell(row, column);
  cell.value = text;
  cell.font = { name: "仿宋_GB2312", size: 11 };
  cell.alignment = { horizontal: right ? "right" : "left", vertical: "middle" };
}

export function header(sheet: Worksheet, row: number, texts: readonly string[], firstColumn = 1): void {
  texts.forEach((text, index) => headerCell(sheet, row, firstColumn + index, text));
  sheet.getRow(row).height = 24;
}

export function headerCell(sheet: Worksheet, row: number, column: number, text: string): void {
  const cell = sheet.getCell(row, column);
  cell.value = text;
  cell.font = { name: "黑体", size: 11, bold: true };
  cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFD9E1F2" } };
  cell.border = BORDER;
  cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
}

/** Body rows with thin borders; null leaves the cell blank but bordered. */
export function body(
  sheet: Worksheet,
  firstRow: number,
  rows: readonly (readonly Cell[])[],
  firstColumn = 1,
): void {
  rows.forEach((cells, rowOffset) =>
    cells.forEach((value, columnOffset) =>
      bodyCell(sheet, firstRow + rowOffset, firstColumn + columnOffset, value),
    ),
  );
}

function bodyCell(sheet: Worksheet, row: number, column: number, value: Cell): void {
  const cell = sheet.getCell(row, column);
  if (value !== null) cell.value = value;
  cell.font = { name: "宋体", size: 11 };
  cell.border = BORDER;
  const long = typeof value === "string" && value.length > 8;
  cell.alignment = { horizontal: long ? "left" : "center", vertical: "middle", wrapText: long };
}

/** Excel's serial number of an ISO day, for date cells with a date format. */
export function dateCell(sheet: Worksheet, row: number, column: number, isoDay: string): void {
  const cell = sheet.getCell(row, column);
  cell.value = new Date(`${isoDay}T00:00:00Z`);
  cell.numFmt = "yyyy-mm-dd";
}

/** An input register: header row, then rows; ISO days in `dateColumns` (1-based) become real dates. */
export function register(
  workbook: Workbook,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  dateColumns: readonly number[] = [],
): Worksheet {
  const sheet = addSheet(
    workbook,
    name,
    columns.map((text) => Math.max(8, text.length * 2 + 4)),
    true,
  );
  header(sheet, 1, columns);
  body(sheet, 2, rows);
  rows.forEach((cells, index) => {
    for (const column of dateColumns) {
      const value = cells[column - 1];
      if (typeof value === "string") dateCell(sheet, index + 2, column, value);
    }
  });
  sheet.views = [{ state: "frozen", ySplit: 1, xSplit: 0 }];
  return sheet;
}

/** The directory of the invented district. */
export function directory(workbook: Workbook): void {
  const rows: Cell[][] = [
    ...TOWNSHIPS.map((name, index): Cell[] => [
      name,
      "乡镇",
      index === 10 ? "梅溪乡" : null,
      `${"赵钱孙李周吴郑王冯陈褚卫"[index]}书记、${"蒋沈韩杨朱秦尤许何吕施张"[index]}镇长`,
      `${"孔曹严华金魏陶姜戚谢邹喻"[index]}副镇长`,
      36 + index * 2,
    ]),
    ...DEPARTMENTS.map((name, index): Cell[] => [
      name,
      "区直",
      name.replace(/^区/, ""),
      `${"柏水窦章云苏潘葛奚范"[index]}局长`,
      `${"彭郎鲁韦昌马苗凤花方"[index]}副局长`,
      20 + index,
    ]),
  ];
  register(
    workbook,
    "单位名录",
    ["单位", "类别", "别名", "主要负责人", "分管负责人", "评优人数基数", "生效日期", "失效日期", "备注"],
    rows,
  );
}

export function settings(workbook: Workbook, more: readonly (readonly Cell[])[] = []): void {
  register(
    workbook,
    "设置",
    ["项目", "值", "说明"],
    [
      ["本区名称", "云岭区", "本区的全称"],
      ["本区别名", "云岭", "简称，多个用顿号隔开"],
      ["领导小组组长", "江远山", null],
      ["日常工作副组长", "汪文斌", null],
      ["综合协调小组常务副组长", "董志明", null],
      ["区纪委书记", "罗正", null],
      ["区委组织部部长", "毕成", null],
      ...more,
    ],
  );
}
