// A refused entry as a value.
import type { Entered } from "../computer";

type Refused = Extract<Entered, { readonly kind: "refused" }>;

export function refused(why: Refused["why"], choices: readonly string[] = []): Refused {
  return { kind: "refused", why, choices };
}
