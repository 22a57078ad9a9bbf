// The channel through which Office.js on Windows sends requests to Excel: here to a host connection.
import { applicationReply, bridgeReply } from "./application-requests";
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
    return applicationReply(text) ?? (await connection.answer(text));
  } catch (error) {
    return refusal(text, error instanceof Error ? error.message : String(error));
  }
}

function refusal(request: string, message: string): string {
  return bridgeReply(request, 500, JSON.stringify({ error: { code: "GeneralException", message } }));
}
