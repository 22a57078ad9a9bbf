// Sentences of the pane about results: what comes next, what changed since the last run and why, who is close to what.

export const ACCOUNT_WORDING: Readonly<Record<string, string>> = {
  // Where a ledger row comes from
  "account.rule.person": "这一行是人工登记的，不是系统算出来的；分值按所填计入",
  "account.rule.kept": "这一行是以前算出的，现在的数据不再支持；因为有人在上面填写过而保留，不计分",
  "account.absorbed": "{clause} {points}分",

  // The next threshold of the same fact
  "account.next.times": "再连续{by}期居末位，即适用{clause}（{rule}）",
  "account.next.places": "再后退{by}名，即适用{clause}（{rule}）",
  "account.next.years": "再有{by}年同样结果，即适用{clause}（{rule}）",

  // What changed, and why
  "account.why.first": "首次计算",
  "account.why.new-table": "“{sheet}”是上次计算后新读到的数据",
  "account.why.changed-sheets": "{sheets}上次计算后有改动",
  "account.why.switch": "设置 {code} {name}：{before} → {after}",
  "account.why.answered": "待确认已答复：{answers}",
  "account.why.changed-input": "上次计算后表格、登记或设置有改动",
  "account.why.changed-answers": "上次计算后待确认的答复或人工填写有改动",
  "account.why.changed-program": "程序或规则版本与上次不同（上次：{version}）",
  "account.why.sheet-gone": "来源工作表“{sheet}”已不在工作簿中",
  "account.why.now": "现在的数据是：{reason}",
  "account.why.moved": "{place}：{parts}",
  "account.why.rank": "{before} → {after}",
  "account.why.total": "{before} → {after}",
  "account.why.times": "连续末位{before}次 → {after}次",
  "account.why.unit": "{place}：单位由“{before}”变为“{after}”",
  "account.why.clause": "{place}：由{before}变为{after}（{reason}）",
  "account.why.amount": "计算分值{before} → {after}",
  "account.why.row-gone": "“{register}”里已没有这一项（原在{place}）",
  "account.why.approved-anew": "原已审定的一行保留，按现在的数据另列建议：{reason}",
  "account.why.late": "所属期间已定稿，另列补录：{reason}",
  "account.why.replaced": "被“{sheet}”的新排名取代，旧的作废",
  "account.why.pending": "等待答复：{codes}",
  "account.why.settled": "已答复，或数据补齐后不再需要问",
  "account.why.absorbed": "同一事实另有更高或更具体的一条",
  "account.why.level": "约谈层级由{before}变为{after}",
  "account.why.talk": "约谈条款由{before}变为{after}",
  "account.why.no-talk": "触发约谈的事由已不成立，或已并入别的约谈",
  "account.why.no-effect": "年度影响的依据已不成立",
  "account.more": "等{count}张表",

  // Close to the next level
  "account.warning.times": "{reason}；下一期再居末位，即适用{clause}（{rule}）",
  "account.warning.places": "{reason}；再后退{by}名，即适用{clause}（{rule}）",
  "account.warning.limited": "{year}年到目前为止：{limits}",
  "account.warning.years": "{reason}；再有{by}年，即适用{clause}（{rule}）",

  // 识别说明 of registers
  "account.note.register": "按列标题识别，{rows}行",
  "account.note.reference": "不是本区考核的排名，只列出，不参与计算",
};
