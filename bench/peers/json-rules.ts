// json-rules-engine on the same facts: rules of conditions and events, as its documentation writes them.
import { Engine, type EngineResult, type RuleProperties } from "json-rules-engine";
import type { Answer, Contestant } from "./contestant";
import type { YearFacts } from "./facts";
import { RULES, type RuleParams } from "./json-rules-book";
import { recordsOf, type Records } from "./prepare";
import { linesOf, type Verdict, type Verdicts } from "./settle";

type Kind = keyof Records;
const KINDS = ["district", "indicators", "events", "households", "grades", "places"] as const;

/** How its rules are spread over engines; what is fastest is found out before anything is compared. */
export const SPREADS = [
  "一个引擎装全部规则",
  "一个引擎，先问类别",
  "每类事实一个引擎",
  "每种事项一个引擎",
] as const;
export type Spread = (typeof SPREADS)[number];

/** One engine with every rule: each fact says its kind, and each rule asks for it. */
function engineOfAll(priority: number): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const kind of KINDS) {
    const asked = { fact: "record", operator: "equal", value: kind, priority };
    for (const rule of RULES[kind])
      engine.addRule({ ...rule, conditions: { all: [asked, rule.conditions] } });
  }
  return engine;
}

type Route = (kind: Kind, record: object) => Engine;

function routeOf(spread: Spread): Route {
  switch (spread) {
    case "一个引擎装全部规则":
    case "一个引擎，先问类别": {
      const engine = engineOfAll(spread === "一个引擎，先问类别" ? 100 : 1);
      return () => engine;
    }
    case "每类事实一个引擎": {
      const engines = new Map(KINDS.map((kind) => [kind, new Engine([...RULES[kind]])]));
      return (kind) => existing(engines.get(kind));
    }
    case "每种事项一个引擎":
      return routeByEventKind();
  }
}

/** The register's kinds are routed in plain code; only the rules that name a kind, or none, are asked about it. */
function routeByEventKind(): Route {
  const engines = new Map<string, Engine>();
  return (kind, record) => {
    const name = "kind" in record ? String(record.kind) : kind;
    const known = engines.get(name);
    if (known) return known;
    const engine = new Engine(RULES[kind].filter((rule) => kind !== "events" || mayConcern(rule, name)));
    engines.set(name, engine);
    return engine;
  };
}

function mayConcern({ conditions }: RuleProperties, name: string): boolean {
  const asked = "all" in conditions ? conditions.all : [];
  const kinds = asked.flatMap((one) => ("fact" in one && one.fact === "kind" ? [one.value as unknown] : []));
  return kinds.every((wanted) => (Array.isArray(wanted) ? wanted.includes(name) : wanted === name));
}

function existing(engine: Engine | undefined): Engine {
  if (engine === undefined) throw new Error("no engine for this kind of fact");
  return engine;
}

export function jsonRules(facts: YearFacts, explains: boolean, spread: Spread): Contestant {
  const route = routeOf(spread);
  return {
    name: explains ? "json-rules-engine，带条件结果" : "json-rules-engine，不带依据",
    family: "json-rules-engine",
    explains,
    run: () => answer(facts, route, explains),
  };
}

async function answer(facts: YearFacts, route: Route, explains: boolean): Promise<Answer> {
  const records = recordsOf(facts);
  const explanations: unknown[] = [];
  const verdicts: Partial<Record<Kind, Verdict[][]>> = {};
  for (const kind of KINDS) {
    const found: Verdict[][] = [];
    for (const record of records[kind]) {
      // One fact after the other: an engine that runs twice at once stops the first run when the second ends.
      const result = await route(kind, record).run({ record: kind, ...record });
      found.push(verdictsOf(result, "township" in record && record.township === true));
      if (explains) for (const rule of result.results) explanations.push(rule.toJSON(false));
    }
    verdicts[kind] = found;
  }
  return { lines: linesOf(facts, { ...EMPTY, ...verdicts }), explanations };
}

const EMPTY: Verdicts = { district: [], indicators: [], events: [], households: [], grades: [], places: [] };

function verdictsOf({ events }: EngineResult, township: boolean): Verdict[] {
  let state = 0;
  const verdicts: Verdict[] = [];
  for (const { type, params } of events) {
    if (type === "待定") state = Math.max(state, 1);
    else if (type === "已吸收") state = 2;
    else verdicts.push(verdictOf(type, params as RuleParams, township));
  }
  return state === 0 ? verdicts : verdicts.map((verdict) => ({ ...verdict, state }));
}

const verdictOf = (clause: string, params: RuleParams, township: boolean): Verdict => ({
  clause,
  family: params.family ?? null,
  points: township ? params.township : params.department,
  state: 0,
});
