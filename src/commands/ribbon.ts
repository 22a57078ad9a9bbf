// What the ribbon's buttons do: hand the order to the open pane, else do it here and say only what went wrong.
import type { Calculation, Cancelled, Receipt, Refusal, RevertResult, RibbonOrder } from "../run";
import type { Notice } from "./notices";

/** The world of the ribbon's page; tests hand in fakes. */
export interface RibbonWorld {
  /** true when an open pane took the order over. */
  callPane(order: RibbonOrder): Promise<boolean>;
  calculate(): Promise<Calculation | Cancelled | Refusal>;
  revert(receipt: Receipt): Promise<RevertResult>;
  notify(notice: Notice): void;
}

/**
 * The buttons by the names in the manifest. Runs made here can be undone here, the last one first. A press while
 * another is under way waits for its end. Never rejects: what goes wrong is told.
 */
export function ribbonButtons(world: RibbonWorld): Readonly<Record<RibbonOrder, () => Promise<void>>> {
  const receipts: Receipt[] = [];
  const orders: Readonly<Record<RibbonOrder, () => Promise<Notice | null>>> = {
    calculate: () => calculateHere(world, receipts),
    undo: () => undoHere(world, receipts),
  };
  let last = Promise.resolve();
  const inTurn = (order: RibbonOrder): Promise<void> => {
    last = last.then(() => carryOut(world, order, orders[order]));
    return last;
  };
  return { calculate: () => inTurn("calculate"), undo: () => inTurn("undo") };
}

/** What an open pane has to undo is newer: while it is open, it makes the runs. */
async function carryOut(
  world: RibbonWorld,
  order: RibbonOrder,
  doHere: () => Promise<Notice | null>,
): Promise<void> {
  try {
    if (await world.callPane(order)) return;
    const notice = await doHere();
    if (notice !== null) world.notify(notice);
  } catch {
    // The worker did not start, or a mistake of ours: the pane has the room for the details.
    world.notify("unfinished");
  }
}

async function calculateHere(world: RibbonWorld, receipts: Receipt[]): Promise<Notice | null> {
  const result = await world.calculate();
  if (result.kind !== "calculated") {
    if (result.kind === "failed" && result.undo !== undefined) receipts.push(result.undo);
    return refusedNotice(result);
  }
  if (!result.recognised) return "nothing-recognised";
  if (result.receipt !== null) receipts.push(result.receipt);
  return null;
}

/** What could not be taken back can be tried again. */
async function undoHere(world: RibbonWorld, receipts: Receipt[]): Promise<Notice | null> {
  const receipt = receipts.at(-1);
  if (receipt === undefined) return "nothing-to-undo";
  const { kind } = await world.revert(receipt);
  if (kind === "conflict") return "edited-since";
  if (kind === "failed") return "left-behind";
  receipts.pop();
  return null;
}

/** A run that could not be taken back in full must not be called harmless. */
function refusedNotice(result: Cancelled | Refusal): Notice {
  return result.kind === "failed" && result.left.length > 0 ? "left-behind" : "refused";
}
