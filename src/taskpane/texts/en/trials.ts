// English texts of what is tried out and compared without writing.
import type { trials as keys } from "../zh-CN/trials";

export const trials: Readonly<Record<keyof typeof keys, string>> = {
  "stage.trying": "Trying out… ({done}/{of})",
  "trial.hint": "Trying out writes nothing: see which units another reading would change.",
  "trial.try": "Try out",
  "trial.tryAll": "Try out all",
  "trial.one": "Try out {name}",
  "trial.result": "What trying out {name} shows",
  "trial.all": "{moving} of {all} values would change the result",
  "trial.count": "units: {units}, changes: {count}",
  "trial.nothing": "No change",
  "trial.left": "{count} more are not listed.",
  "compare.title": "Compare two months",
  "compare.first": "From",
  "compare.second": "To",
  "compare.go": "Compare",
  "compare.of": "{first} → {second}",
  "compare.count": "Units with a change: {other}, without: {same}.",
  "compare.points": "Month {before} → {after} points",
  "compare.year": "Year so far {before} → {after} points",
  "compare.interview": "Interview {before} → {after}",
  "compare.none": "none",
  "compare.unranked": "not ranked",
  "compare.streak.new": "now in last place",
  "compare.streak.longer": "in last place {count} times in a row",
  "compare.streak.ended": "no longer in last place, after {count} times in a row",
};
