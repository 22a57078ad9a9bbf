// Puts the workbench into the page and connects it with keyboard, drag and drop, and the browser's tab.
import { sayIn } from "../texts";
import { buildLayout, type Layout } from "./layout";
import type { PageOptions } from "./options";
import { makeSplitter } from "./splitter";
import { connectParts } from "./parts";
import { Workbench } from "./workbench";

/** A browser's note that sizes settle one frame later, as when a menu of the grid opens. */
const HARMLESS = /^ResizeObserver loop/;

export async function startWorkbench(root: HTMLElement, options: PageOptions): Promise<void> {
  const { language, theme } = options.played;
  const say = sayIn(language);
  document.documentElement.lang = language;
  document.documentElement.dataset["theme"] = theme;
  document.title = say("title");
  const layout = buildLayout(root, say);
  makeSplitter(layout.separator, layout.work, () => undefined);
  const workbench = new Workbench(layout, options, say, async (listener) => {
    const { Grid } = await import(/* webpackMode: "eager" */ "../grid/grid");
    return Grid.create(layout.grid, options.played, listener);
  });
  window.addEventListener("error", ({ message }) => {
    if (!HARMLESS.test(message)) workbench.fail(say("crash"), message);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => workbench.fail(say("crash"), String(reason)));
  connectKeyboard(workbench);
  connectParts(layout, workbench);
  connectFiles(workbench, layout);
  connectTab(workbench);
  if (options.isBare) await workbench.openFirstSample();
  else if (options.file !== null) await workbench.openAddress(options.file);
}

function connectKeyboard(workbench: Workbench): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === "s") workbench.save();
      else if (key === "o") workbench.chooseFile();
      else return;
      event.preventDefault();
    },
    { capture: true },
  );
}

function connectFiles(workbench: Workbench, { file: input }: Layout): void {
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file !== undefined) void workbench.openFile(file);
  });
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    workbench.setDropping(true);
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) workbench.setDropping(false);
  });
  window.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    workbench.setDropping(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void workbench.openFile(file);
  });
}

function connectTab(workbench: Workbench): void {
  window.addEventListener("beforeunload", (event) => {
    if (workbench.isDirty) event.preventDefault();
  });
}
