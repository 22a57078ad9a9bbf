// The channel through which Office.js on Windows sends requests to Excel: here to a host connection.
import type { HostConnection } from "./connection";

/** What the library finds as `window._richApiNativeBridge`; it sets `onMessageFromHost` itself. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** A bridge whose answers come in a later turn, as Excel's do. */
export function nativeBridge(connection: Pick<HostConnection, "answer" | "onEvent">): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      void answerOrRefusal(connection, text).then((answer) => {
        if (answer !== null) bridge.onMessageFromHost?.(answer);
      });
    },
  };
  connection.onEvent((text) => bridge.onMessageFromHost?.(text));
  return bridge;
}

/** A broken connection is told to the library as Excel tells its own failures, so that `sync` ends. */
async function answerOrRefusal(
  connection: Pick<HostConnection, "answer">,
  text: string,
): Promise<string | null> {
  try {
    return isForTheApplication(text) ? acknowledgement(text) : await connection.answer(text);
  } catch (error) {
    return refusal(text, error instanceof Error ? error.message : String(error));
  }
}

function refusal(request: string, message: string): string {
  return reply(request, 500, JSON.stringify({ error: { code: "GeneralException", message } }));
}

/** The library announces handlers of ribbon buttons to the application around the workbook, not to the workbook. */
function isForTheApplication(request: string): boolean {
  return request.includes("Microsoft.InternalService.AddinInternalService");
}

function acknowledgement(request: string): string {
  return reply(request, 200, { Results: [] });
}

function reply(request: string, statusCode: number, body: unknown): string {
  const { id } = JSON.parse(request) as { readonly id: number };
  return JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
}
