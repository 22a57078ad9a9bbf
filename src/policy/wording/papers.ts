// Sentences of the papers: 约谈方案, 约谈通知书, 电话提醒, 月度通报, 领导摘要. Own words; the mechanism is cited by clause ids alone.

const PLAN = {
  "paper.plan.title": "{district}{period}脱贫攻坚约谈方案",
  "paper.plan.data": "（数据月份：{period}）",
  "paper.plan.data-year": "（数据：{period}考核结果）",
  "paper.plan.basis":
    "按组1收齐{data}的排名表和登记事项，逐条核对后，本期有{count}个单位达到约谈条件，涉及{clauses}。按组2拟制本方案，报领导小组组长审定后组织实施。",
  "paper.plan.basis-none":
    "按组1收齐{data}的排名表和登记事项，逐条核对后，没有单位达到约谈条件，按组2报告领导小组组长。",
  "paper.list.reason": "{unit}：{reason}（依据{clauses}，{points}）。",
  "paper.plan.who": "{form}（{level}）：{units}。",
  "paper.plan.reason": "{number}．{reason}（依据{clauses}，{points}）。",
  "paper.plan.form": "{units}：{form}，由{host}主持，{attendees}参加。",
  "paper.plan.form-alone": "{units}：{form}，由{host}主持。",
  "paper.plan.called": "被约谈人：{people}。",
  "paper.plan.when-open": "待定（约谈日期填入约谈名单后自动显示）",
  "paper.plan.steps":
    "1．主持人通报排名和问题，说明所依据的条款；\n2．被约谈单位说明原因，作检查；\n3．主持人和参加人员提出整改要求；\n4．被约谈单位当场表态；\n5．综合协调小组记录，双方签字存档。",
  "paper.plan.demands":
    "1．书面整改报告自约谈次日起算，第{days}个工作日下班前交综合协调小组（组3），截止日期见约谈名单；\n2．督查工作专责小组收到报告后到实地核查（组3），结果记入整改台账；\n3．被约谈单位参照本机制处理有关责任人，处理情况一并报送（组4）；\n4．约谈对象不得委托他人到场，确有特殊情况的须事先报主持人同意。",
  "paper.plan.reminders": "{units}：由{host}电话提醒，不列入约谈，提醒情况记在约谈通知书所附的电话提醒单上。",
  "paper.plan.accountable": "{unit}：{reasons}问责的承办机关、方式和时限制度未明确，提请领导小组研究。",
  "paper.plan.pending": "{unit}：{reasons}以上尚待确认，答复前不列入本次约谈。",
  "paper.plan.annex": "1．约谈名单（工作表“{list}”）\n2．{data}排名表",
  "paper.points.minus": "扣{points}分",
  "paper.points.plus": "加{points}分",
  "paper.points.none": "不另计分",
  "paper.points.open": "分值待确认",
};

const NOTICE = {
  "paper.notice.title": "{district}脱贫攻坚{form}通知书",
  "paper.notice.number": "发文字号",
  "paper.notice.people": "主持：{host}\n参加：{attendees}",
  "paper.notice.people-alone": "主持：{host}",
  "paper.notice.goal": "指出问题、分清责任、明确整改措施和时限，推动{unit}把落后的指标和工作赶上来。",
  "paper.notice.demand":
    "1．被约谈人按时到场，不得由他人代替；\n2．带书面说明，写清问题原因、整改措施、责任人和完成时间；\n3．书面整改报告自约谈次日起算，第{days}个工作日下班前交综合协调小组（组3）。",
  "paper.notice.annex": "所涉排名表或文件：{sources}",
  "paper.notice.sender": "{district}扶贫开发领导小组综合协调小组",
  "paper.notice.none": "{data}没有需要发出约谈通知或电话提醒的单位。",
  "paper.reminder.title": "{district}脱贫攻坚电话提醒单",
  "paper.reminder.text":
    "请{unit}重视：{reason}。请尽快查找原因、补齐短板；同一排名连续居末位的，将按约1.b扣分并约谈。",
};

const BULLETIN = {
  "paper.bulletin.title": "{district}{data}脱贫攻坚工作情况通报",
  "paper.bulletin.overall":
    "{data}共有{count}项计分排名。当月登记加分事项{plus}项、扣分事项{minus}项（未经审定，分值以审定为准）。",
  "paper.bulletin.overall-none":
    "{data}没有计分排名。当月登记加分事项{plus}项、扣分事项{minus}项（未经审定，分值以审定为准）。",
  "paper.bulletin.field": "{series}（{level}级，{total}个参排）：{first}居首位，{last}居末位。",
  "paper.bulletin.place": "{series}（{level}级）：{places}。",
  "paper.bulletin.entry": "{label}{place}",
  "paper.bulletin.talks": "按程序拟约谈{talks}个单位、电话提醒{reminders}个单位，名单以审定为准。",
  "paper.bulletin.no-problems": "各排名表没有填写存在问题，请各专责小组随排名表一并报送（组1）。",
  "paper.bulletin.next":
    "1．位次靠后的单位对照排名表逐项查找原因，列出整改清单，明确责任人和完成时间；\n2．被约谈单位按期交书面整改报告（组3）；\n3．排名表连同各单位的主要问题，次月{day}日前报到综合协调小组（组1）；\n4．督查工作专责小组跟踪整改，结果纳入年度考核。",
  "paper.bulletin.annex": "附表{number}：{series}（{level}级，{total}个参排）",
  "paper.bulletin.line": "{place}　{label}",
  "paper.bulletin.line-score": "{place}　{label}　得分{score}",
  "paper.bulletin.problem": "存在问题：{problem}",
  "paper.place.rank": "第{rank}名",
  "paper.place.from-bottom": "倒数第{rank}名",
  "paper.place.by-score": "按得分第{rank}名",
  "paper.place.unranked": "未参排",
  "paper.place.open": "名次待确认",
};

const SUMMARY = {
  "paper.summary.title": "{district}{data}激励约谈情况摘要",
  "paper.summary.plan": "（方案月份：{plan}）",
  "paper.summary.rankings": "计分排名{rankings}项；加分",
  "paper.summary.minus": "，扣分",
  "paper.summary.overall":
    "。拟约谈{talks}个单位，电话提醒{reminders}个单位，问责{accountable}项，待确认{pending}项。",
  "paper.summary.level": "{form}（{level}，{host}主持）：{units}。",
  "paper.summary.accountable": "问责（机关、方式制度未明确）：{units}。",
  "paper.summary.pending": "待确认后再定：{units}。",
  "paper.summary.nobody": "无",
  "paper.summary.and-more": "{shown}等{count}个",
  "paper.summary.moves": "{series}：{units}。",
  "paper.summary.up": "{unit}升{from}→{to}名",
  "paper.summary.down": "{unit}降{from}→{to}名",
  "paper.summary.points": "本期分值较大：",
  "paper.summary.open": "共{count}项，其中{held}项答复前不计分：",
  "paper.summary.nothing-open": "无待答复的问题。",
  "paper.summary.reports-open": "整改报告未到期",
  "paper.summary.reports-late": "件，逾期未报",
  "paper.summary.reports-end": "件。",
  "paper.summary.next": "{month}排名表{due}前报送。",
  "paper.summary.next-early": "{month}排名表{due}前报送（非工作日，宜在{reminder}前提醒）。",
};

const HINTS = {
  "paper.hint.edited": "内容由人工改过，不再更新；现在的系统文本见左",
  "paper.hint.typed": "由人工填写，不再随约谈名单变化",
  "paper.hint.gone": "现在的结果没有这一项，因有人工内容而保留，请核",
};

export const PAPER_WORDING: Readonly<Record<string, string>> = {
  ...PLAN,
  ...NOTICE,
  ...BULLETIN,
  ...SUMMARY,
  ...HINTS,
};
