// A department that is last in a ranking of the district's own: 约1 is for townships, so it is only shown (reading A-6).
import type { RankingRow } from "../../policy";
import type { Ranking } from "../situation";
import { decline, placeValues, failedCheck, type Draft } from "./drafts";
import { fieldsOf } from "./fields";
import { judge, rowsFor, type Context } from "./judge";
import type { UnitBook } from "./units";
import { message } from "./texts";

/** One line per department that would be last if it were a township. */
export function departmentDrafts(ranking: Ranking, units: UnitBook, context: Context): readonly Draft[] {
  const row = rowsFor(context, { ...ranking, subject: "乡镇" })[0];
  if (row === undefined || ranking.grouped) return [];
  return fieldsOf(ranking, context.questions).flatMap((field) =>
    field.standings
      .filter(({ position }) => position === 1 && !field.allTied)
      .flatMap((standing): readonly Draft[] => {
        const { mention } = standing.entry;
        if (mention === null || mention.unit === null) return [];
        const { category, name } = units.target(mention, "区直");
        if (category === "其他") return [];
        const verdict = judge(standing, field, context);
        const subjected = { ranking, entry: standing.entry, unit: name, unitType: category, evidence: [] };
        return [declineDepartment(subjected, row, placeValues(verdict))];
      }),
  );
}

function declineDepartment(
  subjected: Parameters<typeof decline>[0],
  row: RankingRow,
  values: ReturnType<typeof placeValues>,
): Draft {
  const check = failedCheck("ranking.check.category", "乡镇", "区直", subjected.entry.at);
  const flag = message("ranking.flag.townships-only", {});
  return decline(subjected, row, message("ranking.last", values), check, null, [flag]);
}
