// What the guides show of the pane: over which sample, and what is done before the picture is taken.
import type { PaneClerk } from "./workbench";

export interface PanePicture {
  readonly name: string;
  readonly sample: string;
  readonly steps: (clerk: PaneClerk) => Promise<void>;
}

/** A month of the sample year in which a township is last for the second time. */
const SECOND_TIME = "2019-11";

export const PANE_PICTURES: readonly PanePicture[] = [
  { name: "sheets", sample: "首月示例", steps: sheets },
  { name: "result", sample: "首月示例", steps: result },
  { name: "explanation", sample: "全年示例", steps: explanation },
  { name: "questions", sample: "杂乱示例", steps: questions },
  { name: "warnings", sample: "全年示例", steps: warnings },
  { name: "settings", sample: "首月示例", steps: settings },
];

/** One table unfolded: its columns, and what can be corrected. */
async function sheets(clerk: PaneClerk): Promise<void> {
  await clerk.open("sheets");
  await clerk.heading("sheets.title").waitFor();
  await clerk.page.locator("details.card > summary").first().click();
  await clerk.text("sheets.corrections").first().waitFor();
}

/** A second run after an answer, so that there is something to say about the difference. */
async function result(clerk: PaneClerk): Promise<void> {
  await clerk.calculate();
  await clerk.open("questions");
  const question = clerk.page.getByRole("listitem").filter({ hasText: "之前一期是谁居末位" });
  await question.locator("input").fill("东门街道");
  await question.locator("input").press("Enter");
  await clerk.sees("done.entered");
  await clerk.open("home");
  await clerk.calculate();
}

async function explanation(clerk: PaneClerk): Promise<void> {
  await clerk.page.locator("select").first().selectOption(SECOND_TIME);
  await clerk.calculate();
  await clerk.page.locator("[data-explains]").first().click();
  await clerk.button("explanation.close").waitFor();
}

async function questions(clerk: PaneClerk): Promise<void> {
  await clerk.open("questions");
  await clerk.heading("questions.title").waitFor();
}

async function warnings(clerk: PaneClerk): Promise<void> {
  await clerk.open("warnings");
  await clerk.heading("warnings.title").waitFor();
}

/** The readings of clauses unfolded: each with its clauses beside it. */
async function settings(clerk: PaneClerk): Promise<void> {
  await clerk.open("settings");
  await clerk.heading("settings.title").waitFor();
  await clerk.heading("settings.group.switch").click();
}
