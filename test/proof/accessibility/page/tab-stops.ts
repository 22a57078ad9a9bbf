// Where the Tab key may stop, and where it did: reached, in order, in sight.
import { everyElement, forget, isSeen } from "./deep";

export interface Stop {
  readonly name: string;
  /** Kind of control: its element, classes and looks. */
  readonly kind: string;
  /** Corner in the page. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  /** Does something that sticks lie over all of it? */
  readonly isCovered: boolean;
}

const STOPS =
  "a[href], button, input, select, textarea, summary, pre[tabindex='0'], fluent-button, fluent-tab, [tabindex='0']";
/** Roving: the arrow keys go to the others. */
const ROVING = "fluent-tab";

let stops: Element[] = [];

/** Every control that a person without a mouse has to reach, in the order of the page. */
export function wantedStops(): readonly string[] {
  forget();
  return everyElement().filter(isStop).map(nameOf);
}

function isStop(element: Element): boolean {
  if (!element.matches(STOPS) || !isSeen(element) || element.matches(":disabled, [hidden]")) return false;
  if (element.closest("fluent-button, fluent-tab") !== element && element.closest("fluent-button") !== null)
    return false;
  if (element.matches(ROVING)) return element.getAttribute("aria-selected") === "true";
  return element.getRootNode() === document;
}

/** Begins anew, with the focus nowhere. */
export function startTabbing(from: "start" | "end"): void {
  stops = [];
  // An end of the page is where Tab begins, not what the state has given the focus to.
  const end = document.createElement("span");
  end.tabIndex = -1;
  if (from === "start") document.body.prepend(end);
  else document.body.append(end);
  end.focus({ preventScroll: true });
  end.remove();
  window.scrollTo(0, 0);
  getSelection()?.removeAllRanges();
}

/** Where the focus is now; null = nowhere in the page. */
export function stopHere(): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  stops.push(element);
  const { top, left, bottom } = element.getBoundingClientRect();
  return {
    ...{ name: nameOf(element), kind: kindOf(element), left, isCovered: isCovered(element) },
    ...{ top: top + window.scrollY, bottom: bottom + window.scrollY },
  };
}

function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const spots = [0.1, 0.5, 0.9].flatMap((part) => [
    [left + width * part, top + 2] as const,
    [left + width * part, top + height - 2] as const,
  ]);
  return spots.every(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over === null || (over.closest("fluent-tablist") !== null && !element.matches("fluent-tab"));
  });
}

/** Unique in the page: the same words may stand on several buttons. */
function nameOf(element: Element): string {
  const all = [...document.querySelectorAll(element.localName)];
  const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
  return `${element.localName} ${all.indexOf(element)} ${words.trim().replace(/\s+/g, " ").slice(0, 40)}`;
}

function kindOf(element: Element): string {
  const looks = ["appearance", "size", "type"].map((name) => element.getAttribute(name) ?? "").join(" ");
  const inside = element.closest(".message, .entry, .month, .example") === null ? "" : "framed";
  return `${element.localName} ${[...element.classList].join(".")} ${looks} ${inside}`.trim();
}
