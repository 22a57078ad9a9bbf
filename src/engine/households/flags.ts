// Ready-made flags of drawn households: constant messages, shared by all outcomes that carry them.
import type { Message } from "../outcome";

const NONE = {} as const;
const message = (code: string): Message => ({ code, values: NONE });

export const HOUSEHOLD_FLAGS = {
  notOurs: message("household.flag.not-ours"),
  outsideValidity: message("household.flag.outside-validity"), // C-16
  highestOnly: message("household.flag.highest-only"), // 激3
  townshipsToo: message("household.flag.townships-too"), // E-2
  negativePrevails: message("household.flag.negative-prevails"), // E-5
  bothCount: message("household.flag.both-count"), // E-5
  pendingSame: message("household.flag.pending-same"),
  largeTotal: message("household.flag.large-total"), // E-9
  townshipFirstClass: message("household.flag.township-first-class"), // E-12
} as const;
