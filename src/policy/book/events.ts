// The event register: 激4–激8, 约2, 约3.b, 约3.c, 约6, 约8.
import type { EventRow } from "../row";

export const EVENT_ROWS: readonly EventRow[] = [];
