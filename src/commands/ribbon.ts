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

/** The buttons by the names in the manifest. Runs made here can be undone here, the last one first. */
export function ribbonButtons(world: RibbonWorld): Readonly<Record<RibbonOrder, () => Promise<void>>> {
  const receipts: Receipt[] = [];
  return {
    calculate: async () => {
      if (await world.callPane("calculate")) return;
      const result = await world.calculate();
      if (result.kind !== "calculated") return world.notify(refusedNotice(result));
      if (!result.recognised) return world.notify("nothing-recognised");
      if (result.receipt !== null) receipts.push(result.receipt);
    },
    undo: async () => {
      // What an open pane has to undo is newer: while it is open, it makes the runs.
      if (await world.callPane("undo")) return;
      const receipt = receipts.pop();
      if (receipt === undefined) return world.notify("nothing-to-undo");
      const { kind } = await world.revert(receipt);
      if (kind !== "reverted") world.notify("left-behind");
    },
  };
}

/** A run that could not be taken back in full must not be called harmless. */
function refusedNotice(result: Cancelled | Refusal): Notice {
  return result.kind === "failed" && result.left.length > 0 ? "left-behind" : "refused";
}
