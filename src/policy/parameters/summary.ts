// Fills the figures of a row into its summary, so that the summary says what the row really does.
import type { ScoringRow, PolicyRow } from "../row";

/** The row with the braces of its summary filled in; again after a figure has changed. */
export function worded<Row extends PolicyRow>(row: Row): Row {
  const template = row.template ?? row.summary;
  if (!template.includes("{")) return row;
  const summary = template.replace(/\{(\w+)\}/g, (_, name: string) => figureText(row, name));
  return { ...row, template, summary };
}

function figureText(row: PolicyRow, name: string): string {
  if (row.table === "procedure") return String(row.figure ?? "");
  if (name === "points") return pointsText(row);
  if (row.table === "annual-township")
    return name === "years" ? numeral(row.years) : String(Math.abs(row.quotaStep ?? 0));
  if (row.table !== "ranking") throw new Error(`no figure ${name} in ${row.id}`);
  const { band, streak } = row;
  switch (name) {
    case "from":
      return String(band.from);
    case "to":
      return String(band.to);
    case "run":
      return numeral(streak?.from ?? 1);
    default:
      return streak?.to === 1 ? "首次" : `连续${numeral(streak?.to ?? 1)}期以内`;
  }
}

/** "2分"; by unit type where the amounts differ: "乡镇2分、区直1分". */
function pointsText({ amounts }: ScoringRow): string {
  const { 乡镇, 区直 } = amounts;
  const text = (half: number): string => `${Math.abs(half) / 2}分`;
  if (乡镇 === null || 区直 === null || 乡镇 === 区直) return text(乡镇 ?? 区直 ?? 0);
  return `乡镇${text(乡镇)}、区直${text(区直)}`;
}

const NUMERALS = "零一两三四五六七八九十";

function numeral(count: number): string {
  return NUMERALS[count] ?? String(count);
}
