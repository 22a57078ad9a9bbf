// Asks the person something that must be decided before going on, in a dialog of the browser's own kind.
import { html, render } from "lit-html";

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly items: readonly string[];
  readonly yes: string;
  readonly no: string;
}

/** True for yes; Escape is no. */
export function askPerson({ title, text, items, yes, no }: Question): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "question";
  dialog.setAttribute("aria-labelledby", "question-title");
  render(
    html`<h2 id="question-title">${title}</h2>
      <p>${text}</p>
      <ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>
      <div class="answers">
        <button class="primary" @click=${() => dialog.close("yes")}>${yes}</button>
        <button autofocus @click=${() => dialog.close("no")}>${no}</button>
      </div>`,
    dialog,
  );
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    dialog.showModal();
  });
}
