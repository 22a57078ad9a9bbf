// What every register needs to be read: the questions asked so far and the units known.
import type { RecognisedTable } from "../recognition";
import type { Directory } from "../units";
import type { FoundRegister } from "./find";
import { UnitReader } from "./mentions";
import type { Questions } from "./questions";
import { CellReader } from "./reader";

export interface RegisterContext {
  readonly questions: Questions;
  readonly directory: Directory;
  readonly units: UnitReader;
}

/** Facts of one register and its line in `tables`. */
export interface RegisterFindings<Fact> {
  readonly facts: readonly Fact[];
  readonly table: RecognisedTable;
}

export function registerContext(questions: Questions, directory: Directory): RegisterContext {
  return { questions, directory, units: new UnitReader(directory, questions) };
}

export const cellReader = (register: FoundRegister, context: RegisterContext): CellReader =>
  new CellReader(register, context.questions);
