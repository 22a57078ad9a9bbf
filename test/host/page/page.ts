// A connection and facts for tests of pages that play Excel, with everything that was asked in the test's hands.
import { DARK_THEME, type HostConnection, type PageFacts } from "../../../src/host/page";

export const FACTS: PageFacts = {
  language: "zh-TW",
  sets: { ExcelApi: "1.9" },
  theme: DARK_THEME,
  documentUrl: "C:\\工作簿.xlsx",
  readOnly: false,
  platform: "PC",
};

export interface TestConnection extends HostConnection {
  readonly asked: string[];
  /** Sends a text of the host. */
  tell(text: string): void;
}

/** A connection whose host answers as `answer` says. */
export function connection(
  answer: (text: string) => Promise<string | null>,
  facts: PageFacts = FACTS,
): TestConnection {
  const asked: string[] = [];
  let deliver: (text: string) => void = () => undefined;
  return {
    facts,
    asked,
    answer: (text) => {
      asked.push(text);
      return answer(text);
    },
    onEvent: (listener) => {
      deliver = listener;
    },
    tell: (text) => deliver(text),
  };
}

/** A host's reply to request `id`. */
export function reply(id: number, statusCode = 200, body: unknown = { Results: [] }): string {
  return JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
}

/** A host's refusal of request `id` as a whole. */
export function refusal(id: number, code: string): string {
  return reply(id, 400, JSON.stringify({ error: { code, message: code } }));
}

/** Lets every answer that is on its way arrive. */
export function arrivals(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
