// Simplified Chinese texts of the warnings view; the keys of every other language.
export const warnings = {
  "warnings.title": "预警",
  "warnings.hint": "这些单位离下一档只差一步。预警不计分，也不写进工作簿。",
  "warnings.none": "没有单位离下一档只差一步。",
  "warnings.group": "{type}（{count}）",
  "distance.名": "差 {by} 名",
  "distance.次": "差 {by} 次",
  "distance.年": "差 {by} 年",
  "distance.分": "差 {by} 分",
  "distance.户": "差 {by} 户",
} as const;
