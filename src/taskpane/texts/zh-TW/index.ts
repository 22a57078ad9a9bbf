// All Traditional Chinese texts of the pane.
import { errors } from "./errors";
import { explanation } from "./explanation";
import { home } from "./home";
import { questions } from "./questions";
import { settings } from "./settings";
import { sheets } from "./sheets";
import { shell } from "./shell";
import { trials } from "./trials";
import { warnings } from "./warnings";
import type { Texts } from "../keys";

export const texts: Texts = {
  ...shell,
  ...home,
  ...errors,
  ...sheets,
  ...questions,
  ...warnings,
  ...settings,
  ...explanation,
  ...trials,
};
