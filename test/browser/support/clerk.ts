// What a clerk does in the pane, by the names that the controls have for people and for screen readers.
import type { Locator, Page } from "playwright-core";
import type { TabName } from "../../../src/taskpane/view-context";
import { say as simplified, type textsIn, type TextKey } from "./texts";

type Say = ReturnType<typeof textsIn>;

/**
 * A button by its whole name. Fluent's controls tell browsers their role without an attribute that a locator could see;
 * what assistive software really gets is tested in accessibility.test.ts.
 */
export function buttonIn(place: Pick<Page, "getByRole" | "locator">, name: string): Locator {
  const label = `fluent-button[aria-label=${JSON.stringify(name)}]`;
  return place
    .getByRole("button", { name, exact: true })
    .or(place.locator(label))
    .or(place.locator("fluent-button:not([aria-label])").filter({ hasText: whole(name) }));
}

/** Signs before the name are for eyes only. */
function whole(text: string): RegExp {
  return new RegExp(`^[\\s←✓]*${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
}

/** Where the pane is: a page, or a frame of one. */
type Place = Pick<Page, "getByRole" | "getByText" | "locator">;

/** A person at the pane on `page`; `say` is of the pane's language. */
export class Clerk<PanePlace extends Place = Page> {
  constructor(
    readonly page: PanePlace,
    readonly say: Say = simplified,
  ) {}

  button(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Locator {
    return buttonIn(this.page, this.say(key, values));
  }

  heading(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole("heading", { name: this.say(key, values) });
  }

  /** Text anywhere on the page. */
  text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByText(this.say(key, values));
  }

  tab(tab: TabName): Locator {
    return this.page.locator(`#tab-${tab}`);
  }

  async press(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.button(key, values).click();
  }

  async sees(key: TextKey, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.text(key, values).first().waitFor();
  }

  /** Until the workbook has been read and what it holds is shown. */
  async seesWorkbook(): Promise<void> {
    await this.page
      .getByRole("heading")
      .filter({ hasText: this.anyOf(WORKBOOK_HEADINGS) })
      .first()
      .waitFor();
  }

  async calculate(): Promise<void> {
    await this.press("home.calculate");
    await this.sees("result.calculated.title");
  }

  async open(tab: TabName): Promise<void> {
    await this.tab(tab).click();
  }

  private anyOf(keys: readonly TextKey[]): RegExp {
    return new RegExp(keys.map((key) => this.say(key)).join("|"));
  }
}

const WORKBOOK_HEADINGS = [
  "home.first.title",
  "home.nothing.title",
  "result.stands.title",
  "result.pending.title",
] as const satisfies readonly TextKey[];
