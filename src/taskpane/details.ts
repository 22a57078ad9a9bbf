// Technical details of an error as text, for the fold under a message.

/** The stack where there is one. */
export function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  return stack?.includes(message) === true ? stack : `${name}: ${message}\n${stack ?? ""}`;
}
