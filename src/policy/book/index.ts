// The rule book: every row, one file per family of clauses.
import type {
  AnnualDepartmentRow,
  AnnualTownshipRow,
  EventRow,
  HouseholdRow,
  ProcedureRow,
  RankingRow,
} from "../row";
import { RANKING_ROWS } from "./rankings";
import { EVENT_ROWS } from "./events";
import { HOUSEHOLD_ROWS } from "./households";
import { ANNUAL_TOWNSHIP_ROWS } from "./annual-townships";
import { ANNUAL_DEPARTMENT_ROWS } from "./annual-departments";
import { PROCEDURE_ROWS } from "./procedure";

export interface RuleBook {
  readonly version: string;
  readonly rankings: readonly RankingRow[];
  readonly events: readonly EventRow[];
  readonly households: readonly HouseholdRow[];
  readonly annualTownships: readonly AnnualTownshipRow[];
  readonly annualDepartments: readonly AnnualDepartmentRow[];
  readonly procedure: readonly ProcedureRow[];
}

export const RULE_BOOK: RuleBook = {
  version: "2019.1",
  rankings: RANKING_ROWS,
  events: EVENT_ROWS,
  households: HOUSEHOLD_ROWS,
  annualTownships: ANNUAL_TOWNSHIP_ROWS,
  annualDepartments: ANNUAL_DEPARTMENT_ROWS,
  procedure: PROCEDURE_ROWS,
};

export { ANNUAL_SMALL_FIELD } from "./annual-departments";
export { QUOTA_STEP } from "./annual-townships";
