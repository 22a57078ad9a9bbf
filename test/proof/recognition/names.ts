// Names as offices have them, awkward ones included: townships, departments, counties, district, city.
import type { Chance } from "../formulas/random";

/** Names whose characters mean something else in a table (分, 排, 均, 县, 市, 省, 全, numbers). */
const AWKWARD = [
  "全州镇",
  "分水镇",
  "排上镇",
  "均川镇",
  "县底镇",
  "省庄镇",
  "市桥街道",
  "红旗街道",
  "白旗寨满族乡",
  "十里堡镇",
  "一渡水镇",
  "沙市口镇",
  "中心镇",
  "汇龙镇",
  "总溪河镇",
  "名山街道",
  "九龙瑶族乡",
  "三合乡",
  "城区街道",
  "旧县镇",
] as const;

const STEMS = [
  "青山",
  "石桥",
  "花山",
  "大圩",
  "临江",
  "金龙",
  "云田",
  "白石",
  "太平",
  "新安",
  "双河",
  "高坪",
  "长乐",
  "兴隆",
  "龙泉",
  "凤凰",
  "石井",
  "永和",
  "马坪",
  "官渡",
  "黄沙",
  "竹园",
  "桃源",
  "水口",
] as const;

const SUFFIXES = ["镇", "镇", "镇", "乡", "乡", "街道"] as const;

const DEPARTMENTS = [
  "区住建局",
  "区教育局",
  "区扶贫办",
  "区财政局",
  "区水利局",
  "区卫生健康局",
  "区民政局",
  "区人社局",
  "区农业农村局",
  "区交通运输局",
  "区医保局",
  "区自然资源局",
  "区林业局",
  "区委组织部",
  "区残联",
  "区金融办",
  "区市场监管局",
  "区统计局",
] as const;

const COUNTIES = [
  "江南区",
  "临河县",
  "平山县",
  "云城市",
  "灵溪县",
  "龙胜各族自治县",
  "恭城瑶族自治县",
  "全州县",
  "城东区",
  "南丰县",
  "石门县",
  "宁安市",
] as const;

export const INDICATORS = [
  "危房改造",
  "小额信贷",
  "饮水安全",
  "控辍保学",
  "产业扶贫",
  "易地搬迁入住",
  "项目资金支出",
  "公益性岗位开发",
] as const;

export interface Place {
  readonly district: string;
  readonly city: string;
  readonly townships: readonly string[];
  /** Streets of the town, besides the townships. */
  readonly streets: readonly string[];
  readonly departments: readonly string[];
  /** Counties of the city, ours among them. */
  readonly counties: readonly string[];
}

/** A district with its townships and the city it belongs to. */
export function placeOf(chance: Chance): Place {
  const district = chance.pick(["江北区", "示例区", "一方县", "南溪区"]);
  const awkward = chance.shuffled(AWKWARD).slice(0, chance.below(5));
  const plain = chance.shuffled(STEMS).slice(0, 6 + chance.below(9));
  const townships = [...awkward, ...plain.map((stem) => stem + chance.pick(SUFFIXES))];
  const counties = chance.shuffled(COUNTIES).slice(0, 5 + chance.below(7));
  return {
    district,
    city: chance.pick(["江州市", "示例市", "宁河市"]),
    townships: chance.shuffled(townships),
    streets: ["东城街道", "西城街道", "南门街道", "北站街道", "花桥街道"].slice(0, 3 + chance.below(3)),
    departments: chance.shuffled(DEPARTMENTS).slice(0, 6 + chance.below(9)),
    counties: chance.shuffled([...counties, district]),
  };
}

/** The name without its suffix, as people say it; names too short for that stay whole. */
export function bareName(name: string): string {
  const bare = name.replace(/(街道|镇|(满族|瑶族)?乡)$/, "");
  return bare.length >= 2 ? bare : name;
}
