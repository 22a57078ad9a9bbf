// Why a row of 规则参数 is refused, and how a number says that it rests on one.

const REFUSED = "规则参数“{about}”这一行没有采用：{column}“{text}”";
const STANDS = "；请改正单元格，改正前按原来的值计算";

export const PARAMETER_WORDING: Readonly<Record<string, string>> = {
  "parameter.clause": `${REFUSED}不是有数值可改的条款（写法如 约1.a、激3.a、组3）${STANDS}`,
  "parameter.name": `${REFUSED}不是该条款的参数（可填：{expected}）${STANDS}`,
  "parameter.level": `${REFUSED}与该条款不符（可填：{expected}）${STANDS}`,
  "parameter.unitType": `${REFUSED}与该条款不符（可填：{expected}）${STANDS}`,
  "parameter.number": `${REFUSED}不是数${STANDS}`,
  "parameter.sign": `${REFUSED}正负号不对：{expected}${STANDS}`,
  "parameter.half": `${REFUSED}不是0.5的倍数${STANDS}`,
  "parameter.whole": `${REFUSED}须是整数${STANDS}`,
  "parameter.range": `${REFUSED}超出范围（{expected}）${STANDS}`,
  "parameter.order": `${REFUSED}与“{other}”先后不合（{expected}）${STANDS}`,
  "parameter.from": `${REFUSED}不是日期（写法如 2021-01-01）${STANDS}`,
  "parameter.from-blank": `${REFUSED}为空，改过的值要有生效日期${STANDS}`,
  "parameter.duplicate": `${REFUSED}与{cell}重复：同一参数同一生效日期只能有一行${STANDS}`,

  // What a number says that rests on a changed figure; the part behind check is a name of PARAMETER_NAMES
  "parameter.flag": "按规则参数（{from}起）：{clause} {value}（原{builtIn}）",
  "parameter.check.分值": "分值（规则参数）",
  "parameter.check.后几名": "后几名（规则参数）",
  "parameter.check.连续期数": "连续期数（规则参数）",
  "parameter.check.连续年数": "连续年数（规则参数）",
  "parameter.check.评优百分点": "评优百分点（规则参数）",
  "parameter.check.工作日数": "工作日数（规则参数）",
  "parameter.check.每月几日": "每月几日（规则参数）",
};
