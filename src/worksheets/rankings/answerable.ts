// Who answers for an indicator, and which indicator a row is about: columns, the line under the table, the series.
import type { Responsible } from "../../engine";
import type { Questions } from "../registers/questions";
import { askUnit, refOf } from "./reading";
import type { Reading, Settled } from "./reading";
import type { RawEntry } from "./raw";
import { isResponsibleLine, splitUnits } from "./responsible";
import type { ResolveInput } from "./types";

/** Units answering for a row of ours; unknown ones are asked about. */
export function responsibleOf(raw: RawEntry, reading: Reading, holds: string[]): readonly Responsible[] {
  const named = raw.responsible.flatMap(({ text, support, at }) =>
    splitUnits(text).map((unit) => ({
      mention: reading.input.resolveUnit(unit.name).mention,
      role: support ? ("配合" as const) : unit.role,
      at: refOf(reading, at),
    })),
  );
  const found = named.length > 0 ? named : reading.below;
  for (const { mention, role, at } of found) {
    if (mention.unit === null && role !== "配合") holds.push(askUnit(mention.text, at, reading));
  }
  return found;
}

/** Units named in a line around the table: 责任单位:区住建局. */
export function unitsBelow(settled: Settled, input: ResolveInput, questions: Questions): Responsible[] {
  const { surroundings, sheet } = settled.draft.table;
  const reading: Reading = { settled, input, questions, below: [] };
  return surroundings.below.flatMap((line, index) => {
    const spot = surroundings.belowAt[index];
    if (spot === undefined || !isResponsibleLine(line)) return [];
    return splitUnits(line).map(({ name, role }) => ({
      mention: input.resolveUnit(name).mention,
      role,
      at: { ...refOf(reading, spot), sheet },
    }));
  });
}

const INDICATOR_TAIL =
  /(各?(县区|区县|县|乡镇|市县|地)?)(指标)?(完成|工作|推进)?(进度|情况|完成率|得分)?(的)?(排名|位次|名次)?(情况|通报|表)?$/;

/** The indicator of a county or indicator row: its own label, the measure's name, a column, else the series. */
export function indicatorOf(raw: RawEntry, { settled }: Reading): string | null {
  const { draft, series } = settled;
  if (draft.subject === "指标") return raw.label;
  if (draft.name !== "") return draft.name;
  if (raw.indicator !== null) return raw.indicator;
  const stem = series.replace(INDICATOR_TAIL, "").replace(/^各?(县区|区县|县)/, "");
  return stem.length >= 2 ? stem : series;
}
