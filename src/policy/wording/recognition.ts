// Questions and notes about ranking sheets as they were read.

export const RECOGNITION_WORDING: Readonly<Record<string, string>> = {};
