// What an explanation of survivors is made of.

/** Mutants that a reason is about; what is left out does not matter. */
export interface Place {
  readonly file?: string;
  /** A part of the line the mutant begins in. */
  readonly context?: string;
  readonly mutator?: string;
  readonly original?: string;
  readonly replacement?: string;
  readonly fate?: "survived" | "unmet";
}

export interface Explanation {
  /** One sentence, the heading of its group. */
  readonly why: string;
  readonly places: readonly Place[];
}
