// Simplified Chinese texts of the warnings view; the keys of every other language.
export const warnings = {} as const;
