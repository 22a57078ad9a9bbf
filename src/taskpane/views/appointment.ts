// The form that gives one day, time and place to many talks of the list at once.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account, InterviewExplanation } from "../../run";
import type { ViewContext } from "../view-context";

/** Talks that stand on the list; those that are held in person are chosen beforehand. */
export function appointmentView(
  { interviews }: Account,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { say, act, busy } = context;
  const listed = interviews.filter(({ standing }) => standing !== null);
  if (listed.length === 0) return nothing;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const texts = (name: string): readonly string[] =>
      form.getAll(name).flatMap((value) => (typeof value === "string" ? value.trim() : []));
    const talks = texts("talk");
    const [day = "", time = "", place = ""] = ["day", "time", "place"].flatMap(texts);
    if (!busy && talks.length > 0) act.appoint({ talks, day, time, place, overwrite: form.has("overwrite") });
  };
  return html`<details class="fold">
    <summary>${say("appoint.title")}</summary>
    <form class="entry stacked" @submit=${submit}>
      <!-- What the Enter key presses in a form of several fields. -->
      <input type="submit" hidden />
      <fieldset>
        <legend>${say("appoint.talks")}</legend>
        ${listed.map(talkBox)}
      </fieldset>
      ${field(say("appoint.day"), "day", "date")} ${field(say("appoint.time"), "time", "text")}
      ${field(say("appoint.place"), "place", "text")}
      <label class="check"><input type="checkbox" name="overwrite" /> ${say("appoint.overwrite")}</label>
      <fluent-button type="submit" ?disabled-focusable=${busy}>${say("appoint.save")}</fluent-button>
    </form>
  </details>`;
}

function talkBox({ id, unit, level }: InterviewExplanation): TemplateResult {
  const isHeld = level !== "L0" && level !== "L4";
  return html`<label class="check">
    <input type="checkbox" name="talk" value=${id} ?checked=${isHeld} />
    <span lang="zh-CN">${unit}</span> ${level}
  </label>`;
}

function field(words: string, name: string, type: "date" | "text"): TemplateResult {
  return html`<label>
    <span class="label">${words}</span>
    <input name=${name} type=${type} lang="zh-CN" autocomplete="off" ?required=${name === "day"} />
  </label>`;
}
