// The sample workbooks by file name.
import type { Workbook } from "@cj-tech-master/excelts";
import { cityAndProvince } from "./city-and-province";
import { firstMonth } from "./first-month";
import { fullYear } from "./full-year";
import { messy } from "./messy";
import { registers } from "./registers";
import { yearEnd } from "./year-end";

export const SAMPLES: Readonly<Record<string, () => Workbook>> = {
  首月示例: firstMonth,
  全年示例: fullYear,
  市省指标示例: cityAndProvince,
  年终考核示例: yearEnd,
  事项与抽检示例: registers,
  杂乱示例: messy,
};
