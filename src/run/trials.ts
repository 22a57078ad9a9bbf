// Tries the other values of the reading switches: one recognition, then judging anew for each value that can matter.
import { SWITCHES, SWITCH_CODES, type SwitchCode, type Switches } from "../policy";
import type { Outcomes, Question } from "../engine";
import { compareFindings, concludedFindings, findingOf, lineOf, plainWhy, type Findings } from "../reports";
import { settingName, type Recognition, type Snapshot } from "../worksheets";
import type { WhatIfTask } from "./computer";
import type { StageListener } from "./compute";
import type { Rooms } from "./rooms";
import type { Trial, Trials } from "./trial";

/** More lines of one trial than these are only counted: nobody reads them in a pane. */
const MOST_LINES = 100;

/** Nothing is written: the same snapshot under other values. */
export async function trialsOf(
  { snapshot, month, only }: WhatIfTask,
  onStage: StageListener,
  rooms: Rooms,
): Promise<Trials> {
  await onStage("recognising");
  const recognition = rooms.recognise(snapshot);
  await onStage("evaluating");
  const desk = new TrialDesk(snapshot, recognition, month, rooms);
  const wanted = SWITCH_CODES.filter((code) => only === null || code === only).flatMap((code) =>
    otherValues(code, recognition.situation.switches).map((value) => ({ code, value })),
  );
  const trials: Trial[] = [];
  for (const [index, { code, value }] of wanted.entries()) {
    await onStage("trying", { done: index, of: wanted.length });
    trials.push(desk.trial(code, value));
  }
  return { month: desk.month, trials };
}

function otherValues(code: SwitchCode, switches: Switches): readonly string[] {
  return SWITCHES[code].values.filter((value) => value !== switches[code]);
}

/** The workbook as it is judged now, and what other values make of it. */
class TrialDesk {
  readonly month: string | null;
  private readonly base: Outcomes;
  private readonly findings: Findings;
  private readonly heeded = new Set<SwitchCode>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly recognition: Recognition,
    private readonly chosen: WhatIfTask["month"],
    private readonly rooms: Rooms,
  ) {
    const { situation } = recognition;
    const watched = watchedSwitches(situation.switches, this.heeded);
    const heeding = { ...recognition, situation: { ...situation, switches: watched } };
    this.base = rooms.evaluate(heeding.situation, chosen);
    this.findings = this.conclude(heeding, this.base);
    this.month = this.base.month;
  }

  /** A switch that nothing asked for changes nothing: it need not be tried. */
  trial(code: SwitchCode, value: string): Trial {
    const { situation, questions } = this.recognition;
    const isRefused = questions.some((question) => isAbout(question, code));
    const inForce = situation.switches[code];
    const heading = { code, name: SWITCHES[code].name, inForce, value };
    if (!this.heeded.has(code) && !isRefused) return { ...heading, units: 0, count: 0, lines: [] };
    const recognition = {
      ...this.recognition,
      situation: { ...situation, switches: { ...situation.switches, [code]: value } as Switches },
      // A value that was refused is asked about no more.
      questions: questions.filter((question) => !isAbout(question, code)),
    };
    const outcomes = this.rooms.evaluate(recognition.situation, this.chosen);
    const isSame = !isRefused && isEqual(outcomes, this.base);
    return { ...heading, ...this.changes(isSame ? this.findings : this.conclude(recognition, outcomes)) };
  }

  private conclude(recognition: Recognition, outcomes: Outcomes): Findings {
    return concludedFindings(this.rooms.conclude({ snapshot: this.snapshot, recognition, outcomes }));
  }

  private changes(findings: Findings): Pick<Trial, "units" | "count" | "lines"> {
    const movements = compareFindings(this.findings, findings);
    const units = new Set(
      movements.map(findingOf).flatMap(({ what, unit }) => (what === "question" ? [] : [unit])),
    );
    const lines = movements
      .slice(0, MOST_LINES)
      .map((movement) => lineOf(movement, { cause: "", why: plainWhy(movement) ?? "" }));
    return { units: units.size, count: movements.length, lines };
  }
}

function isAbout({ code, message }: Question, one: SwitchCode): boolean {
  const item = String(message.values["item"] ?? "");
  return code === "IN-SETTING" && settingName(item) === `${one} ${SWITCHES[one].name}`;
}

/** The switches, which note in `heeded` what is asked of them. */
function watchedSwitches(switches: Switches, heeded: Set<SwitchCode>): Switches {
  const watched = {};
  for (const code of SWITCH_CODES)
    Object.defineProperty(watched, code, {
      enumerable: true,
      get: () => {
        heeded.add(code);
        return switches[code];
      },
    });
  return watched as Switches;
}

/** Plain values, compared to the ground. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => isEqual(one[key as keyof typeof one], other[key as keyof typeof other]));
}
