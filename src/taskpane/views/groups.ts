// What the views list under which heading, and in which order; without any markup.
import type { Account, OpenQuestion, SettingGroup, SettingLine, SheetAccount, Warning } from "../../run";
import type { Say, TextKey } from "../view-context";

const CERTAINTIES = ["open", "likely", "certain"] as const;

export interface SheetGroups {
  /** Rankings, those with open questions first, else in the workbook's order. */
  readonly rankings: readonly SheetAccount[];
  readonly registers: readonly SheetAccount[];
}

/** Rankings apart from registers. */
export function groupSheets(sheets: readonly SheetAccount[]): SheetGroups {
  const rankings = sheets.filter(({ kind }) => kind === "ranking");
  const order = (sheet: SheetAccount): number => CERTAINTIES.indexOf(sheet.certainty);
  return {
    rankings: [...rankings].sort((one, other) => order(one) - order(other)),
    registers: sheets.filter(({ kind }) => kind !== "ranking"),
  };
}

/** Is there no directory yet, and a ranking whose units would fill it? */
export function proposesUnits({ missingSheets, sheets }: Pick<Account, "missingSheets" | "sheets">): boolean {
  return missingSheets.includes("单位名录") && sheets.some(({ kind }) => kind === "ranking");
}

/** What to call a table: its sheet, with the series where that says more. */
export function tableName({ place, series }: SheetAccount): string {
  return series === null || series === place.sheet ? place.sheet : `${place.sheet} ${series}`;
}

/** Questions that hold points, and those that do not. */
export function groupQuestions(questions: readonly OpenQuestion[]): {
  readonly held: readonly OpenQuestion[];
  readonly other: readonly OpenQuestion[];
} {
  return {
    held: questions.filter(({ holds }) => holds),
    other: questions.filter(({ holds }) => !holds),
  };
}

/** A question and the answer it got in the pane. */
export interface Answered {
  readonly question: OpenQuestion;
  readonly answer: string;
}

/** Answers whose question is not open any more: the workbook was read again and heeds them. */
export function settledAnswers(
  answered: readonly Answered[],
  open: readonly OpenQuestion[],
): readonly Answered[] {
  const ids = new Set(open.map(({ id }) => id));
  return answered.filter(({ question }) => !ids.has(question.id));
}

/** What a question is about, as short as it can be said. */
export function questionSubject({ unknownUnit, affects, code }: OpenQuestion): string {
  return unknownUnit ?? affects[0] ?? code;
}

/** Answers to an unknown unit that are no unit's name, as they stand on 待确认. */
const UNKNOWN_UNIT: Readonly<Record<string, TextKey>> = {
  新增乡镇: "questions.newTownship",
  新增区直单位: "questions.newDepartment",
  不是本区考核单位: "questions.notOurs",
};

/** A choice as a sentence: for an unknown unit what it means, else the choice itself. */
export function choiceWords({ unknownUnit }: OpenQuestion, choice: string, say: Say): string {
  if (unknownUnit === null) return choice;
  const key = UNKNOWN_UNIT[choice];
  return key === undefined ? say("questions.alias", { unit: choice }) : say(key);
}

/** Warnings by type of unit, townships first. */
export function groupWarnings(warnings: readonly Warning[]): readonly {
  readonly type: Warning["unitType"];
  readonly warnings: readonly Warning[];
}[] {
  return (["乡镇", "区直"] as const)
    .map((type) => ({ type, warnings: warnings.filter(({ unitType }) => unitType === type) }))
    .filter((group) => group.warnings.length > 0);
}

const SETTING_GROUPS = ["district", "people", "period", "switch", "other"] as const;

/** Settings in the order of their groups; groups without a line are left out. */
export function groupSettings(settings: readonly SettingLine[]): readonly {
  readonly group: SettingGroup;
  readonly lines: readonly SettingLine[];
}[] {
  return SETTING_GROUPS.map((group) => ({
    group,
    lines: settings.filter((line) => line.group === group),
  })).filter(({ lines }) => lines.length > 0);
}

/** A row that an interview or an absorption points at, in one line: the clause, the points, the reason. */
export interface TriggerLine {
  readonly id: string;
  readonly text: string;
  /** Can it be opened? Effects have no explanation of their own. */
  readonly opens: boolean;
}

/** The rows or effects that call for an interview, as they can be told. */
export function triggerLines(triggers: readonly string[], account: Account): readonly TriggerLine[] {
  return triggers.map((id) => {
    const row = account.adjustments.find((one) => one.id === id);
    if (row !== undefined) return { id, text: `${row.clause} ${row.reason}`, opens: true };
    const effect = account.document.effects.find((one) => one.id === id);
    return { id, text: effect === undefined ? id : `${effect.clause} ${effect.effect}`, opens: false };
  });
}
