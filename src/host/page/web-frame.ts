// Plays Excel on the web around a frame that holds the unchanged task pane: the second way of Office.js to its host.
import type { HostConnection } from "./connection";
import { CONTROL, WebConversation } from "./web-conversation";
import { frameRequest } from "./web-messages";

/**
 * Prepares `frame` before it gets its address; the page and the pane must come from one https origin. `Office.onReady`
 * then says Excel on "OfficeOnline". Gives a function that ends the conversation.
 */
export function playExcelOnTheWeb(frame: HTMLIFrameElement, connection: HostConnection): () => void {
  const window = frame.ownerDocument.defaultView;
  if (window === null) throw new Error("the frame belongs to no window");
  const { origin } = window.location;
  const id = `conversation-${window.crypto.randomUUID()}`;
  frame.name = frameName(id, origin, connection.facts.language);
  const conversation = new WebConversation(connection, origin, (text) =>
    frame.contentWindow?.postMessage(text, origin),
  );
  const listener = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const request = frameRequest(event.data, id);
    if (request !== null) void conversation.request(request);
  };
  window.addEventListener("message", listener);
  return () => window.removeEventListener("message", listener);
}

/** The library reads who its host is from the frame's name. */
function frameName(conversation: string, origin: string, language: string): string {
  return JSON.stringify({
    baseFrameName: conversation,
    xdmInfo: `${conversation}|${CONTROL}|${origin}`,
    // host, platform, version of the host file, language, correlation, dialog, telemetry
    hostInfo: `Excel$Web$16.00$${language}$$$disableLogging`,
    serializerVersion: 1,
  });
}
