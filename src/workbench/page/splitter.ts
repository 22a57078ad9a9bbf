// The line between grid and pane: dragged by mouse, moved by arrow keys.

/** Pixels. Below the least width the pane would not be what Excel shows. */
const LEAST = 320;
const MOST = 640;
export const USUAL = 350;
const STEP = 16;

/** The width a pane may have beside a grid in a window of `windowWidth`. */
export function allowedWidth(wanted: number, windowWidth: number): number {
  return Math.round(Math.max(LEAST, Math.min(wanted, MOST, windowWidth - LEAST)));
}

/** The width after a key, or null when the key is none of the line's. */
export function widthAfterKey(key: string, width: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return width + STEP;
    case "ArrowRight":
      return width - STEP;
    case "Home":
      return MOST;
    case "End":
      return LEAST;
    default:
      return null;
  }
}

/** `separator` is the line, `holder` gets the width as `--pane-width`; `resized` hears of each change. */
export function makeSplitter(separator: HTMLElement, holder: HTMLElement, resized: () => void): void {
  let width = USUAL;
  const set = (wanted: number): void => {
    width = allowedWidth(wanted, window.innerWidth);
    holder.style.setProperty("--pane-width", `${width}px`);
    separator.setAttribute("aria-valuenow", String(width));
    resized();
  };
  separator.setAttribute("aria-valuemin", String(LEAST));
  separator.setAttribute("aria-valuemax", String(MOST));
  separator.addEventListener("keydown", (event) => {
    const next = widthAfterKey(event.key, width);
    if (next === null) return;
    event.preventDefault();
    set(next);
  });
  separator.addEventListener("pointerdown", (event) => {
    separator.setPointerCapture(event.pointerId);
    holder.classList.add("is-resizing");
  });
  separator.addEventListener("pointermove", (event) => {
    if (separator.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  });
  separator.addEventListener("lostpointercapture", () => holder.classList.remove("is-resizing"));
  set(width);
}
