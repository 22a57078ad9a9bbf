// Holds the pane's one state and draws after every change; nothing else keeps state.
import { reduce } from "./reduce";
import { START, type PaneEvent, type PaneState } from "./state";

export interface Store {
  state(): PaneState;
  tell(event: PaneEvent): void;
}

/** `draw` gets the new state and the one before it. */
export function createStore(draw: (state: PaneState, before: PaneState) => void): Store {
  let state = START;
  return {
    state: () => state,
    tell(event) {
      const before = state;
      state = reduce(before, event);
      if (state !== before) draw(state, before);
    },
  };
}
