// Runs in a page that plays Excel on the web: the unchanged task pane in a frame, with the host at the end of a binding.
import { playExcelOnTheWeb, type PageFacts } from "../../../../src/host/page";

interface TestWindow extends Window {
  readonly excelFacts: PageFacts;
  readonly answerRequest: (request: string) => Promise<string | null>;
  deliverEvent?: (text: string) => void;
}

const page = window as unknown as TestWindow;
const frame = document.createElement("iframe");
frame.style.width = "330px";
frame.style.height = "700px";

playExcelOnTheWeb(frame, {
  facts: page.excelFacts,
  answer: (request) => page.answerRequest(request),
  onEvent: (deliver) => {
    page.deliverEvent = deliver;
  },
});
frame.src = "taskpane.html";
document.body.append(frame);
