// The grid's own texts, one language at a time.
import type { ILocales } from "@univerjs/core";
import type { Played } from "../protocol";

type Words = ILocales[string];

export async function gridWords(language: Played["language"]): Promise<Words> {
  const [sheets, validation] = await load(language);
  return { ...sheets.default, ...validation.default };
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
