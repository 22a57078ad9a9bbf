// Why survivors of the year-end results survive.
import type { Explanation } from "./explanation";

const PLACES = "src/engine/annual-department-places.ts";
const DEPARTMENTS = "src/engine/annual-departments.ts";
const JUDGEMENT = "src/engine/annual-place-judgement.ts";
const TOWNSHIPS = "src/engine/annual-townships.ts";
const TOWNSHIP_PLACES = "src/engine/annual-places.ts";
const RECORDS = "src/engine/annual-records.ts";
const YEARS = "src/engine/annual-years.ts";
const OUTCOME = "src/engine/annual-outcome.ts";

export const ANNUAL: readonly Explanation[] = [
  {
    why: "The place is null only for a township without a grade, and judgeTownship returns before it asks for the place of such a one; the guard satisfies the types.",
    places: [
      { file: JUDGEMENT, context: "if (place === null || away === null)", original: "place === null" },
      { file: JUDGEMENT, context: "if (place === null || place.tied", original: "place === null" },
      { file: JUDGEMENT, context: "got: place === null ? null", replacement: "false" },
      { file: JUDGEMENT, context: "count: place?.of ?? 0", original: "place?.of" },
      { file: JUDGEMENT, context: "if (place === null) return [];" },
      { file: TOWNSHIPS, context: "const last = place !== null", original: "place !== null" },
    ],
  },
  {
    why: "judgePlaceRow reads the questions of a judgement only where the place is met, and here it is not.",
    places: [
      {
        file: JUDGEMENT,
        context: "if (place === null || away === null)",
        replacement: '["Stryker was here"]',
      },
      { file: JUDGEMENT, context: "if (away > 0) return judgement", replacement: '["Stryker was here"]' },
    ],
  },
  {
    why: "Only records with a grade come here: judgeTownship and judgeYears return or stop at one without, reissued returns before where either of the two grades is missing, and orderOf has filtered the field.",
    places: [
      { file: TOWNSHIPS, context: "if (gradeAsWritten === null || grade", original: "grade === null" },
      { file: TOWNSHIP_PLACES, context: "return grade === null ? TOWNSHIP_GRADES", replacement: "false" },
      { file: RECORDS, context: 'chosen: chosen.grade ?? ""', original: '""' },
      { file: YEARS, context: 'record.grade ?? ""', original: '""' },
    ],
  },
  {
    why: "orderOf takes this order only where every record has a score, so that the default is never used.",
    places: [{ file: TOWNSHIP_PLACES, context: "record.score ?? -Infinity", original: "-Infinity" }],
  },
  {
    why: "No caller of answerTo takes an empty or an unknown text for an answer: each compares it with its own choices or wants digits, and neither null nor such a text is among them.",
    places: [
      { file: OUTCOME, context: 'situation.answers[id]?.trim() ?? ""', original: '""' },
      { file: OUTCOME, context: 'return answer === "" ? null : answer;', original: '""' },
      { file: OUTCOME, context: 'return answer === "" ? null : answer;', replacement: "false" },
      { file: JUDGEMENT, context: "if (answer === null || !question", original: "answer === null" },
      { file: "src/engine/annual-small-field.ts", context: 'question.id) ?? ""', original: '""' },
    ],
  },
  {
    why: "Compared as a number a missing rank or size is 0, which is within reach of an end as well; the conditions satisfy the types.",
    places: [
      { file: PLACES, context: "rank <= reach || total - rank", original: "rank === null || total === null" },
      {
        file: PLACES,
        context: "rank <= reach || total - rank",
        original: "rank === null",
        replacement: "false",
      },
      {
        file: PLACES,
        context: "rank <= reach || total - rank",
        original: "total === null",
        replacement: "false",
      },
    ],
  },
  {
    why: "A row without an indicator is the composite (isComposite), and chosenRows has returned it before it names the indicators of the others.",
    places: [
      { file: PLACES, context: 'rows.map((row) => row.indicator ?? "")', original: '""' },
      { file: PLACES, context: 'detail: result.indicator ?? ""', original: '""' },
    ],
  },
  {
    why: "groupBy makes no group without a member, so that the guard satisfies the types alone.",
    places: [{ file: PLACES, context: "if (first === undefined) return [];" }],
  },
  {
    why: "evaluateDepartments passes over a place without a valid year, which a text among the places does not have.",
    places: [{ file: PLACES, context: "const NO_PLACE: readonly DepartmentPlace[] = [];" }],
  },
  {
    why: "A row counts from the end only where the size of the field is known: without it the distance is null or not above 0, which is no position of a row and not the one beside it.",
    places: [
      { file: DEPARTMENTS, context: "if (got === null) continue;", replacement: "false" },
      { file: DEPARTMENTS, context: "return total === null ? null : total", replacement: "false" },
    ],
  },
  {
    why: "Without a size the reason is annual.reason.rank, whose words have no place for the size (reasonCode).",
    places: [{ file: DEPARTMENTS, context: 'total: total ?? "?", position', original: '"?"' }],
  },
  {
    why: "The rows without points (激2.d, 激2.h) stand at position 1; the place beside it meets another row, and then judgeDepartment returns no near misses.",
    places: [
      { file: DEPARTMENTS, context: "if (got === row.position + 1", original: "row.amounts.区直 !== null" },
    ],
  },
  {
    why: "An end that the pair leaves out is undefined, and judgeDepartment takes that for false, which is what stands there.",
    places: [
      {
        file: "src/engine/annual-small-field.ts",
        context: "都不计: [false, false]",
        original: "[false, false]",
      },
    ],
  },
  {
    why: "judgeStreakRow asks of the unknown year only whether it is null, and undefined is not.",
    places: [{ file: YEARS, context: "return { records, unknown: earlier };", replacement: "{}" }],
  },
  {
    why: "Where the year before has a result, gapFlags says nothing whether or not an earlier year has one.",
    places: [{ file: YEARS, context: "year < before", replacement: "year <= before" }],
  },
  {
    why: "Every rule book of the product has the rows 依据 and 约1.d: bookWith changes figures of rows and leaves none out; the guard satisfies the types.",
    places: [
      { file: TOWNSHIPS, context: "if (row === undefined) return [];" },
      { file: TOWNSHIPS, context: "worse?.amounts.乡镇", original: "worse?.amounts" },
    ],
  },
  {
    why: "A unit has one outcome of 约7 in a year, so that no two names that are compared are equal.",
    places: [
      {
        file: TOWNSHIPS,
        context: 'if (clause === "约7" && unit <',
        replacement: 'unit <= (firsts.get(year) ?? "\\uffff")',
      },
    ],
  },
];
