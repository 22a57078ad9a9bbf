// A row of the rule book in words, one line for each of its sides, so that a table can say what it must be.
import { RULE_BOOK, type PolicyRow, type ScoringRow } from "../../src/policy";

const span = ({ from, to }: { readonly from: number; readonly to: number | null }): string =>
  `${from}至${to ?? "…"}`;
const told = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join("+") : String(value)}`)
    .join(" ");

/** What the row listens to. */
function listens(row: PolicyRow): string {
  switch (row.table) {
    case "ranking":
      return told({
        ...{ level: row.level, subjects: row.subjects, band: span(row.band) },
        ...{ streak: row.streak && span(row.streak), smallField: row.smallField },
      });
    case "event":
      return told({ kinds: row.kinds, levels: row.levels, ...row.needs, group: row.matterGroup });
    case "household":
      return told({ result: row.result, level: row.level, needsPassed: row.needsPassed });
    case "annual-township":
      return told({
        ...{ grades: row.grades, years: row.years, place: row.place },
        ...{ quotaStep: row.quotaStep, group: row.group },
      });
    case "annual-department":
      return told({ from: row.from, position: row.position });
    case "procedure":
      return told({ figure: row.figure, computed: row.computed });
  }
}

const scored = ({
  source,
  hitPolicy,
  cites,
  readings,
  switches,
  fires,
  nearMiss,
}: ScoringRow): readonly string[] => [
  [source, hitPolicy, ...cites].join(" "),
  [...readings, ...switches].join(" "),
  told(fires),
  told(nearMiss),
];

/** Lines about a row: what it listens to, where it stands, its readings and switches, and its two examples. */
export function rowWords(row: PolicyRow): readonly string[] {
  return [listens(row), ...(row.table === "procedure" ? [row.source] : scored(row))];
}

/** Every row of the book, in its order. */
export const ALL_ROWS: readonly PolicyRow[] = [
  ...RULE_BOOK.rankings,
  ...RULE_BOOK.events,
  ...RULE_BOOK.households,
  ...RULE_BOOK.annualTownships,
  ...RULE_BOOK.annualDepartments,
  ...RULE_BOOK.procedure,
];
