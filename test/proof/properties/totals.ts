// The totals of a run against its ledger.
import type { RunDocument } from "../../../src/reports";

/** Units whose totals are not the sums of their ledger rows, of the data month and of the year. */
export function unequalTotals({ totals, adjustments, year }: RunDocument): readonly string[] {
  return totals.flatMap(({ unit, month, monthPoints, yearPoints }) => {
    const own = adjustments.filter((row) => row.unit === unit);
    const sum = (rows: typeof own): number => rows.reduce((total, { points }) => total + points, 0);
    const ofMonth = sum(own.filter((row) => row.month === month));
    const ofYear = sum(own.filter((row) => row.year === year));
    const equal = ofMonth === monthPoints && ofYear === yearPoints;
    return equal ? [] : [`${unit} ${monthPoints} ${ofMonth} ${yearPoints} ${ofYear}`];
  });
}
