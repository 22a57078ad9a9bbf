// The pure rooms that a task walks through, as one value, so that each can be stood in for by a fake in tests.
import { evaluate } from "../engine";
import { compose, conclude } from "../reports";
import { recognise } from "../worksheets";

/** What `compute` calls, by room. */
export interface Rooms {
  readonly recognise: typeof recognise;
  readonly evaluate: typeof evaluate;
  readonly compose: typeof compose;
  readonly conclude: typeof conclude;
}

export const ROOMS: Rooms = { recognise, evaluate, compose, conclude };
