// The computer without a worker, for Node, the command line and tests: does the tasks where it stands.
import { compute } from "./compute";
import { ComputerStopped, type Computer, type ComputingStage, type Progress } from "./computer";
import { nextTurn } from "./next-turn";
import type { Rooms } from "./rooms";

/** Does tasks in the caller's own thread; gives way before each stage, so that `stop` takes effect there. */
export function directComputer(rooms?: Rooms): Computer {
  let stops = 0;
  return {
    run: (task, onStage) => {
      const before = stops;
      const listen = async (stage: ComputingStage, progress?: Progress): Promise<void> => {
        onStage?.(stage, progress);
        await nextTurn();
        if (stops !== before) throw new ComputerStopped();
      };
      return compute(task, listen, rooms);
    },
    stop: () => {
      stops++;
    },
  };
}
