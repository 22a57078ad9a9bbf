// Why survivors of the annual rooms survive.
import type { Explanation } from "./explanation";

export const ANNUAL: readonly Explanation[] = [];
