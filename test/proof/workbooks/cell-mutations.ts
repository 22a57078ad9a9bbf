// Mutations of what cells hold: everything that has ever been found in a cell of an office's workbook, and worse.
import type { Chance } from "../formulas/random";
import { address, areaText } from "./addresses";
import { anyCell, anySheet, type Mutation } from "./mutation";
import type { Content } from "./sheet-tree";
import { rowNumber } from "./sheet-tree";
import { attributeOf, elementsOf } from "./xml";

const text = (value: string): Content => ({ kind: "text", value });
const number = (value: string): Content => ({ kind: "number", value });
const formula = (value: string, result = "0"): Content => ({ kind: "formula", value, result });

/** Named, so that a failing seed says what was written. */
export const CONTENTS: readonly (readonly [name: string, content: Content])[] = [
  ["空白", { kind: "blank" }],
  ["空文字", text("")],
  ["空格", text("   ")],
  ["文字", text("待核实")],
  ["长文字", text("危".repeat(32_767))],
  ["换行", text("第一行\n第二行\r\n第三行\t制表")],
  ["巨大的数", number("1.7976931348623157E+308")],
  ["很长的数", number("123456789012345678")],
  // The smallest that Excel holds.
  ["很小的数", number("-2.2251E-308")],
  ["负数", number("-7")],
  ["负零", number("-0")],
  ["小数尾巴", number("0.1000000000000000055511151231257827")],
  ["科学计数", number("1E2")],
  ["错误值", { kind: "error", value: "#REF!" }],
  ["新错误值", { kind: "error", value: "#SPILL!" }],
  ["逻辑值", { kind: "boolean", value: "1" }],
  ["日期", number("43709")],
  ["负日期", number("-1.5")],
  ["文字日期", text("2019年8月31日")],
  ["公式", formula("1+1", "2")],
  ["缺表公式", formula("'没有这张表'!A1")],
  ["整列公式", formula("SUM(D:D)")],
  ["自引公式", formula("SUM(A1:A3)*0")],
  ["外部公式", formula("[9]别处!$A$1")],
  ["未知函数", formula("_xlfn.SINGLE(_xlfn.NOSUCH(1))")],
  ["台账公式", formula("SUMIFS(加减分台账!$Q:$Q,加减分台账!$D:$D,B3)")],
  ["等号文字", text("=1+1")],
  ["加号文字", text("+86 10")],
  ["撇号文字", text("'单引号")],
  ["错误文字", text("#N/A")],
  ["转义文字", text("_x000D_ 与 _x0041_")],
  ["控制字符", text("甲_x0001_镇_x000B_")],
  ["表情", text("👨‍👩‍👧‍👦🏆")],
  ["从右到左", text("\u202e镇甲\u202c שלום")],
  ["全角数字", text("１２．５")],
  ["带圈名次", text("⑦")],
  ["并列", text("并列第3名")],
  ["文字数", text("95.00")],
  ["网址", text("https://example.invalid/?q=<a&b>")],
  ["脚本", text('"><img src=x onerror=alert(1)>')],
  ["题目", text("示例区2019年9月脱贫攻坚工作指标排名")],
  ["系统列名", text("本期加减分")],
  ["编号", text("编号")],
];

function setCell(chance: Chance, content: Content, name: string): Mutation["apply"] {
  return (book) => {
    const { sheet, name: where } = anySheet(book, chance);
    const [row, column] = anyCell(sheet, chance);
    sheet.set(row, column, content);
    return `${where}!${address(row, column)} = ${name}`;
  };
}

export const CELL_MUTATIONS: readonly Mutation[] = [
  {
    kind: "单元格内容",
    apply: (book, chance) => {
      const [name, content] = chance.pick(CONTENTS);
      return setCell(chance, content, name)(book, chance);
    },
  },
  {
    kind: "单元格内容",
    apply: (book, chance) => {
      const [name, content] = chance.pick(CONTENTS);
      const done = [1, 2, 3, 4].map(() => setCell(chance, content, name)(book, chance));
      return done.join(", ");
    },
  },
  {
    kind: "单元格内容",
    apply: (book, chance) => {
      const { sheet, name } = anySheet(book, chance);
      const column = 1 + chance.below(Math.max(1, sheet.lastColumn));
      const [what, content] = chance.pick(CONTENTS.filter(([each]) => each !== "长文字"));
      for (const row of sheet.rows) if (rowNumber(row) > 2) sheet.set(rowNumber(row), column, content);
      return `${name} column ${column} = ${what}`;
    },
  },
  {
    kind: "单元格内容",
    apply: (book, chance) => {
      const { sheet, name } = anySheet(book, chance);
      const [row, column] = anyCell(sheet, chance);
      const area = { top: row, left: column, bottom: row + chance.below(3), right: column + chance.below(2) };
      const cell = sheet.set(row, column, formula("B3*2", "4"));
      for (const each of elementsOf(cell)) {
        if (each.name.endsWith("f")) {
          each.attributes.set("t", "array");
          each.attributes.set("ref", areaText(area));
        }
      }
      return `${name}!${address(row, column)} array formula`;
    },
  },
  {
    kind: "单元格内容",
    apply: (book, chance) => {
      const { sheet, name } = anySheet(book, chance);
      const [from, to] = [anyCell(sheet, chance), anyCell(sheet, chance)];
      const held = sheet.shown(...from);
      sheet.set(...to, /^-?\d+(\.\d+)?$/.test(held) ? number(held) : text(held));
      return `${name}!${address(...from)} copied to ${address(...to)}`;
    },
  },
  {
    kind: "单元格内容",
    apply: (book, chance) => {
      const { sheet, name } = anySheet(book, chance);
      const cells = sheet.rows.flatMap(elementsOf).filter((cell) => attributeOf(cell, "t") === "s");
      if (cells.length === 0) return null;
      const cell = chance.pick(cells);
      const shown = sheet.shownBy(cell);
      cell.attributes.set("t", "inlineStr");
      const prefix = cell.name.slice(0, -1);
      cell.children = [
        {
          name: `${prefix}is`,
          attributes: new Map(),
          children: [
            {
              name: `${prefix}r`,
              attributes: new Map(),
              children: [
                {
                  name: `${prefix}rPr`,
                  attributes: new Map(),
                  children: [{ name: `${prefix}b`, attributes: new Map(), children: [] }],
                },
                {
                  name: `${prefix}t`,
                  attributes: new Map([["xml:space", "preserve"]]),
                  children: [shown.replace(/&/g, "&amp;").replace(/</g, "&lt;")],
                },
              ],
            },
          ],
        },
      ];
      return `${name}!${attributeOf(cell, "r") ?? ""} rich text`;
    },
  },
];
