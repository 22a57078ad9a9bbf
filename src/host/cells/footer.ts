// A footer in the file is one text with the marks &L, &C, &R before its three sections.

export interface Sections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export function readSections(footer: string | null | undefined): Sections {
  const text = footer ?? "";
  const section = (mark: string) => new RegExp(`&${mark}((?:(?!&[LCR]).)*)`, "s").exec(text)?.[1] ?? "";
  const unmarked = /^&[LCR]/.test(text) ? "" : text.replace(/&[LCR].*$/s, "");
  return { left: section("L"), center: section("C") + unmarked, right: section("R") };
}

export function writeSections({ left, center, right }: Sections): string {
  const part = (mark: string, text: string) => (text === "" ? "" : `&${mark}${text}`);
  return part("L", left) + part("C", center) + part("R", right);
}
