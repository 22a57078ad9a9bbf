// The explanation of an outcome as a clerk reads it: reason, every check with its cell's sheet, flags, keys.
import type { Check, Outcome, Question } from "../../src/engine";
import { wording } from "../../src/policy";

const checkWords = ({ label, want, got, ok, evidence, source }: Check): string => {
  const sheets = evidence.map(({ sheet }) => sheet).join("+");
  return `${wording({ code: label, values: {} })}：要求${want ?? "—"}，实际${got ?? "—"}，${ok ? "符合" : "不符"}（${source} ${sheets}）`;
};

/** Lines about one outcome. */
export function outcomeWords(outcome: Outcome): readonly string[] {
  const { clause, cites, unit, level, reason, checks, flags, sources, sourceKey } = outcome;
  const origin = sources.map(({ sheet }) => sheet).join("+");
  const head = `${[clause, ...cites].join("、")} ${unit} ${level ?? "—"} ${outcome.kind}：${wording(reason)}`;
  const away = outcome.kind === "not-applied" && outcome.distance;
  return [
    away ? `${head}（差${away.by}${away.unit}）` : head,
    `${sourceKey}（${origin}）`,
    ...checks.map(checkWords),
    ...flags.map((flag) => `提示：${wording(flag)}`),
  ];
}

/** One line about a question. */
export function questionWords({ id, message, at, choices, holds, affects }: Question): string {
  const where = at === null ? "—" : at.sheet;
  return `${id}：${wording(message)}［${choices.join("/")}］${where} ${holds ? "待定" : "不影响"} ${affects.join("、")}`;
}
