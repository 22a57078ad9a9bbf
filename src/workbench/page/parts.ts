// Keys that lead round the parts of the window, as in Excel: F6 for bar, grid and pane, Alt+PageUp and PageDown for sheets.
import type { Layout } from "./layout";

/** What the keys do to the workbench. */
export interface KeyTargets {
  focusGrid(): void;
  turnSheet(step: 1 | -1): void;
  /** Tells of every frame of the pane: keys in it do not reach this window. */
  onPane(heard: (frame: HTMLIFrameElement) => void): void;
}

type Part = () => void;

export function connectParts({ bar, pane, grid }: Layout, targets: KeyTargets): void {
  const frame = (): HTMLIFrameElement | null => pane.querySelector("iframe");
  const parts: readonly Part[] = [
    () => bar.querySelector<HTMLElement>(":enabled")?.focus(),
    () => targets.focusGrid(),
    () => focusPane(frame()),
  ];
  const here = (): number => [bar, grid, pane].findIndex((part) => part.contains(document.activeElement));
  const go = (event: KeyboardEvent): void => {
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    if (key === "F6" && frame() !== null) parts.at((here() + (shiftKey ? -1 : 1)) % parts.length)?.();
    else if (altKey && (key === "PageDown" || key === "PageUp"))
      targets.turnSheet(key === "PageDown" ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("keydown", go, { capture: true });
  targets.onPane((each) => each.contentWindow?.addEventListener("keydown", go, { capture: true }));
}

/** The open tab is where the pane begins. */
function focusPane(frame: HTMLIFrameElement | null): void {
  frame?.contentWindow?.focus();
  frame?.contentDocument?.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
}
