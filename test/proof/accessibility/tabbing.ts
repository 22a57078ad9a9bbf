// The Tab key through a state of the pane: every control reached once, in reading order, in sight, with a visible mark.
import type { Page } from "playwright-core";
import type { Gallery } from "./page/gallery";
import type { Stop } from "./page/tab-stops";

/** More controls than any state has. */
const MOST = 600;
/** Rows are told apart by this. */
const ROW = 12;

/** What is wrong, one line each; `marked` holds kinds of controls whose mark was seen already. */
export async function tabbingTroubles(page: Page, marked: Set<string>): Promise<readonly string[]> {
  const wanted = await page.evaluate(() => gallery.wantedStops());
  const forth = await walk(page, "Tab", marked);
  const back = await walk(page, "Shift+Tab", marked);
  const names = forth.stops.map(({ name }) => name);
  const missing = wanted.filter((name) => !names.includes(name));
  const reversed = back.stops.map(({ name }) => name).reverse();
  return [
    ...missing.map((name) => `not reached: ${name}`),
    ...(names.length > wanted.length
      ? [`reached besides: ${names.filter((one) => !wanted.includes(one)).join()}`]
      : []),
    ...(reversed.join() === names.join() ? [] : ["another order backwards"]),
    ...forth.stops.flatMap((stop, index) => outOfOrder(forth.stops[index - 1], stop)),
    ...[...forth.stops, ...back.stops]
      .filter(({ isCovered }) => isCovered)
      .map(({ name }) => `covered: ${name}`),
    ...[...forth.unmarked, ...back.unmarked].map((kind) => `no visible mark: ${kind}`),
  ];
}

function outOfOrder(before: Stop | undefined, stop: Stop): readonly string[] {
  if (before === undefined || stop.top >= before.top - ROW) return [];
  return [`above the one before it: ${stop.name}`];
}

interface Walk {
  readonly stops: readonly Stop[];
  readonly unmarked: readonly string[];
}

/** Until the focus leaves the page, or comes round. */
async function walk(page: Page, key: "Tab" | "Shift+Tab", marked: Set<string>): Promise<Walk> {
  await page.evaluate(
    (from) => gallery.startTabbing(from),
    key === "Tab" ? ("start" as const) : ("end" as const),
  );
  const stops: Stop[] = [];
  const unmarked: string[] = [];
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => gallery.stopHere());
    if (stop === null || stop.name === stops[0]?.name) return { stops, unmarked };
    // A day is filled in year, month and day, a stop each.
    if (stop.name === stops.at(-1)?.name) continue;
    stops.push(stop);
    if (marked.has(stop.kind)) continue;
    marked.add(stop.kind);
    if (!(await isMarked(page))) unmarked.push(stop.kind);
  }
  throw new Error(`the focus does not come round in ${MOST} steps`);
}

const AROUND = 6;

/** Does the focus show? The control as it is with it and without it, pixel by pixel. */
async function isMarked(page: Page): Promise<boolean> {
  const box = await page.evaluate(() => {
    const { x, y, width, height } = (document.activeElement ?? document.body).getBoundingClientRect();
    return { x, y, width, height };
  });
  const clip = {
    ...{ x: Math.max(0, box.x - AROUND), y: Math.max(0, box.y - AROUND) },
    ...{ width: box.width + 2 * AROUND, height: Math.min(box.height, 200) + 2 * AROUND },
  };
  const shot = (): Promise<Buffer> => page.screenshot({ clip, caret: "hide", animations: "disabled" });
  const withFocus = await shot();
  await page.evaluate(() => {
    const { activeElement } = document;
    Reflect.set(window, "focusedBefore", activeElement);
    if (activeElement instanceof HTMLElement) activeElement.blur();
  });
  const without = await shot();
  await page.evaluate(() =>
    (Reflect.get(window, "focusedBefore") as HTMLElement).focus({ preventScroll: true }),
  );
  return !withFocus.equals(without);
}

/** In the page. */
declare const gallery: Gallery;
