// A row with a place and no name: it takes part, and whose it is must be asked (worksheets.md 2.3).
import { normalise } from "../text";
import { unitKey } from "../unit-forms";
import type { RawEntry } from "./raw";
import { refOf } from "./reading";
import type { Reading } from "./reading";

/** The row under a name for its place, so that the answer to IN-UNIT says whom it means, and only for this month. */
export function withName(raw: RawEntry, { settled }: Reading): RawEntry {
  if (raw.label !== "") return raw;
  const { draft, month, series } = settled;
  return { ...raw, label: `名次${normalise(raw.written)}(${month ?? draft.table.sheet}${series})` };
}

/** Asks for the name at its blank cell; returns the id of the question. */
export function askName(raw: RawEntry, reading: Reading): string {
  const { draft, series } = reading.settled;
  const { labelColumn } = draft.table;
  // In the second half of a table set side by side the name stands as far from the rank as in the first.
  const shift = raw.at.column - (draft.measure.rankColumn ?? raw.at.column);
  const column = labelColumn === null ? raw.at.column : labelColumn + shift;
  const at = refOf(reading, { row: raw.at.row, column });
  return reading.questions.ask({
    code: "IN-UNIT",
    subject: [unitKey(raw.label)],
    message: {
      code: "recognition.name-blank",
      values: { series, cell: at.cell, rank: normalise(raw.written) },
    },
    at,
    choices: unitsLeft(reading),
    holds: true,
    affects: [series],
  });
}

/** Units of the ranked kind that no row of the table names. */
function unitsLeft({ settled, input }: Reading): readonly string[] {
  const { entries, subject } = settled.draft;
  const named = new Set(entries.map(({ label }) => input.resolveUnit(label).mention.unit));
  return input.units
    .filter(({ name, category }) => category === subject && !named.has(name))
    .map(({ name }) => name);
}
