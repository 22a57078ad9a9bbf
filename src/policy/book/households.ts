// Drawn households: 激3.a, 激3.b.
import type { HouseholdRow } from "../row";

export const HOUSEHOLD_ROWS: readonly HouseholdRow[] = [];
