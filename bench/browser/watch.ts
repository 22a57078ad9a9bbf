// Scripts for the measured pages: each notes a moment in milliseconds since 1970, looked at in every frame as a person would.
import type { Frame, Page } from "playwright-core";

/** `usableAt`: 计算 is on the screen and can be clicked. */
export const WATCH_PANE = watch(
  "usableAt",
  `[...document.querySelectorAll("fluent-button, button")].some((element) => element.textContent.trim() === "计算"
    && !element.disabled && element.matches(":defined") && element.getClientRects().length > 0)`,
);

/** `shownAt`: the workbook is in the grid (the page then carries its name). */
export const WATCH_GRID = watch(
  "shownAt",
  `document.title.includes(" · ") && !!document.querySelector("canvas")`,
);

function watch(moment: string, condition: string): string {
  return `(() => {
    const look = () => {
      if (${condition}) window.${moment} = performance.timeOrigin + performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`;
}

/** Milliseconds from the navigation of `page` until `moment` was noted in one of its frames. */
export async function since(page: Page, frame: Frame, moment: string): Promise<number> {
  // A function, not a text: the pages' policy lets nothing be evaluated.
  const noted = await frame.waitForFunction((name) => Number(Reflect.get(window, name)), moment);
  return (await noted.jsonValue()) - Number(await page.evaluate("performance.timeOrigin"));
}
