// Simplified Chinese texts of the settings view; the keys of every other language.
export const settings = {} as const;
