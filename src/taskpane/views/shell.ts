// The frame of the pane at work: tabs, the open tab or explanation, and a line that is read out.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account, Explanation, InterviewExplanation } from "../../run";
import { isBusy, type Desk } from "../state";
import { TAB_NAMES, type PaneActions, type Say, type TabName, type ViewContext } from "../view-context";
import { explanationView } from "./explanation";
import { homeView } from "./home";
import { messageView } from "./message";
import { questionsView } from "./questions";
import { settingsView } from "./settings";
import { sheetsView } from "./sheets";
import { statusWords } from "./status";
import { warningsView } from "./warnings";

/** The whole pane. */
export function shellView(desk: Desk, say: Say, act: PaneActions): TemplateResult {
  const context: ViewContext = { say, act, busy: isBusy(desk) };
  return html`<h1 class="unseen">${say("shell.title")}</h1>
    ${tabs(desk, context)}
    <p class="unseen" role="status">${statusWords(desk, say)}</p>
    <div id="panel" role="tabpanel" aria-labelledby=${`tab-${desk.tab}`}>
      ${desk.tab === "home" && desk.explained === null ? nothing : messageView(desk, context)}
      ${panel(desk, context)}
    </div>`;
}

function tabs({ tab, account }: Desk, { say, act }: ViewContext): TemplateResult {
  // The attribute follows a turn later; the event names the tab.
  const opened = ({ detail }: CustomEvent<HTMLElement>): void => {
    const name = TAB_NAMES.find((one) => `tab-${one}` === detail.id);
    if (name !== undefined) act.openTab(name);
  };
  return html`<fluent-tablist
    size="small"
    aria-label=${say("shell.tabs")}
    activeid=${`tab-${tab}`}
    @change=${opened}
  >
    ${TAB_NAMES.map(
      // An explanation lies over its tab: a click on the open tab leads back, and no change is told of it.
      (name) =>
        html`<fluent-tab id=${`tab-${name}`} @click=${() => act.openTab(name)}>
          ${tabWords(name, account, say)}
        </fluent-tab>`,
    )}
  </fluent-tablist>`;
}

function tabWords(tab: TabName, account: Account | null, say: Say): string {
  const name = say(`tab.${tab}`);
  const count =
    tab === "questions" ? account?.questions.length : tab === "warnings" ? account?.warnings.length : 0;
  return count === undefined || count === 0 ? name : say("tab.count", { name, count });
}

function panel(desk: Desk, context: ViewContext): TemplateResult {
  const { account, tab } = desk;
  if (account === null) return tab === "home" ? homeView(desk, context) : waiting(desk, context);
  const explained = explanationOf(desk.explained, account);
  if (explained !== null) return explanationView(explained, account, context);
  switch (tab) {
    case "home":
      return homeView(desk, context);
    case "sheets":
      return sheetsView(account, context);
    case "questions":
      return questionsView(account, context, desk.answers);
    case "warnings":
      return warningsView(account, context);
    case "settings":
      return settingsView(desk, account, context);
  }
}

function explanationOf(id: string | null, account: Account): Explanation | InterviewExplanation | null {
  if (id === null) return null;
  const { adjustments, interviews } = account;
  return adjustments.find((one) => one.id === id) ?? interviews.find((one) => one.id === id) ?? null;
}

function waiting({ activity }: Desk, { say, act }: ViewContext): TemplateResult {
  if (activity !== null) return html`<section class="view"><p>${say("shell.waiting")}</p></section>`;
  return html`<section class="view">
    <p>${say("shell.unread")}</p>
    <fluent-button @click=${() => act.refresh()}>${say("home.nothing.again")}</fluent-button>
  </section>`;
}
