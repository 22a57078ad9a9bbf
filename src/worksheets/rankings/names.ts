// What a name looks like: township, department, county or village by its ending; and rows that are no unit at all.
import type { UnitHint } from "../headers";

const TOWNSHIP = /(乡|镇|街道|街道办|街道办事处|办事处|苏木|嘎查|民族乡)$/;
const COUNTY = /(县|区|市|旗|自治县)$/;
const NOT_COUNTY =
  /(开发区|园区|工业区|示范区|新区|景区|保护区|管理区|度假区|社区|小区|片区|矿区|林区|保税区|产业区|功能区|校区|院区|牧区|农场区)$/;
const VILLAGE = /(村|社区|居委会|村委会|居)$/;
const DEPARTMENT =
  /(局|委|委员会|办|办公室|中心|法院|检察院|联社|组织部|宣传部|统战部|武装部|总工会|工会|团委|妇联|残联|科协|文联|侨联|工商联|政协|人大|纪委|监委|红十字会|管委会|供销社|大队|支队|消防队)$/;

/** Kind of unit by the ending of a normalised name; null when it says nothing. */
export function kindOfName(name: string): UnitHint {
  if (name.length < 2 || name.length > 20) return null;
  if (TOWNSHIP.test(name)) return "乡镇";
  if (VILLAGE.test(name)) return "村";
  if (COUNTY.test(name) && !NOT_COUNTY.test(name)) return "县区";
  return DEPARTMENT.test(name) ? "区直" : null;
}

const SUMMARY =
  /^(合计|总计|小计|累计|共计|汇总|总和|均值|平均|平均[分值数]|总平均|[全本各][区市县省州镇乡国](合计|汇总|总计|平均|平均值|均值)?|.{0,4}平均(分|值|数|水平|得分|成绩)?|(乡镇|街道|镇街|区直|单位|部门|县区)?(合计|小计|平均|汇总|总计)|最高分?|最低分?|中位数)$/;

/** Is it the label of a totals or average row? (B-14) */
export function isSummaryLabel(label: string): boolean {
  return label.length <= 10 && SUMMARY.test(label.replace(/[:()]/g, ""));
}

const FOOTER =
  /^[(【]?(填报|制表|填表|审核|复核|审定|审批|分管领导|单位负责人|主要负责人签|报送|报表|联系人|联系电话|签字|盖章|注\d*[:.、]|注意|备注[:：]|说明[:：]|附注|附[:：]|责任单位[:：]|责任部门[:：]|牵头单位[:：]|牵头部门[:：]|配合单位[:：]|数据来源|主题词|抄送|抄报|印发|\d+[.、][^\d]|[*※★])/;

/** Does the text open the lines under a table (signatures, notes, responsible unit)? */
export function isFooter(text: string): boolean {
  return FOOTER.test(text) || text === "注" || text === "备注" || text === "说明";
}

const GROUP =
  /^(第?[一二三四五六七八九十\dA-Za-z甲乙丙丁]{1,3}[类组片档]?(乡镇|街道|单位|部门|区域)?|[(（]?[一二三四五六七八九十]+[)）、.].*|.{0,8}(组|类|片区|片|系列|梯队|乡镇|街道类?|单位|部门|区域|县区))$/;

/** Can a line inside a body name a group of the rows below it (一类乡镇, 二、街道)? */
export function isGroupHeading(text: string): boolean {
  return text.length <= 16 && GROUP.test(text);
}
