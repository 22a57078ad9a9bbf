// Reasons, flags, checks and questions about registered events and drawn households.

export const EVENT_WORDING: Readonly<Record<string, string>> = {};
