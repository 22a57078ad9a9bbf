// Files that Excel opens but that do not keep everything a calculation writes: known by the ending of their name.

const OLD_FORMATS: ReadonlySet<string> = new Set([
  "xls",
  "xlt",
  "et",
  "ett",
  "csv",
  "txt",
  "ods",
  "dif",
  "slk",
]);

/** The ending of such a file's name in small letters; null for others. `address` is a path or a URL, null = never saved. */
export function oldFormatOf(address: string | null): string | null {
  const name = address?.split(/[?#]/)[0] ?? "";
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return OLD_FORMATS.has(ending) ? ending : null;
}
