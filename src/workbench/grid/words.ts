// The grid's own texts, one language at a time.
import type { ILocales } from "@univerjs/core";
import type { Played } from "../protocol";

type Words = ILocales[string];

export async function gridWords(language: Played["language"]): Promise<Words> {
  const [sheets, validation] = await load(language);
  const words: Words = { ...sheets.default, ...validation.default };
  return withLastWarning(words, LAST_WARNING[language]);
}

/** Deleting a sheet can't be undone, as in Excel: the question says so. */
const LAST_WARNING: Readonly<Record<Played["language"], string>> = {
  "zh-CN": "确定删除这张工作表吗？删除后不能撤销。",
  "zh-TW": "確定刪除這張工作表嗎？刪除後無法復原。",
  "en-US": "Delete this sheet? This can't be undone.",
};

function withLastWarning(words: Words, deleteSheetContent: string): Words {
  const sheetsUi = words["sheets-ui"] as { readonly sheetConfig: object };
  return {
    ...words,
    "sheets-ui": { ...sheetsUi, sheetConfig: { ...sheetsUi.sheetConfig, deleteSheetContent } },
  };
}

function load(language: Played["language"]): Promise<readonly [{ default: object }, { default: object }]> {
  switch (language) {
    case "zh-CN":
      return Promise.all([
        import(/* webpackChunkName: "workbench-grid-zh-CN" */ "@univerjs/preset-sheets-core/locales/zh-CN"),
        import(
          /* webpackChunkName: "workbench-grid-zh-CN" */ "@univerjs/preset-sheets-data-validation/locales/zh-CN"
        ),
      ]);
    case "zh-TW":
      return Promise.all([
        import(/* webpackChunkName: "workbench-grid-zh-TW" */ "@univerjs/preset-sheets-core/locales/zh-TW"),
        import(
          /* webpackChunkName: "workbench-grid-zh-TW" */ "@univerjs/preset-sheets-data-validation/locales/zh-TW"
        ),
      ]);
    case "en-US":
      return Promise.all([
        import(/* webpackChunkName: "workbench-grid-en-US" */ "@univerjs/preset-sheets-core/locales/en-US"),
        import(
          /* webpackChunkName: "workbench-grid-en-US" */ "@univerjs/preset-sheets-data-validation/locales/en-US"
        ),
      ]);
  }
}
