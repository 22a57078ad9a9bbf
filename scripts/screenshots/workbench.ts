// The workbench in a browser as a picture needs it: opened with a sample, calculated, a sheet in review.
import type { FrameLocator, Page } from "playwright-core";
import { Clerk } from "../../test/browser/support/clerk";

export type PaneClerk = Clerk<FrameLocator>;

export interface Workbench {
  readonly page: Page;
  readonly clerk: PaneClerk;
}

/** The grid shows them last. */
const SHEET_TABS = "[data-u-comp=slide-tab-bar]";

/** Opens the workbench on a sample and waits until pane and grid show it. */
export async function openWorkbench(page: Page, origin: string, sample: string): Promise<Workbench> {
  await page.goto(`${origin}/?file=samples/${encodeURIComponent(sample)}.xlsx`);
  const clerk = new Clerk(page.frameLocator("iframe"));
  await page.locator("canvas").first().waitFor();
  await clerk.seesWorkbook();
  await page.locator(SHEET_TABS).waitFor();
  return { page, clerk };
}

/** A cell of 复核 well below the ledger's headings. */
const REVIEW_CELL = "K18";
const NAME_BOX = "[data-u-comp=defined-name] input";

/** The ledger with the list of 复核 open. */
export async function review({ page, clerk }: Workbench): Promise<void> {
  await clerk.calculate();
  await clerk.page.locator("[data-explains]").first().click();
  await clerk.page.getByRole("button", { name: /加减分台账!/ }).click();
  await page.locator(SHEET_TABS).getByText("加减分台账").waitFor();
  await page.locator(NAME_BOX).fill(REVIEW_CELL);
  await page.locator(NAME_BOX).press("Enter");
  await page.keyboard.press("F2");
  await page.getByText("不采纳", { exact: true }).waitFor();
}
