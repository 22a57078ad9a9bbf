// From the cells of a workbook to the situation the engine judges: memory, registers, directory, then rankings.
import type { OfficeSettings, Situation, Unit } from "../engine";
import type { ParameterValue } from "../policy";
import { parseAddress } from "./address";
import { readAnswers, readListed, readMemory } from "./memory/memory";
import { readReports } from "./memory/reports";
import type { OwnMemory } from "./memory/memory";
import { ownTable } from "./memory/own-tables";
import { findRankingTables } from "./rankings/find";
import { toRankings } from "./rankings/resolve";
import { seriesOf } from "./rankings/title";
import type { FindInput, RankingFindings } from "./rankings/types";
import type { Memory, OwnTable, RecognisedTable, Recognition } from "./recognition";
import { findAnnualTables, findRegisters } from "./registers/claim";
import { readClauseTexts } from "./registers/clauses";
import type { ClauseTexts } from "./registers/clauses";
import { registerContext } from "./registers/context";
import { readDirectory } from "./registers/directory";
import { registerBox } from "./registers/find";
import type { BrokenRegister, FoundRegister } from "./registers/find";
import { matchHistory } from "./registers/history";
import { registerLabels } from "./registers/labels";
import { readParameters } from "./registers/parameters";
import { Questions } from "./registers/questions";
import { readRegisters } from "./registers/read-all";
import type { RegisterFacts } from "./registers/read-all";
import { readSettings } from "./settings";
import type { Settings } from "./settings";
import { readableSheets } from "./sheets";
import type { Note } from "./sheets";
import type { Box, SheetSnapshot, Snapshot } from "./snapshot";
import { normalise } from "./text";
import { Directory, proposeUnits, unitResolver } from "./units";

/**
 * Reads a workbook. Never throws for what a clerk wrote: what can't be read is a question with its cell.
 * `tables` is empty when neither a ranking nor a register was found.
 */
export function recognise(snapshot: Snapshot): Recognition {
  const own = readMemory(snapshot.sheets);
  const answers = readAnswers(own, snapshot.sheets);
  const questions = new Questions(answers);
  const { sheets, notes } = readableSheets(snapshot.sheets, own.ownSheets);
  const registers = claimRegisters(sheets, questions, answers);
  const { settings } = registers;
  const memory = rememberedOf(own, registers.found);
  const directory = new Directory({
    listed: registers.listed,
    districts: districtNames(settings.office),
    answers,
  });
  const input: FindInput = {
    sheets: registers.rest,
    claimed: boxesBySheet(registers.annual),
    registry: memory.registry,
    answers,
    office: settings.office,
    isListed: (text) => directory.isListed(text),
    listedUnit: (text) => directory.listedUnit(text),
  };
  const found = findRankingTables(input);
  const all = [...registers.found, ...registers.annual];
  proposeUnits(directory, [
    ...found.labels,
    ...all.flatMap((one) => registerLabels(one, countyTest(settings.office))),
  ]);
  const { parameters } = registers;
  const facts = readRegisters(all, registerContext(questions, directory, parameters), settings);
  const rankings = toRankings(found.tables, {
    ...input,
    resolveUnit: unitResolver(directory),
    units: directory.units,
    hasDirectory: directory.hasDirectory,
  });
  const tables = inTabOrder([...rankings.tables, ...registers.tables, ...facts.tables], snapshot.sheets);
  return {
    tables,
    rankingTables: rankings.rankingTables,
    situation: {
      ...situationOf(settings, directory, facts, rankings, own, answers),
      ...parametersOf(parameters),
    },
    ...clauseTextsOf(registers.clauseTexts),
    questions: mergeQuestions(questions, rankings),
    memory,
    notes: [
      ...notes,
      ...registers.notes,
      ...found.notes,
      ...rankings.notes,
      ...(tables.length === 0 ? [NOTHING] : []),
    ],
  };
}

/** A workbook without the sheet reads as before it could have one. */
function parametersOf(parameters: readonly ParameterValue[]): Pick<Situation, "parameters"> {
  return parameters.length === 0 ? {} : { parameters };
}

function clauseTextsOf(clauseTexts: ClauseTexts): Pick<Recognition, "clauseTexts"> {
  return Object.keys(clauseTexts).length === 0 ? {} : { clauseTexts };
}

const NOTHING: Note = { code: "register.nothing", values: {}, at: null };

interface Registers {
  readonly found: readonly FoundRegister[];
  /** Year-end tables on sheets that may hold other tables as well. */
  readonly annual: readonly FoundRegister[];
  /** Sheets that are left for rankings. */
  readonly rest: readonly SheetSnapshot[];
  readonly settings: Settings;
  readonly listed: readonly Unit[];
  readonly parameters: readonly ParameterValue[];
  readonly clauseTexts: ClauseTexts;
  /** 设置, 单位名录, 规则参数 and 制度条款, which are read first. */
  readonly tables: readonly RecognisedTable[];
  readonly notes: readonly Note[];
}

function claimRegisters(
  sheets: readonly SheetSnapshot[],
  questions: Questions,
  answers: Readonly<Record<string, string>>,
): Registers {
  const { found, broken, copies } = findRegisters(sheets);
  for (const register of broken) askColumns(register, questions);
  const settingsSheet = found.find(({ definition }) => definition.kind === "settings");
  const { settings, table } = readSettings(settingsSheet ?? null, questions, answers);
  const directories = found
    .filter(({ definition }) => definition.kind === "units")
    .map((register) => readDirectory(register, questions));
  const figures = found
    .filter(({ definition }) => definition.kind === "parameters")
    .map((register) => readParameters(register, questions, settings.office.quotaPercent));
  const wordings = found.filter(({ definition }) => definition.kind === "clauses").map(readClauseTexts);
  const taken = new Set([...found, ...broken, ...copies].map(({ sheet }) => sheet));
  const rest = sheets.filter((sheet) => !taken.has(sheet));
  return {
    found,
    annual: findAnnualTables(rest, settings.office),
    rest,
    settings,
    listed: directories.flatMap(({ facts }) => facts),
    parameters: figures.flatMap(({ facts }) => facts),
    clauseTexts: Object.assign({}, ...wordings.map(({ texts }) => texts)) as ClauseTexts,
    tables: [
      ...(table === null ? [] : [table]),
      ...[...directories, ...figures, ...wordings].map((one) => one.table),
    ],
    notes: [...copies.map(copyNote), ...wordings.flatMap(({ notes }) => notes)],
  };
}

/** A register that lacks columns can't be read; the clerk sees which. */
function askColumns({ definition, sheet, missing }: BrokenRegister, questions: Questions): void {
  questions.ask({
    code: "IN-SHEET",
    subject: [definition.name, ...missing],
    message: {
      code: "register.columns-missing",
      values: { sheet: sheet.name, columns: missing.join("、") },
    },
    at: { sheet: sheet.name, cell: "A1" },
    holds: false,
  });
}

const copyNote = ({ definition, sheet }: FoundRegister): Note => ({
  code: "register.sheet-copy",
  values: { name: definition.name, sheet: sheet.name },
  at: null,
});

function districtNames(office: OfficeSettings): readonly string[] {
  return [...(office.districtName === null ? [] : [office.districtName]), ...office.districtAliases];
}

/** Is this the county of our own rows? With no 本区名称 a single county is taken to be ours by the reader. */
function countyTest(office: OfficeSettings): (county: string) => boolean {
  const names = new Set(districtNames(office).map(normalise));
  return (county) => names.size === 0 || names.has(county);
}

function boxesBySheet(registers: readonly FoundRegister[]): ReadonlyMap<string, readonly Box[]> {
  const boxes = new Map<string, Box[]>();
  for (const register of registers) {
    const { name } = register.sheet;
    boxes.set(name, [...(boxes.get(name) ?? []), registerBox(register)]);
  }
  return boxes;
}

/** 排名登记, 历史末位 and 报送登记 are the clerk's input and the product's memory at once. */
function rememberedOf(own: OwnMemory, found: readonly FoundRegister[]): Memory {
  const table = (kind: FoundRegister["definition"]["kind"]): OwnTable | null => {
    const register = found.find(({ definition }) => definition.kind === kind);
    if (register === undefined) return null;
    return ownTable(register.sheet, register.headerRow - (register.sheet.used?.row ?? 0));
  };
  return {
    ...own,
    registry: table("registry"),
    history: table("history"),
    submissions: table("submissions"),
  };
}

function situationOf(
  settings: Settings,
  directory: Directory,
  facts: RegisterFacts,
  { rankings }: RankingFindings,
  own: OwnMemory,
  answers: Readonly<Record<string, string>>,
): Situation {
  const { office } = settings;
  return {
    office,
    switches: settings.switches,
    units: directory.units,
    rankings,
    annualTownships: facts.annualTownships,
    annualDepartments: facts.annualDepartments,
    events: facts.events,
    households: facts.households,
    history: matchHistory(facts.history, rankings, (title) => seriesOf(title, office)),
    leads: facts.leads,
    submissions: facts.submissions,
    calendar: facts.calendar,
    answers,
    listed: readListed(own),
    reports: readReports(own),
  };
}

/** Registers and rankings may ask about the same unit: one question, everyone it concerns. */
function mergeQuestions(questions: Questions, rankings: RankingFindings): Recognition["questions"] {
  for (const question of rankings.questions) questions.add(question);
  return questions.list();
}

function inTabOrder(
  tables: readonly RecognisedTable[],
  sheets: readonly SheetSnapshot[],
): readonly RecognisedTable[] {
  const tabs = new Map(sheets.map(({ name }, index) => [name, index]));
  const placed = tables.map((table) => ({
    table,
    tab: tabs.get(table.sheet) ?? 0,
    box: parseAddress(table.range),
  }));
  placed.sort(
    (a, b) =>
      a.tab - b.tab || (a.box?.row ?? 0) - (b.box?.row ?? 0) || (a.box?.column ?? 0) - (b.box?.column ?? 0),
  );
  return placed.map(({ table }) => table);
}
