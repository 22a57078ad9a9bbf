// Writes a sheet in Traditional script, wholly or here and there, as offices with older templates do.
import type { Chance } from "../formulas/random";

const SIMPLIFIED =
  "区县乡镇单级标称总综绩进脱贫坚况报责务满办审备注说数题项目类别层质组资产业农卫环护厂发关监护动时间号无参评录对应设财险扫垃运扣减奖实际计划济统结汇构东门华龙云陈兴乐丰庄桥凤马钟罗红蓝旧开闭坝岭溪团残联义广铁书记员签阳万达规问约谈领导导协调";
const TRADITIONAL =
  "區縣鄉鎮單級標稱總綜績進脫貧堅況報責務滿辦審備註說數題項目類別層質組資產業農衛環護廠發關監護動時間號無參評錄對應設財險掃垃運扣減獎實際計劃濟統結匯構東門華龍雲陳興樂豐莊橋鳳馬鐘羅紅藍舊開閉壩嶺溪團殘聯義廣鐵書記員簽陽萬達規問約談領導導協調";

const TWINS = new Map([...SIMPLIFIED].map((one, index) => [one, [...TRADITIONAL][index] ?? one]));

/** The text in Traditional script, character by character. */
export const traditional = (text: string): string => [...text].map((one) => TWINS.get(one) ?? one).join("");

/** Simplified for most sheets, Traditional or a mixture for some. */
export function scriptOf(chance: Chance): (text: string) => string {
  const kind = chance.below(6);
  if (kind === 0) return traditional;
  if (kind === 1) return (text) => (chance.once(2) ? traditional(text) : text);
  return (text) => text;
}
