// All Simplified Chinese texts of the pane: the default language, and the keys of the others.
import { errors } from "./errors";
import { explanation } from "./explanation";
import { home } from "./home";
import { questions } from "./questions";
import { settings } from "./settings";
import { sheets } from "./sheets";
import { shell } from "./shell";
import { trials } from "./trials";
import { warnings } from "./warnings";

export const texts = {
  ...shell,
  ...home,
  ...errors,
  ...sheets,
  ...questions,
  ...warnings,
  ...settings,
  ...explanation,
  ...trials,
} as const;
