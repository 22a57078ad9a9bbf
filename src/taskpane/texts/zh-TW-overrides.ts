// Traditional Chinese texts where the conversion by script reads wrongly; read by scripts/generate-texts.ts alone.
import type { Texts } from "./keys";

export const OVERRIDES: Partial<Texts> = {};
