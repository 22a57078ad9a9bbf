// Requests that Office.js sends to the application around the workbook, answered without a host core.

/** The library announces handlers of ribbon buttons with this object. */
const ADD_IN_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** The answer, when `request` is one of them; null when the workbook is meant. */
export function applicationReply(request: string): string | null {
  return request.includes(ADD_IN_SERVICE) ? bridgeReply(request, 200, { Results: [] }) : null;
}

/** A reply over the native bridge to the text of a request. */
export function bridgeReply(request: string, statusCode: number, body: unknown): string {
  const { id } = JSON.parse(request) as { readonly id: number };
  return JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
}
