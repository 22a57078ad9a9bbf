// Texts that the page says are in its own language: what a screen reader speaks by that language's rules.
import { around, everyText, forget, parentOf } from "./deep";

/** Without what stands under another language, as names of the workbook do. */
export function ownTexts(): readonly string[] {
  forget();
  const own = document.documentElement.lang;
  const drawn = everyText().flatMap((text) => {
    const parent = parentOf(text);
    return parent !== null && languageOf(parent) === own ? [text.data.trim()] : [];
  });
  return [...new Set([...drawn, ...spokenNames(own)])];
}

/** Names that are spoken instead of what is drawn. */
function spokenNames(own: string): readonly string[] {
  return [...document.querySelectorAll("[title], [placeholder]")].flatMap((element) =>
    languageOf(element) === own
      ? ["title", "placeholder"].flatMap((name) => element.getAttribute(name) ?? [])
      : [],
  );
}

function languageOf(element: Element): string {
  const told = [element, ...around(element)].find((each) => each.hasAttribute("lang"));
  return told?.getAttribute("lang") ?? "";
}
