// The theme is what the script makes of Fluent's tokens, and holds every token that the pane's styles name.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { themeFile } from "../../scripts/theme-tokens";

const FOLDER = join(__dirname, "../../src/taskpane");

test("theme.css is what the script generates", () => {
  expect(readFileSync(join(FOLDER, "theme.css"), "utf8")).toBe(themeFile());
});

test.each(["taskpane.css", "views.css"])("%s names no token that the theme lacks", (file) => {
  const theme = themeFile();
  const names = [...readFileSync(join(FOLDER, file), "utf8").matchAll(/var\(--(\w+)/g)].map(
    ([, name]) => name,
  );
  expect(names.filter((name) => !theme.includes(`--${name ?? ""}:`))).toEqual([]);
});
