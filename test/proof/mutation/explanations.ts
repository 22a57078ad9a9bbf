// Why survivors survive: data for survivors.ts, checked with every full run.
import { ANNUAL } from "./explanations/annual";
import { CONSEQUENCES } from "./explanations/consequences";
import { ENGINE } from "./explanations/engine";
import { EVENTS } from "./explanations/events";
import type { Explanation } from "./explanations/explanation";
import { HOUSEHOLDS } from "./explanations/households";
import { POLICY } from "./explanations/policy";
import { RANKINGS } from "./explanations/rankings";

export type { Explanation, Place } from "./explanations/explanation";

export const EXPLANATIONS: readonly Explanation[] = [
  ...RANKINGS,
  ...EVENTS,
  ...HOUSEHOLDS,
  ...POLICY,
  ...ANNUAL,
  ...ENGINE,
  ...CONSEQUENCES,
];
