// What readers do to a page so that they can read it: larger letters alone, and wider spacing.
import { everyElement } from "./deep";

const TIMES = 2;
/** Source: WCAG 2.1, 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;
const spacing = new CSSStyleSheet();
spacing.replaceSync(SPACING);

/** Every font at twice its size; boxes and lines stay as the page wants them. */
export function enlarge(): void {
  const elements = htmlElements();
  const sizes = elements.map((element) => parseFloat(getComputedStyle(element).fontSize));
  elements.forEach((element, index) =>
    element.style.setProperty("font-size", `${TIMES * (sizes[index] ?? 0)}px`, "important"),
  );
}

/** The spacing of WCAG 1.4.12, inside components as well. */
export function loosen(): void {
  const roots = [document, ...everyElement().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
}

/** The page without either. */
export function restore(): void {
  for (const element of htmlElements()) element.style.removeProperty("font-size");
  const roots = [document, ...everyElement().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== spacing);
}

function htmlElements(): readonly HTMLElement[] {
  return [document.documentElement, ...everyElement()].filter((element) => element instanceof HTMLElement);
}
