// The ribbon's page calls the pane of its own workbook, and no other.
import { answerRibbon, callPane, type RibbonOrder } from "../../src/run";

const BOOK = "C:\\工作\\九月.xlsx";
/** Nobody answers: the wait is over when the test says so. */
const never = (): Promise<void> => new Promise(() => undefined);
const atOnce = (): Promise<void> => Promise.resolve();

function pane(
  workbook: string,
  takes: boolean,
): { readonly orders: RibbonOrder[]; readonly close: () => void } {
  const orders: RibbonOrder[] = [];
  const close = answerRibbon(workbook, (order) => {
    orders.push(order);
    return takes;
  });
  return { orders, close };
}

describe("ribbon and pane", () => {
  it("hand an order to the pane of the same workbook", async () => {
    const open = pane(BOOK, true);
    expect(await callPane(BOOK, "calculate", never)).toBe(true);
    expect(await callPane(BOOK, "undo", never)).toBe(true);
    expect(open.orders).toEqual(["calculate", "undo"]);
    open.close();
  });

  it("leave the pane of another workbook alone", async () => {
    const other = pane("C:\\工作\\八月.xlsx", true);
    const own = pane(BOOK, true);
    expect(await callPane(BOOK, "calculate", never)).toBe(true);
    expect(other.orders).toEqual([]);
    other.close();
    own.close();
  });

  it("do without a pane that is closed, busy, or not to be told from others", async () => {
    expect(await callPane(BOOK, "calculate", atOnce)).toBe(false);
    const unsaved = pane("", true);
    expect(await callPane("", "calculate", never)).toBe(false);
    expect(unsaved.orders).toEqual([]);
    unsaved.close();
  });

  it("count a pane that declines as none", async () => {
    const busy = pane(BOOK, false);
    const heard = new Promise<void>((resolve) => {
      const close = answerRibbon(BOOK, () => {
        resolve();
        close();
        return false;
      });
    });
    expect(await callPane(BOOK, "undo", () => heard)).toBe(false);
    expect(busy.orders).toEqual(["undo"]);
    busy.close();
  });
});

describe("an engine that has no channel, or does not let the page have one", () => {
  const known = Object.getOwnPropertyDescriptor(globalThis, "BroadcastChannel");
  afterEach(() => {
    if (known !== undefined) Object.defineProperty(globalThis, "BroadcastChannel", known);
  });
  const refusing = class {
    constructor() {
      throw new DOMException("denied", "SecurityError");
    }
  };

  it.each([
    ["none", undefined],
    ["refused", refusing],
  ])("%s: the ribbon works alone, and so does the pane", async (_, channel) => {
    Object.defineProperty(globalThis, "BroadcastChannel", {
      value: channel,
      configurable: true,
      writable: true,
    });
    const { orders, close } = pane(BOOK, true);
    expect(await callPane(BOOK, "calculate", never)).toBe(false);
    expect(orders).toEqual([]);
    close();
  });
});
