// Units one step from the next level are listed with the clause and how far it is.
import { Clerk } from "./support/clerk";
import { pattern } from "./support/texts";
import { until } from "./support/until";
import { SAMPLES, useBrowser } from "./support/use-browser";

const tests = useBrowser();

it("lists them by type of unit, with the distance in words, and leads to the cell", async () => {
  const { page, core } = await tests.pane(SAMPLES.fullYear);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.open("warnings");
  await clerk.heading("warnings.title").waitFor();
  const warning = page
    .getByRole("listitem")
    .filter({ hasText: pattern("distance.次") })
    .first();
  const cell = warning.getByRole("button", { name: /^转到 / }).first();
  const place = ((await cell.getAttribute("aria-label")) ?? "").slice("转到 ".length);
  await cell.click();
  await until(`${place} is in front`, () => place.startsWith(`${core.person.selected.name}!`));
});
