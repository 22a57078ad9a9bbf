// Sets a page's theme, as Office and the system do.
import { everyElement } from "./deep";

/** Ends once no colour is on its way to another. */
export async function paint(theme: string): Promise<void> {
  document.documentElement.dataset["theme"] = theme;
  // What turns for ever has no end to wait for.
  const changing = everyElement()
    .flatMap((element) => element.getAnimations())
    .filter((each) => each instanceof CSSTransition);
  await Promise.all(changing.map(({ finished }) => finished.catch(() => undefined)));
}
