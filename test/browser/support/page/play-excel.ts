// Runs in a page before its own scripts: plays Excel there, with the host at the other end of a binding of the test.
import { playExcelInWindow, type PageFacts } from "../../../../src/host/page";

interface TestWindow extends Window {
  readonly excelFacts: PageFacts;
  readonly answerRequest: (request: string) => Promise<string | null>;
  /** Set here: how event texts of the host reach the library. */
  deliverEvent?: (text: string) => void;
}

const page = window as unknown as TestWindow;

playExcelInWindow(window, {
  facts: page.excelFacts,
  answer: (request) => page.answerRequest(request),
  onEvent: (deliver) => {
    page.deliverEvent = deliver;
  },
});
