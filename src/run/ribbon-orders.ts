// The ribbon's page and the pane of one workbook: the pane, where it is open, does what the ribbon is asked for.

/** What a ribbon button asks for. */
export type RibbonOrder = "calculate" | "undo";

interface Call {
  readonly kind: "call";
  readonly id: string;
  readonly workbook: string;
  readonly order: RibbonOrder;
}
interface Taken {
  readonly kind: "taken";
  readonly id: string;
}

const CHANNEL = "incentives-and-interviews";
/** A pane that is open answers within a few milliseconds; a clerk does not notice this wait. */
const PATIENCE_MILLISECONDS = 400;

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
}

/** null where the engine has none, or does not let this page have one: the ribbon and the pane then work alone. */
function openChannel(): BroadcastChannel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

/** Tells calls apart; `randomUUID` is younger than the engines that are served. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].join("-");
}

/**
 * Asks the pane of `workbook` to carry out `order`: true when one took it over. A workbook that was never saved has no
 * address to tell it by; then nobody is asked. Source: the BroadcastChannel of the web platform, own origin only.
 */
export async function callPane(
  workbook: string,
  order: RibbonOrder,
  waited: () => Promise<void> = patience,
): Promise<boolean> {
  const channel = workbook === "" ? null : openChannel();
  if (channel === null) return false;
  const call: Call = { kind: "call", id: newId(), workbook, order };
  try {
    const taken = new Promise<true>((resolve) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isTaken(data) && data.id === call.id) resolve(true);
      };
    });
    channel.postMessage(call);
    return await Promise.race([taken, waited().then(() => false)]);
  } finally {
    channel.close();
  }
}

/** The pane of `workbook` listens; `take` answers whether it carries out the order. Answers how to stop listening. */
export function answerRibbon(workbook: string, take: (order: RibbonOrder) => boolean): () => void {
  const channel = openChannel();
  if (channel === null) return () => undefined;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isCall(data) || workbook === "" || data.workbook !== workbook || !take(data.order)) return;
    channel.postMessage({ kind: "taken", id: data.id } satisfies Taken);
  };
  return () => channel.close();
}

function isCall(data: unknown): data is Call {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "call";
}

function isTaken(data: unknown): data is Taken {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "taken";
}
