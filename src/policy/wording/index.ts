// Every Chinese text a result can carry, as templates by code; `{name}` is filled from a message's values.
import { RANKING_WORDING } from "./rankings";
import { EVENT_WORDING } from "./events";
import { ANNUAL_WORDING } from "./annual";
import { RECOGNITION_WORDING } from "./recognition";
import { REGISTER_WORDING } from "./registers";
import { REPORT_WORDING } from "./reports";

/** Template by message code: reasons, flags, checks, questions, notes. */
export const WORDING: Readonly<Record<string, string>> = {
  ...RANKING_WORDING,
  ...EVENT_WORDING,
  ...ANNUAL_WORDING,
  ...RECOGNITION_WORDING,
  ...REGISTER_WORDING,
  ...REPORT_WORDING,
};

/** Fills a template. An unknown code or a missing value is a programmer error. */
export function wording(message: {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}): string {
  const template = WORDING[message.code];
  if (template === undefined) throw new Error(`no wording for code ${message.code}`);
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = message.values[name];
    if (value === undefined) throw new Error(`wording ${message.code} needs a value for ${name}`);
    return String(value);
  });
}
