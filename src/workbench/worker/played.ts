// Which Excel the host plays, from what the page's address asks for.
import { FLOOR_SETS, LTSC_2021_SETS, NEWEST_SETS, type HostOptions } from "../../host/browser";
import { DARK_THEME, LIGHT_THEME } from "../../host/page";
import type { Played } from "../protocol";

const SETS = { "1.9": FLOOR_SETS, "1.14": LTSC_2021_SETS, newest: NEWEST_SETS };

export function hostOptions({ api, language, theme }: Played, name: string): HostOptions {
  return {
    sets: SETS[api],
    language,
    theme: theme === "dark" ? DARK_THEME : LIGHT_THEME,
    documentUrl: name,
  };
}
