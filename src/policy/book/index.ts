// The rule book: every row, one file per family of clauses.
import type {
  AnnualDepartmentRow,
  AnnualTownshipRow,
  EventRow,
  HouseholdRow,
  ProcedureRow,
  RankingRow,
} from "../row";
import { worded } from "../parameters/summary";
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
  rankings: RANKING_ROWS.map(worded),
  events: EVENT_ROWS.map(worded),
  households: HOUSEHOLD_ROWS.map(worded),
  annualTownships: ANNUAL_TOWNSHIP_ROWS.map(worded),
  annualDepartments: ANNUAL_DEPARTMENT_ROWS.map(worded),
  procedure: PROCEDURE_ROWS.map(worded),
};

export { ANNUAL_SMALL_FIELD } from "./annual-departments";
