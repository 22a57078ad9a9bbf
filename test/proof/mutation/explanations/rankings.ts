// Why survivors of the rankings rooms survive.
import type { Explanation } from "./explanation";

export const RANKINGS: readonly Explanation[] = [];
