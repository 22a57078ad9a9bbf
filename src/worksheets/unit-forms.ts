// What the form of a unit's name says: its stem, the family of its suffix, the county in front, and the likely category.
import type { UnitCategory } from "../policy";
import { normalise } from "./text";

/** Kinds of township-level units; a suffix of one family never matches a name of another. */
export type SuffixFamily = "镇" | "乡" | "街道";

export interface UnitForm {
  /** The name without county prefix, remarks in brackets and organ suffixes; what two spellings have in common. */
  readonly stem: string;
  /** Suffix family of a township-level unit; null for a bare name or another kind of unit. */
  readonly family: SuffixFamily | null;
}

/** Key of a unit's name for exact comparison. */
export function unitKey(text: string): string {
  return normalise(text)
    .replace(/^[\d.、]+(?=[^\d.、])/, "")
    .replace(/[:;,。*#]+$/, "");
}

const withoutBrackets = (key: string): string =>
  /[([]/.test(key) ? key.replace(/\([^()]*\)/g, "").replace(/\[[^[\]]*\]/g, "") : key;

/** Organs of a unit stand for the unit: 甲镇人民政府, 甲镇党委. */
const ORGAN = /(党委和政府|党委政府|人民政府|镇政府|党工委|党委|党组|政府)$/;

const STREET = /(街道办事处|街道办|街道|办事处|街办)$/;
const ETHNIC_TOWNSHIP =
  /(民族|(壮|瑶|苗|侗|回|满|彝|土家|布依|仫佬|毛南|仡佬|水|京|藏|羌|白|傣|黎|畲|土|佤|蒙古|哈尼|傈僳|拉祜|纳西|景颇|朝鲜|锡伯|达斡尔|鄂温克|哈萨克|维吾尔|东乡|撒拉|裕固)族)+乡$/;

/** Stem and family of a township-level name; the family is null when the name has no such suffix. */
function townshipForm(name: string): UnitForm {
  const street = name.replace(STREET, "");
  if (street !== name && street !== "") return { stem: street, family: "街道" };
  const ethnic = name.endsWith("族乡") ? name.replace(ETHNIC_TOWNSHIP, "") : name;
  if (ethnic !== name && ethnic !== "") return { stem: ethnic, family: "乡" };
  if (name.length > 1 && name.endsWith("镇")) return { stem: name.slice(0, -1), family: "镇" };
  if (name.length > 1 && name.endsWith("乡")) return { stem: name.slice(0, -1), family: "乡" };
  return { stem: name, family: null };
}

/** 区住建局, 县住建局 and 住建局 are one department; 市住建局 is another county's or the city's. */
const DISTRICT_WORD = /^(本区|本县|我区|我县|区|县)(?=..)/;

/**
 * The form of a name.
 * @param districts names of this district, normalised; they may stand in front of a unit's name
 */
export function unitForm(key: string, districts: readonly string[]): UnitForm {
  let name = withoutBrackets(key) || key;
  const district = districts.find((one) => name.length > one.length + 1 && name.startsWith(one));
  if (district !== undefined) name = name.slice(district.length);
  name = name.replace(ORGAN, (organ) => (organ === "镇政府" ? "镇" : "")) || name;
  const township = townshipForm(name);
  if (township.family !== null) return township;
  return { stem: name.replace(DISTRICT_WORD, "") || name, family: null };
}

/** 县 hardly ever stands inside a township's own name; 旗, 区 and above all 市 do (白旗寨乡, 沙市口镇), so they need more around. */
const OTHER_COUNTY =
  /^(?:([\u4e00-\u9fff]{1,7}?县|[\u4e00-\u9fff]{2,7}?[区旗])[\u4e00-\u9fff]+|([\u4e00-\u9fff]{2,7}?市)[\u4e00-\u9fff]{2,})(?:镇|乡|街道|街道办|街道办事处)$/;

/** The county in front of a township's name ("香河县安平镇"); null when there is none. */
export function countyPrefix(key: string): string | null {
  if (!/[县区市旗]/.test(key)) return null;
  const match = OTHER_COUNTY.exec(withoutBrackets(key));
  return match?.[1] ?? match?.[2] ?? null;
}

/** Units that other levels run, firms, schools and hospitals: outside until 单位名录 lists them. */
const OUTSIDE =
  /(税务局|国税局|地税局|气象局|供电局|供电公司|供电所|邮政局|邮政管理局|烟草局|烟草专卖局|海关|调查队|银行|农商行|信用社|信用联社|保险|公司|集团|电信|移动|联通|学校|中学|小学|幼儿园|学院|大学|医院|卫生院)$/;

/** Helpers of a higher level (A-13): 市…, 自治区…, 中央…. 市场, 市政 and the like are our own departments' words. */
const SUPERIOR = /^(市(?![场政容民])|自治区|省|中央|国家|全国)/;

const DEPARTMENT =
  /(局|委|办|办公室|中心|法院|检察院|委员会|部|党校|团委|妇联|残联|科协|工会|总工会|工商联|文联|红十字会|供销社|供销联社|支队|大队|档案馆)$/;

/**
 * Category by the form of the name alone: 乡/镇/街道, 局/委/办/中心 …, or 其他 for units that are never the district's own.
 * Null for a bare name, a farm, a park (A-10: those must be classified by a person).
 */
export function categoryByName(key: string): UnitCategory | null {
  const name = withoutBrackets(key).replace(ORGAN, (organ) => (organ === "镇政府" ? "镇" : ""));
  if (OUTSIDE.test(name)) return "其他";
  if (townshipForm(name).family !== null) return "乡镇";
  if (SUPERIOR.test(name)) return "其他";
  return DEPARTMENT.test(name) ? "区直" : null;
}
