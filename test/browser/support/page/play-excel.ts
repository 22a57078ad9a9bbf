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
  // Excel takes a request over at once. The test's binding copies it in the page, so that is a task of its own.
  answer: (request) => nextTurn().then(() => page.answerRequest(request)),
  onEvent: (deliver) => {
    page.deliverEvent = deliver;
  },
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
