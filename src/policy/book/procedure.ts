// Clauses without a scoring rule: 约1.c and 组1–组5.
import type { ProcedureRow } from "../row";

export const PROCEDURE_ROWS: readonly ProcedureRow[] = [
  {
    table: "procedure",
    id: "约1.c",
    clause: "约1.c",
    source: "程序",
    summary: "连续末位和年终一般的约谈由区纪委、区委组织部各派一名分管负责人参加",
    computed: "提示：L1 约谈的参加人员写入约谈名单（policy/talks.ts）；人员姓名由人填写",
  },
  {
    table: "procedure",
    id: "组1",
    clause: "组1",
    source: "程序",
    figure: 5,
    summary: "每月{figure}日前报上月排名表和存在的问题",
    computed:
      "提示：排名表旁的存在问题随排名读入，月度资料写明方案月份；报送是否及时由人判断，不自动扣分（C-17、C-18）",
  },
  {
    table: "procedure",
    id: "组2",
    clause: "组2",
    source: "程序",
    summary: "汇总上月数据，拟制当月约谈方案报组长审定",
    computed: "提示：按数据月份生成次月的约谈名单和方案，审定由人填写（C-14、G-3）",
  },
  {
    table: "procedure",
    id: "组3",
    clause: "组3",
    source: "程序",
    figure: 5,
    summary: "约谈后{figure}个工作日内报整改情况，由督查小组专项督查",
    computed: "计算：填写约谈日期后推算截止日（engine/working-days.ts）；专项督查结果由人填写",
  },
  {
    table: "procedure",
    id: "组4",
    clause: "组4",
    source: "程序",
    summary: "单位参照本机制处理相关责任人",
    computed: "不计算：由单位自行处理，整改台账留有责任人处理一栏",
  },
  {
    table: "procedure",
    id: "组5",
    clause: "组5",
    source: "程序",
    summary: "由领导小组办公室解释，在有效期内执行",
    computed: "计算：设置中填了起止日期的，期外的事项和抽检户不计分并提示（C-16）",
  },
];
