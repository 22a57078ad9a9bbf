// The event register: 激4–激8, 约2, 约3.b, 约3.c, 约6, 约8.
import type { EventRow } from "../row";
import { CREDIT_ROWS } from "./events-credit";
import { CRITICISM_ROWS } from "./events-criticism";
import { DUTY_ROWS } from "./events-duty";

export const EVENT_ROWS: readonly EventRow[] = [...CREDIT_ROWS, ...CRITICISM_ROWS, ...DUTY_ROWS];
