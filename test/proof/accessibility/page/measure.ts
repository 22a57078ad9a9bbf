// Measures whether every text can be read whole: not clipped, not outside its control or the window, not under another.
import { everyElement, forget, isSeen, styleOf } from "./deep";
import { everyLine, type Line } from "./lines";

export interface Finding {
  readonly what: "clipped" | "spills" | "outside" | "overlaps" | "sideways" | "small" | "field";
  readonly text: string;
  readonly where: string;
  readonly by: number;
}

/** Pixels that rounding may take. */
const TOLERANCE = 1;
/** CSS pixels. Source: WCAG 2.2, 2.5.8. */
const LEAST_TARGET = 24;
const TARGETS = "a, button, input, select, summary, fluent-button, fluent-tab, [role=separator]";
/** What has a frame of its own: its text stays inside. */
const FRAMES = "button, fluent-button, fluent-tab, .badge, .card, fluent-message-bar, td, th, dialog";
/** The arrow of a list. */
const ARROW = 20;

/** Everything that cannot be read whole or hit, and how many texts were measured. */
export function findings(): { readonly found: readonly Finding[]; readonly texts: number } {
  forget();
  const { lines, texts } = everyLine();
  const controls = everyElement().filter((element) => element.matches(TARGETS) && isSeen(element));
  const found = [
    ...sideways(),
    ...lines.flatMap(cutsOf),
    ...overlaps(lines),
    ...controls.flatMap(smallTarget),
    ...controls.flatMap(cutField),
  ];
  return { found, texts };
}

function sideways(): readonly Finding[] {
  const by = document.documentElement.scrollWidth - window.innerWidth;
  return by > 0 ? [{ what: "sideways", text: "", where: "page", by }] : [];
}

function cutsOf(line: Line): readonly Finding[] {
  const outside = Math.max(-line.box.left, line.box.right - document.documentElement.clientWidth);
  const found = outside > TOLERANCE ? [finding("outside", line, line.inside[0], outside)] : [];
  for (const element of line.inside) {
    const axes = clippedAxes(element);
    const clipped = axes.across || axes.down ? beyond(line.box, paddingBox(element), axes) : 0;
    if (clipped > TOLERANCE) found.push(finding("clipped", line, element, clipped));
    if (!element.matches(FRAMES)) continue;
    const spilled = beyond(line.box, element.getBoundingClientRect(), { across: true, down: true });
    if (spilled > TOLERANCE) found.push(finding("spills", line, element, spilled));
  }
  return found;
}

interface Axes {
  readonly across: boolean;
  readonly down: boolean;
}

/** A box that scrolls down shows all of its text; one that scrolls sideways makes it hard to read. */
function clippedAxes(element: Element): Axes {
  if (element === document.body || element === document.documentElement)
    return { across: false, down: false };
  const { overflowX, overflowY, contain, display } = styleOf(element);
  const isContained = /paint|content|strict/.test(contain) && !display.startsWith("inline");
  return {
    across: overflowX !== "visible" || isContained,
    down: overflowY === "hidden" || overflowY === "clip" || isContained,
  };
}

function paddingBox(element: Element): DOMRect {
  const { left, top } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return new DOMRect(left + clientLeft, top + clientTop, clientWidth, clientHeight);
}

/** How far the line reaches out of the box, in pixels. */
function beyond(line: DOMRect, box: DOMRect, { across, down }: Axes): number {
  const sides = across ? [box.left - line.left, line.right - box.right] : [];
  return Math.max(0, ...sides, ...(down ? [box.top - line.top, line.bottom - box.bottom] : []));
}

/** Letters of two lines on the same spot. What sticks to the top lies over what scrolls below it. */
function overlaps(lines: readonly Line[]): readonly Finding[] {
  const flowing = lines.filter((line) => !isPinned(line)).sort((one, other) => one.box.top - other.box.top);
  return flowing.flatMap((line, index) => {
    const found: Finding[] = [];
    for (let next = index + 1; next < flowing.length; next += 1) {
      const other = flowing[next];
      if (other === undefined || other.box.top >= line.box.bottom) break;
      const across = Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left);
      const down = Math.min(line.box.bottom, other.box.bottom) - other.box.top;
      if (across > TOLERANCE && down > TOLERANCE && dialogOf(line) === dialogOf(other))
        found.push(finding("overlaps", line, other.inside[0], down));
    }
    return found;
  });
}

/** A dialog lies over the page on purpose. */
function dialogOf({ inside }: Line): Element | undefined {
  return inside.find(({ localName }) => localName === "dialog");
}

function isPinned({ inside }: Line): boolean {
  return inside.some((each) => each.localName === "fluent-tablist" && styleOf(each).position === "sticky");
}

/** A label around a box belongs to its target. */
function smallTarget(element: Element): readonly Finding[] {
  const target = element.matches("[type=checkbox]") ? (element.closest("label") ?? element) : element;
  const { width, height } = target.getBoundingClientRect();
  const least = Math.min(width, height);
  if (least >= LEAST_TARGET - 0.01) return [];
  return [{ what: "small", text: words(element), where: nameOf(element), by: LEAST_TARGET - least }];
}

/** Fields clip what does not fit: the chosen option of a list, the words in an empty field. */
function cutField(element: Element): readonly Finding[] {
  const text = fieldText(element);
  if (text === null || text === "") return [];
  const { width, height } = room(element);
  const wanted = sizeOf(text, element, width);
  const by = Math.max(wanted.width - width, wanted.height - height);
  return by > TOLERANCE ? [{ what: "field", text, where: nameOf(element), by }] : [];
}

function room(element: Element): { readonly width: number; readonly height: number } {
  const { paddingLeft, paddingRight } = styleOf(element);
  const arrow = element instanceof HTMLSelectElement ? ARROW : 0;
  const width = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
  return { width, height: element.clientHeight };
}

/** What the text takes up in the field's letters: as many lines as the field allows. */
function sizeOf(text: string, field: Element, width: number): DOMRect {
  const probe = document.createElement("span");
  const { font, letterSpacing, wordSpacing, whiteSpace, overflowWrap } = styleOf(field);
  const style = { font, letterSpacing, wordSpacing, whiteSpace, overflowWrap };
  Object.assign(probe.style, style, { position: "absolute", maxWidth: `${Math.max(0, width)}px` });
  probe.textContent = text;
  document.body.append(probe);
  const range = document.createRange();
  range.selectNodeContents(probe);
  const size = range.getBoundingClientRect();
  probe.remove();
  return size;
}

function fieldText(element: Element): string | null {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? null;
  if (!(element instanceof HTMLInputElement) || !["text", "search"].includes(element.type)) return null;
  return element.value === "" ? element.placeholder : null;
}

function finding(what: Finding["what"], line: Line, element: Element | undefined, by: number): Finding {
  const where = element === undefined ? "page" : nameOf(element);
  return { what, text: line.text.data.trim(), where, by: Math.round(by * 10) / 10 };
}

function nameOf(element: Element): string {
  const { localName, id } = element;
  const classes = [...element.classList].map((name) => `.${name}`).join("");
  return `${localName}${id === "" ? "" : `#${id}`}${classes}`;
}

function words(element: Element): string {
  const { textContent } = element;
  const name = element.getAttribute("aria-label") ?? element.getAttribute("name");
  return (name ?? textContent ?? "").trim().slice(0, 60);
}
