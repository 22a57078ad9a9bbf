// Simplified Chinese texts of the warnings view; the keys of every other language.
export const warnings = {
  "warnings.title": "预警",
  "warnings.hint":
    "按最近一期看，这些单位再有一次同样结果，或再后退一名，就到更重的一档；后果重的在前；今年已不能评一等的单位、不能评优秀的人列在后面。预警不计分，也不写进工作簿。",
  "warnings.none": "按最近一期看，没有单位离更重的一档只差一步，今年也没有单位和人受限制。",
  "warnings.limited": "今年已受限制",
  "warnings.group": "{type}（{count}）",
  "distance.名": "再后退 {by} 名",
  "distance.次": "再有 {by} 次",
  "distance.年": "再有 {by} 年",
  "distance.分": "再差 {by} 分",
  "distance.户": "再有 {by} 户",
} as const;
