// A person with nothing but a keyboard: Tab, Enter, Space, arrows, Escape, letters; and what must hold after each key.
import type { Frame, Page } from "playwright-core";

/** More controls than any page of ours has. */
const MOST = 300;

/** What has the focus, as people and screen readers name it. */
export interface Focus {
  readonly name: string;
  readonly tag: string;
  readonly id: string;
}

/** Waits that a work may take. */
const WAIT = 60_000;

export class Keyboard {
  /** `place` is the page, or the frame of the pane in it. */
  constructor(
    readonly page: Page,
    private readonly place: Page | Frame = page,
  ) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** What has the focus; null = the body, where a person is lost. */
  focus(): Promise<Focus | null> {
    return this.place.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const label = element.id === "" ? null : element.closest("form, label")?.querySelector("label");
      const named =
        element.getAttribute("aria-label") ?? element.closest("label")?.textContent ?? label?.textContent;
      const words = element.matches("input, select")
        ? named
        : (element.getAttribute("aria-label") ?? element.textContent);
      return { name: (words ?? "").trim().replace(/\s+/g, " "), tag: element.localName, id: element.id };
    });
  }

  /** Presses Tab (or Shift+Tab) until the focus is on what is named so; `tag` where several are. */
  async tabTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab", tag = ""): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < MOST; step += 1) {
      await this.press(key);
      const focus = await this.focus();
      if (focus === null) continue;
      passed.push(focus.name);
      if (tag !== "" && focus.tag !== tag) continue;
      if (typeof name === "string" ? focus.name === name : name.test(focus.name)) return;
    }
    throw new Error(
      `Tab does not reach ${String(name)}; it passed ${[...new Set(passed)].join(" | ").slice(0, 1500)}`,
    );
  }

  /** Until the focus is on the element with this id: where a work that ended leads. */
  async arrives(id: string): Promise<void> {
    await this.place.waitForFunction((wanted) => document.activeElement?.id === wanted, id, {
      timeout: WAIT,
    });
  }

  /** The focus is somewhere: after what was done a person goes on from there. */
  async keepsFocus(after: string): Promise<void> {
    await this.place
      .waitForFunction(
        () => document.activeElement !== null && document.activeElement !== document.body,
        null,
        {
          timeout: 5_000,
        },
      )
      .catch((error: unknown) => {
        throw new Error(`the focus is lost after ${after}`, { cause: error });
      });
  }
}
