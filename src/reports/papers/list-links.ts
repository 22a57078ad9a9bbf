// Formulas by which papers follow 约谈名单: days, places, opinions, and how far the whole list has been approved.
import { PAPER_MARK } from "../../policy";
import { Formula, criterionLiteral, textLiteral } from "../cell";
import type { TableDraft } from "../table-draft";

/** What stands in a column of the list in the row of a talk; a formula part, without "=". */
function found(list: TableDraft, id: string, title: string): string {
  const row = `MATCH(${criterionLiteral(id)},${list.wholeColumn("编号")},0)`;
  return `INDEX(${list.wholeColumn(title)},${row})`;
}

/** A day as Chinese documents write it; text stays as it was typed, blank stays blank. */
function dayText(cell: string): string {
  return `IF(ISNUMBER(${cell}),YEAR(${cell})&"年"&MONTH(${cell})&"月"&DAY(${cell})&"日",${cell}&"")`;
}

function timeText(cell: string): string {
  return `IF(ISNUMBER(${cell}),HOUR(${cell})&"时"&IF(MINUTE(${cell})=0,"",MINUTE(${cell})&"分"),${cell}&"")`;
}

/** 约谈日期 and 时间 of a talk, "" until they are filled in. */
export function talkTime(list: TableDraft, id: string): Formula {
  const day = found(list, id, "约谈日期");
  const time = found(list, id, "时间");
  return new Formula(`=IFERROR(${dayText(day)}&${timeText(time)},"")`);
}

export function talkPlace(list: TableDraft, id: string): Formula {
  return new Formula(`=IFERROR(${found(list, id, "地点")}&"","")`);
}

/** 整改报送截止 of a talk, "" until the day of the talk is known. */
export function reportDay(list: TableDraft, id: string): Formula {
  return new Formula(`=IFERROR(${dayText(found(list, id, "整改报送截止"))},"")`);
}

/** Nothing once the talk is approved; before, that it is a suggestion; afterwards, that it must not be sent. */
export function approvalNote(list: TableDraft, id: string): Formula {
  const opinion = found(list, id, "审定意见");
  const struck = `IF(OR(${opinion}="不同意",${opinion}="暂缓"),"审定意见："&${opinion}&"，不发",${textLiteral(PAPER_MARK)})`;
  const gone = textLiteral("约谈名单已无此项，不发");
  return new Formula(`=IFERROR(IF(${opinion}="同意","",${struck}),${gone})`);
}

/** As `listStatus`, as a part of a formula. */
export function listStatusText(list: TableDraft): string {
  const rows = `${list.wholeColumn("层级")},"L?"`;
  const opinion = list.wholeColumn("审定意见");
  const decided = `COUNTIFS(${rows},${opinion},"同意")+COUNTIFS(${rows},${opinion},"不同意")`;
  const all = `COUNTIFS(${rows})`;
  const begun = `COUNTIFS(${rows},${opinion},"?*")+COUNTIFS(${rows},${list.wholeColumn("复核意见")},"?*")`;
  return `IF(${all}=0,"拟制",IF(${decided}=${all},"已审定",IF(${begun}>0,"待审定","拟制")))`;
}

/** 拟制, 待审定 once somebody has reviewed, 已审定 once every row of the list has been decided. */
export const listStatus = (list: TableDraft): Formula => new Formula(`=${listStatusText(list)}`);

/** The span of the list's 约谈日期, or `open` while none is filled in. */
export function listDays(list: TableDraft, open: string): Formula {
  const days = list.wholeColumn("约谈日期");
  const [from, to] = [`MIN(${days})`, `MAX(${days})`];
  const span = `${dayText(from)}&IF(${to}>${from},"至"&${dayText(to)},"")`;
  return new Formula(`=IF(COUNT(${days})=0,${textLiteral(open)},${span})`);
}
