// What every register needs to be read: the questions asked so far and the units known.
import type { ParameterValue } from "../../policy";
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
  /** 规则参数: the day by which rankings are due hangs on it. */
  readonly parameters: readonly ParameterValue[];
}

/** Facts of one register and its line in `tables`. */
export interface RegisterFindings<Fact> {
  readonly facts: readonly Fact[];
  readonly table: RecognisedTable;
}

export function registerContext(
  questions: Questions,
  directory: Directory,
  parameters: readonly ParameterValue[] = [],
): RegisterContext {
  return { questions, directory, units: new UnitReader(directory, questions), parameters };
}

export const cellReader = (register: FoundRegister, context: RegisterContext): CellReader =>
  new CellReader(register, context.questions);
