// Traditional Chinese where the conversion by script reads wrongly; read by scripts/traditional-texts.ts alone.
import type { Texts } from "./keys";

/** Words of Taiwan's Excel and offices, put in after the conversion, in this order. */
export const WORDS: readonly (readonly [converted: string, wanted: string])[] = [
  ["單元格", "儲存格"],
  ["工作簿", "活頁簿"],
  ["載入項", "增益集"],
  ["隻讀", "唯讀"],
  ["宏表", "巨集表"],
  ["工作臺", "工作台"],
  ["臺賬", "台帳"],
  ["識別", "辨識"],
  ["整行整列", "整列整欄"],
  ["列名", "欄名"],
  ["的列", "的欄"],
  ["單位列", "單位欄"],
  ["得分列", "得分欄"],
  ["排名列", "排名欄"],
  ["、列寫字母", "、欄寫字母"],
  ["表頭", "標題列"],
  ["引數", "參數"],
  ["當前", "目前"],
  ["型別選", "類型選"],
  ["示例", "範例"],
  ["打開", "開啟"],
  ["按回車", "按 Enter"],
  ["審閱", "校閱"],
  ["→ 另存為", "→ 另存新檔"],
  ["撤銷工作表或活頁簿的保護", "取消保護工作表或活頁簿"],
  ["撤銷", "復原"],
  ["這些行", "這些列"],
  ["填寫的行", "填寫的列"],
  ["一行標題列", "一列欄位標題"],
  ["帶入", "匯入"],
  ["點「", "按「"],
  ["請點黃色條上的", "請按黃色訊息列上的"],
  ["右鍵點工作表標籤", "在工作表標籤上按右鍵"],
  ["標籤上點右鍵", "標籤上按右鍵"],
  ["建立副本", "建立複本"],
  ["透視表、批註", "樞紐分析表、註解"],
  ["管理員檢視", "管理員檢查"],
  ["連線 Excel", "連接 Excel"],
  ["裝載", "載入"],
  ["下一檔", "下一級"],
  ["更重的一檔", "更重的一級"],
  // Names of sheets, as they stand in the workbook.
  ["「單位名錄」", "「单位名录」"],
  ["「歷史末位」", "「历史末位」"],
];

/** Whole texts. */
export const OVERRIDES: Partial<Texts> = {
  "sheets.rows": "{rows} 列",
  "sheets.column": "{role} {letter} 欄",
  "explanation.interviewees": "對象",
  "sheets.nothing":
    "沒有認出排名表或登記表。排名表要有一列欄位標題，例如「單位」「得分」「排名」；改好後重新讀取。",
};
