// Simplified Chinese texts of errors.
export const errors = {} as const;
