// Simplified Chinese texts of the explanation view; the keys of every other language.
export const explanation = {} as const;
