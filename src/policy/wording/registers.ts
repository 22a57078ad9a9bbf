// Questions and notes about registers, settings and the product's own sheets.

export const REGISTER_WORDING: Readonly<Record<string, string>> = {};
