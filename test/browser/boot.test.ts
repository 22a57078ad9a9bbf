// The pane starts in each supported Excel and is usable at once.
import { SAMPLES, useBrowser } from "./support/use-browser";

const tests = useBrowser();

it.each(["1.9", "1.14", "newest"] as const)("is usable in an Excel with ExcelApi %s", async (sets) => {
  const { page } = await tests.pane(SAMPLES.firstMonth, { sets });
  await page.getByRole("button", { name: "计算", exact: true }).and(page.locator(":enabled")).waitFor();
});
