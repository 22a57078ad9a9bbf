// Simplified Chinese texts of the questions view; the keys of every other language.
export const questions = {} as const;
