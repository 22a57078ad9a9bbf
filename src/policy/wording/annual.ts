// Reasons, flags, checks and questions about year-end results, grades, interviews and deadlines.

export const ANNUAL_WORDING: Readonly<Record<string, string>> = {};
