// What the page's address asks for: a file to begin with, a language, an Excel version, a theme.
import type { Played } from "../protocol";

export interface PageOptions {
  readonly played: Played;
  /** Address of a file beside the page, or null. */
  readonly file: string | null;
  /** The address names no file at all: the first sample is shown, where the office has kept the samples. */
  readonly isBare: boolean;
}

const LANGUAGES = ["zh-CN", "zh-TW", "en-US"] as const;
const VERSIONS = ["1.9", "1.14", "newest"] as const;
const THEMES = ["light", "dark"] as const;

/** `preferred` stands where the address says nothing, or something unknown. */
export function pageOptions(address: URL, preferred: Pick<Played, "theme">): PageOptions {
  const query = address.searchParams;
  return {
    played: {
      language: oneOf(LANGUAGES, query.get("lang")) ?? "zh-CN",
      api: oneOf(VERSIONS, query.get("api")) ?? "newest",
      theme: oneOf(THEMES, query.get("theme")) ?? preferred.theme,
    },
    file: sameOrigin(query.get("file"), address),
    isBare: !query.has("file"),
  };
}

function oneOf<T extends string>(choices: readonly T[], wanted: string | null): T | null {
  return choices.find((choice) => choice === wanted) ?? null;
}

/** Files of other origins are not for the address of this page to choose. */
function sameOrigin(file: string | null, address: URL): string | null {
  if (file === null || file === "" || !URL.canParse(file, address)) return null;
  const target = new URL(file, address);
  return target.origin === address.origin ? target.href : null;
}
