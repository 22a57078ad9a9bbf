// Light or dark: as Excel says, else as the system says. Contrast themes are the browser's own (forced colours).
import { watchTheme, type OfficeTheme } from "../run";

/** Sets the theme of the page, and follows its changes. */
export function followTheme(first: OfficeTheme | null, inOffice: boolean): void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  let office = first;
  const apply = (): void => {
    document.documentElement.dataset["theme"] = (office?.isDark ?? system.matches) ? "dark" : "light";
  };
  apply();
  system.addEventListener("change", apply);
  if (!inOffice) return;
  watchTheme((theme) => {
    office = theme;
    apply();
  });
}
