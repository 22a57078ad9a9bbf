// Why survivors of the events rooms survive.
import type { Explanation } from "./explanation";

export const EVENTS: readonly Explanation[] = [];
