// Runs after Excel is played in a page: the part of Excel that clicks ribbon buttons and opens dialog windows.

/** Numbers of the library's own enumerations (OSF.DDA.EventDispId, OSF.DDA.MethodDispId). */
const DIALOG_EVENT = 10;
const BUTTON_EVENT = 39;
const BUTTON_DONE = 94;
const SUCCESS = 0;

type Handler = (event: number, payload: { toArray(): readonly unknown[] }) => void;

interface RibbonWindow extends Window {
  /** Tells the test: buttons can be clicked now, a button's function ended, a window was asked for. */
  readonly tellRibbon: (kind: "ready" | "completed" | "dialog", text: string) => Promise<void>;
  /** Set here: what a click in the ribbon does. */
  clickRibbon?: (functionName: string) => void;
}

interface External {
  RegisterEvent: (id: number, target: string, handler: Handler, callback: (status: number) => void) => void;
  Execute: (id: number, parameters: readonly unknown[], callback: (answer: object) => void) => void;
}

const page = window as unknown as RibbonWindow;
const host: External = window.external;
const { RegisterEvent: registerOther, Execute: executeOther } = host;

host.RegisterEvent = (id, target, handler, callback) => {
  if (id === BUTTON_EVENT) buttonsReady(handler);
  else if (id === DIALOG_EVENT) dialogAsked(target);
  else return registerOther(id, target, handler, callback);
  setTimeout(() => callback(SUCCESS));
};

host.Execute = (id, parameters, callback) => {
  if (id !== BUTTON_DONE) return executeOther(id, parameters, callback);
  void page.tellRibbon("completed", String(parameters[0]));
  setTimeout(() => callback({ toArray: () => [SUCCESS] }));
};

function buttonsReady(handler: Handler): void {
  page.clickRibbon = (functionName) =>
    handler(BUTTON_EVENT, { toArray: () => [functionName, functionName, "{}"] });
  void page.tellRibbon("ready", "");
}

function dialogAsked(target: string): void {
  const { url } = JSON.parse(target) as { readonly url: string };
  void page.tellRibbon("dialog", url);
}
