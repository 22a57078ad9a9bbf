// Look-alikes about villages, firms, schools, sections, counties elsewhere, things and texts.
import { list, score, shuffledRanks, type Kind, type Scene } from "./kinds";

const ranked = (
  scene: Scene,
  title: string,
  label: string,
  names: readonly string[],
  measure = "得分",
): ReturnType<Kind> => {
  const ranks = shuffledRanks(scene.chance, names.length);
  return list(
    scene,
    title,
    ["序号", label, measure, scene.chance.pick(["排名", "名次", "位次"])],
    (index) => [
      index + 1,
      names[index] ?? "",
      Math.round((100 - (ranks[index] ?? 1) * 1.5) * 10) / 10,
      ranks[index] ?? 1,
    ],
    names.length,
  );
};
const dated = ({ year, month }: Scene): string => `${String(year)}年${String(month)}月`;

const VILLAGES = ["东村", "西村", "南山村", "北坡村", "新民村", "和平村", "红星村", "前进社区"] as const;
const FIRMS = [
  "华兴食品有限公司",
  "远大建材厂",
  "金禾农业合作社",
  "宏达物流公司",
  "绿源茶业",
  "恒通电子有限公司",
] as const;
const SECTIONS = ["销售部", "财务部", "人事部", "研发部", "采购部", "售后部"] as const;
const OFFICES = ["综合股", "业务股", "财务股", "办公室", "督查股"] as const;
const SCHOOLS = ["第一小学", "第二小学", "实验中学", "城关中学", "石桥镇中心小学", "职教中心学校"] as const;
const CLASSES = ["一(1)班", "一(2)班", "二(1)班", "二(2)班", "三(1)班"] as const;
const COUNTRIES = ["美国", "中国", "日本", "德国", "印度", "英国", "法国"] as const;
const FAR_COUNTIES = [
  "昆山市",
  "江阴市",
  "张家港市",
  "常熟市",
  "晋江市",
  "长沙县",
  "慈溪市",
  "义乌市",
] as const;
const BRANCHES = ["工商银行城中支行", "农商行石桥支行", "建设银行新区支行", "邮储银行东街支行"] as const;
const SONGS = ["茉莉花", "我的祖国", "映山红", "绒花"] as const;
const GOODS = ["大米", "食用油", "猪肉", "鸡蛋", "白糖", "食盐"] as const;

export const OTHERS: Readonly<Record<string, Kind>> = {
  村排名: (scene) =>
    ranked(
      scene,
      `${scene.place.townships[0] ?? ""}${dated(scene)}各村环境卫生排名`,
      scene.chance.pick(["村", "村(居)", "村名"]),
      VILLAGES,
    ),
  企业排名: (scene) => ranked(scene, `${dated(scene)}企业纳税排名`, "企业名称", FIRMS, "纳税额"),
  公司部门排名: (scene) => ranked(scene, `${dated(scene)}业绩排名`, "部门", SECTIONS, "业绩得分"),
  科室排名: (scene) => ranked(scene, `${dated(scene)}科室考核排名`, "科室", OFFICES),
  学校排名: (scene) => ranked(scene, `${dated(scene)}教学质量排名`, "学校", SCHOOLS, "平均分"),
  班级评比: (scene) => ranked(scene, `${dated(scene)}文明班级评比`, "班级", CLASSES),
  银行网点排名: (scene) => ranked(scene, `${dated(scene)}网点服务排名`, "网点", BRANCHES),
  各国经济: (scene) => ranked(scene, "2019年各国GDP排名", "国家", COUNTRIES, "GDP(万亿美元)"),
  百强县: (scene) => ranked(scene, "2019年全国百强县排名", "县市", FAR_COUNTIES, "得分"),
  外市区县: (scene) =>
    ranked(
      scene,
      "临海市2019年8月各区县经济指标排名",
      "区县",
      ["海东区", "海西区", "海南县", "海北县"],
      "增速",
    ),
  歌曲排行: (scene) => ranked(scene, "十大金曲排行榜", "歌名", SONGS, "票数"),
  价格排行: (scene) => ranked(scene, `${dated(scene)}菜价排行`, "品名", GOODS, "单价"),
  产品等级: (scene) =>
    list(
      scene,
      "产品清单",
      ["编号", "品名", "等级", "数量", "合计"],
      (index) => [index + 1, GOODS[index] ?? "", "一等", 10, 25 * index],
      GOODS.length,
    ),
  序号列: (scene) =>
    list(
      scene,
      "各乡镇基本情况",
      ["序号", "乡镇", "户数", "人数"],
      (index) => [index + 1, scene.place.townships[index] ?? "", 300 + index, 900 + index],
      scene.place.townships.length,
    ),
  电话表: (scene) =>
    list(
      scene,
      "各单位联系电话",
      ["编号", "单位", "联系人", "电话"],
      (index) => [index + 1, scene.place.townships[index] ?? "", "办公室", `0771-55${String(10 + index)}`],
      scene.place.townships.length,
    ),
  预算表: (scene) =>
    list(
      scene,
      `${dated(scene)}乡镇经费预算表`,
      ["排序", "单位", "预算数", "执行数"],
      (index) => [index + 1, scene.place.townships[index] ?? "", 100 + index, 60],
      scene.place.townships.length,
    ),
  人口统计: (scene) =>
    list(
      scene,
      `${String(scene.year)}年贫困人口统计`,
      ["乡镇", "男", "女", "合计"],
      (index) => [scene.place.townships[index] ?? "", 20, 30 + index, 50 + index],
      scene.place.townships.length,
    ),
  部门花费: (scene) =>
    list(
      scene,
      "各部门费用统计",
      ["部门", "办公费", "差旅费", "合计"],
      (index) => [scene.place.departments[index] ?? "", 10, 20, 30 + index],
      scene.place.departments.length,
    ),
  总人口排名: (scene) =>
    ranked(scene, `${String(scene.year)}年各乡镇总人口`, "乡镇", scene.place.townships, "总人口"),
  降雨量排名: (scene) =>
    ranked(scene, `${dated(scene)}各乡镇降雨量排名`, "乡镇", scene.place.townships, "降雨量(毫米)"),
  运动会团体: (scene) =>
    ranked(scene, `${dated(scene)}职工运动会团体总分`, "代表队", scene.place.townships, "总分"),
  歌咏比赛: (scene) => ranked(scene, `${dated(scene)}歌咏比赛得分排名`, "参赛单位", scene.place.townships),
  发言顺序: (scene) => {
    const order = shuffledRanks(scene.chance, scene.place.townships.length);
    return list(
      scene,
      `${dated(scene)}现场会发言顺序抽签结果`,
      ["乡镇", "排序"],
      (index) => [scene.place.townships[index] ?? "", order[index] ?? 1],
      order.length,
    );
  },
  抽签号: (scene) => {
    const order = shuffledRanks(scene.chance, scene.place.townships.length);
    return list(
      scene,
      "公租房摇号结果",
      ["序号", "乡镇", "摇号顺序", "号码"],
      (index) => [index + 1, scene.place.townships[index] ?? "", order[index] ?? 1, 100 + index],
      order.length,
    );
  },
  项目清单: (scene) =>
    list(
      scene,
      "重点项目进度表",
      ["序号", "项目名称", "责任单位", "总投资", "进度"],
      (index) => [
        index + 1,
        `${scene.place.townships[index % 5] ?? ""}道路硬化`,
        scene.place.departments[index % 5] ?? "",
        300,
        `${String(40 + index)}%`,
      ],
      12,
    ),
  问卷: (scene) =>
    list(
      scene,
      "满意度调查问卷",
      ["题号", "内容", "非常满意", "满意", "不满意", "得分"],
      (index) => [index + 1, `问题${String(index + 1)}`, 30, 12, 2, 90 - index],
      8,
    ),
  评分标准: (scene) =>
    list(
      scene,
      "考核评分标准",
      ["序号", "指标", "分值", "评分办法"],
      (index) => [index + 1, `指标${String(index + 1)}`, 10, "每少一项扣1分"],
      8,
    ),
  课程表: (scene) =>
    list(
      scene,
      "课程表",
      ["节次", "星期一", "星期二", "星期三"],
      (index) => [index + 1, "语文", "数学", "英语"],
      6,
    ),
  资产: (scene) =>
    list(
      scene,
      "固定资产登记",
      ["编号", "名称", "单位", "数量", "单价", "金额"],
      (index) => [index + 1, "电脑", "台", 1, 4000, 4000 + index],
      9,
    ),
  会议纪要: (scene) => [
    [`${dated(scene)}脱贫攻坚调度会议纪要`],
    ["一、会议听取了各乡镇汇报，排名靠后的乡镇要加快进度。"],
    ["二、第一，抓好危房改造；第二，抓好饮水安全；第三，抓好控辍保学。"],
    [`三、会议要求${scene.place.townships[0] ?? ""}等3个乡镇于${String(scene.month)}月25日前完成整改。`],
    ["四、要确保在全市排名进入前三名，不能排在后三名。"],
  ],
  工作总结: (scene) => [
    ["扶贫工作总结"],
    [`今年以来，${scene.place.district}完成投资3.2亿元，同比增长12%。`],
    ["全区30个村全部出列，产业覆盖率95.6%，群众满意度第一。"],
    ["下步打算：争取年度考核进入全市第一方阵，力争第一名。"],
  ],
  空表样: (scene) =>
    list(
      scene,
      "××区××××年××月脱贫攻坚指标排名表",
      ["序号", "乡镇", "得分", "排名", "备注"],
      (index) => [index + 1, scene.place.townships[index] ?? "", "", "", ""],
      scene.place.townships.length,
    ),
  只有表头: () => [["脱贫攻坚指标排名表"], ["序号", "乡镇", "得分", "排名", "备注"]],
  透视表: (scene) =>
    list(
      scene,
      "",
      ["行标签", "计数项:户编号", "求和项:得分"],
      (index) => [scene.place.townships[index] ?? "", 12, 300 + index],
      scene.place.townships.length,
    ),
  入户记录: (scene) =>
    list(
      scene,
      `${dated(scene)}入户核查情况`,
      ["序号", "乡镇", "村", "得分"],
      (index) => [
        index + 1,
        scene.place.townships[Math.floor(index / 2)] ?? "",
        index % 2 === 0 ? "东村" : "西村",
        score(scene.chance),
      ],
      12,
    ),
  亮灯表: (scene) =>
    list(
      scene,
      `${dated(scene)}重点工作亮灯表`,
      ["序号", "事项", "责任单位", "完成时限", "亮灯"],
      (index) => [
        index + 1,
        `事项${String(index + 1)}`,
        scene.place.departments[index % 5] ?? "",
        "12月底",
        "红",
      ],
      8,
    ),
  里程: (scene) =>
    list(
      scene,
      "各乡镇到县城里程",
      ["乡镇", "里程(公里)", "海拔(米)"],
      (index) => [scene.place.townships[index] ?? "", 10 + index, 300 + index],
      scene.place.townships.length,
    ),
  材料报送登记: (scene) =>
    list(
      scene,
      "材料报送登记",
      ["序号", "单位", "材料名称", "报送时间", "份数"],
      (index) => [
        index + 1,
        scene.place.townships[index] ?? "",
        "月报",
        { value: 43700 + index, format: "yyyy/m/d" },
        1,
      ],
      scene.place.townships.length,
    ),
  日程: (scene) =>
    list(
      scene,
      "领导活动安排",
      ["时间", "地点", "内容", "参加单位"],
      (index) => [`上午${String(8 + index)}:00`, scene.place.townships[index] ?? "", "调研", "区扶贫办"],
      4,
    ),
  文件目录: (scene) =>
    list(
      scene,
      "收文登记",
      ["编号", "文号", "标题", "级别", "密级"],
      (index) => [
        index + 1,
        `市扶领发〔2019〕${String(index + 1)}号`,
        "关于8月份排名情况的通报",
        "市",
        "普通",
      ],
      9,
    ),
};
