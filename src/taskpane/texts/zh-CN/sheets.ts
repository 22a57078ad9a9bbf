// Simplified Chinese texts of the sheets view; the keys of every other language.
export const sheets = {} as const;
