// Simplified Chinese texts of home.
export const home = {} as const;
