// Reasons, flags, checks and questions about monthly rankings.

export const RANKING_WORDING: Readonly<Record<string, string>> = {};
