// The workbench in a browser as a picture needs it: opened with a sample, calculated, a sheet in review.
import type { FrameLocator, Locator, Page } from "playwright-core";
import { Clerk } from "../../test/browser/support/clerk";

export type PaneClerk = Clerk<FrameLocator>;

export interface Workbench {
  readonly page: Page;
  readonly clerk: PaneClerk;
}

/** Opens the workbench on a sample and waits until pane and grid show it. */
export async function openWorkbench(page: Page, origin: string, sample: string): Promise<Workbench> {
  await page.goto(`${origin}/?file=samples/${encodeURIComponent(sample)}.xlsx`);
  const clerk = new Clerk(page.frameLocator("iframe"));
  await page.locator("canvas").first().waitFor();
  await clerk.seesWorkbook();
  return { page, clerk };
}

/** Column 复核 of the ledger and the rows below its headings, in pixels of the page; the grid is one canvas. */
const REVIEW_COLUMN = 938;
const FIRST_ROW = 110;
const LAST_ROW = 210;
const STEP = 8;
const PATIENCE = 500; // milliseconds

/** The ledger with the list of 复核 open. */
export async function review({ page, clerk }: Workbench): Promise<void> {
  await clerk.calculate();
  await clerk.page.locator("[data-explains]").first().click();
  await clerk.page.getByRole("button", { name: /加减分台账!/ }).click();
  const choice = page.getByText("不采纳", { exact: true });
  for (let y = FIRST_ROW; y <= LAST_ROW; y += STEP) {
    await page.mouse.click(REVIEW_COLUMN, y);
    if (await appears(choice)) return;
  }
  throw new Error("the list of 复核 did not open: has the ledger another layout?");
}

async function appears(element: Locator): Promise<boolean> {
  return element.waitFor({ timeout: PATIENCE }).then(
    () => true,
    () => false,
  );
}
