// Collects the ends of files as they come and hands them on in the order of the files.
import type { FileEnd } from "./outcome";

export interface Ends {
  /** Takes the end of a file; each comes once. */
  readonly add: (index: number, end: FileEnd) => void;
  readonly has: (index: number) => boolean;
  readonly count: () => number;
  /** All ends so far in the order of the files, without their documents. */
  readonly all: () => readonly FileEnd[];
}

/** `next` is called for each end as soon as all before it are there; the document is let go of afterwards. */
export function orderedEnds(next: (end: FileEnd) => void): Ends {
  const ends: FileEnd[] = []; // sparse until all are there
  let handed = 0;
  let count = 0;
  return {
    add: (index, end) => {
      ends[index] = end;
      count += 1;
      for (let ready = ends[handed]; ready !== undefined; ready = ends[handed]) {
        next(ready);
        ends[handed] = { ...ready, result: { ...ready.result, document: null } };
        handed += 1;
      }
    },
    has: (index) => ends[index] !== undefined,
    count: () => count,
    all: () => ends.filter((end) => end !== undefined),
  };
}
