// From the cells of a workbook to the situation the engine judges: registers first, then rankings, then the directory.
import { DEFAULT_SWITCHES } from "../policy";
import type { Situation } from "../engine";
import type { Memory, Recognition } from "./recognition";
import type { Snapshot } from "./snapshot";

/**
 * Reads a workbook. Never throws for what a clerk wrote: what can't be read is a question with its cell.
 * `tables` is empty when neither a ranking nor a register was found.
 */
export function recognise(_snapshot: Snapshot): Recognition {
  return {
    tables: [],
    rankingTables: [],
    situation: EMPTY_SITUATION,
    questions: [],
    memory: EMPTY_MEMORY,
    notes: [],
  };
}

const EMPTY_SITUATION: Situation = {
  office: {
    districtName: null,
    districtAliases: [],
    people: {},
    validFrom: null,
    validTo: null,
    quotaPercent: 20,
    media: {},
    assessmentsPassed: {},
  },
  switches: DEFAULT_SWITCHES,
  units: [],
  rankings: [],
  annualTownships: [],
  annualDepartments: [],
  events: [],
  households: [],
  history: [],
  leads: [],
  calendar: [],
  answers: {},
  listed: [],
};

const EMPTY_MEMORY: Memory = {
  ledger: null,
  lists: {},
  totals: null,
  effects: null,
  questions: null,
  rectification: null,
  calendar: null,
  log: null,
  registry: null,
  history: null,
  ownSheets: [],
};
