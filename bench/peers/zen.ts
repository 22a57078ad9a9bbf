// zen-engine on the same facts: decision tables, asked fact by fact, in pieces or with all lists at once.
import {
  ZenDecisionContent,
  ZenEngine,
  type ZenDecision,
  type ZenEngineResponse,
  type ZenEvaluateOptions,
} from "@gorules/zen-engine";
import type { Contestant } from "./contestant";
import type { YearFacts } from "./facts";
import { recordsOf, type Records } from "./prepare";
import { linesOf, type Verdict, type Verdicts } from "./settle";
import { listGraph, recordGraphs } from "./zen-tables";

/** How it is asked; what is fastest is found out before anything is compared (bench/peers/variants.ts). */
export const ASKING = ["一次一条", "全部一次", "一千条一次", "一千条一次，同时"] as const;
export type Asking = (typeof ASKING)[number];
/** How it gives its trace: as an object, or as one text. */
export const TRACES = ["object", "string"] as const;
export type TraceForm = (typeof TRACES)[number];

const PIECE = 1000;

const KINDS = ["district", "indicators", "events", "households", "grades", "places"] as const;
type Kind = (typeof KINDS)[number];

/** A decision table says null where nothing fits, a list where everything is collected. */
type Said = Partial<Verdict> | readonly Partial<Verdict>[] | null;

/** @param trace null for no explanation */
export function zen(facts: YearFacts, trace: TraceForm | null, asking: Asking): Contestant {
  const engine = new ZenEngine();
  const decide = (graph: object): ZenDecision => engine.createDecision(new ZenDecisionContent(graph));
  const options = { trace: trace === "string" ? ("string" as const) : trace === "object" };
  const ask =
    asking === "一次一条" ? askByFact(decide, options) : askByList(decide(listGraph()), asking, options);
  return {
    name: trace === null ? "zen-engine，不带依据" : "zen-engine，带 trace",
    family: "zen-engine",
    explains: trace !== null,
    run: async () => {
      const { said, traces } = await ask(recordsOf(facts));
      return { lines: linesOf(facts, said), explanations: trace === null ? [] : traces };
    },
  };
}

type Options = Pick<ZenEvaluateOptions, "trace">;
type Ask = (records: Records) => Promise<{ said: Verdicts; traces: readonly unknown[] }>;

function verdictsOf(said: Said): readonly Verdict[] {
  const list =
    said === null ? [] : Array.isArray(said) ? (said as Partial<Verdict>[]) : [said as Partial<Verdict>];
  return list.flatMap(({ clause, family = null, points = 0, state = 0 }) =>
    clause === undefined ? [] : [{ clause, family, points, state }],
  );
}

/** All lists in one question, or each list in pieces, one after the other or side by side. */
function askByList(decision: ZenDecision, asking: Asking, options: Options): Ask {
  return async (records) => {
    const said = emptyLists();
    const traces: unknown[] = [];
    const take = ({ result, trace }: ZenEngineResponse): void => {
      const lists = result as Record<Kind, readonly Said[]>;
      for (const kind of KINDS) for (const one of lists[kind]) said[kind].push(verdictsOf(one));
      traces.push(trace);
    };
    const pieces = asking === "全部一次" ? [records] : piecesOf(records, PIECE);
    if (asking === "一千条一次，同时")
      for (const response of await Promise.all(pieces.map((piece) => decision.evaluate(piece, options))))
        take(response);
    else for (const piece of pieces) take(await decision.evaluate(piece, options));
    return { said, traces };
  };
}

const emptyLists = (): Record<Kind, (readonly Verdict[])[]> => ({
  district: [],
  indicators: [],
  events: [],
  households: [],
  grades: [],
  places: [],
});

function piecesOf(records: Records, size: number): Records[] {
  const longest = Math.max(...KINDS.map((kind) => records[kind].length));
  return Array.from({ length: Math.ceil(longest / size) }, (_, index) => {
    const cut = <T>(list: readonly T[]): readonly T[] => list.slice(index * size, (index + 1) * size);
    const { district, indicators, events, households, grades, places } = records;
    return {
      district: cut(district),
      indicators: cut(indicators),
      events: cut(events),
      households: cut(households),
      grades: cut(grades),
      places: cut(places),
    };
  });
}

/** Every question of a kind at once: waiting for each answer alone would be slower. */
function askByFact(decide: (graph: object) => ZenDecision, options: Options): Ask {
  const decisions = new Map([...recordGraphs()].map(([kind, graph]) => [kind, decide(graph)]));
  return async (records) => {
    const said = emptyLists();
    const traces: unknown[] = [];
    for (const kind of KINDS) {
      const decision = decisions.get(kind);
      if (decision === undefined) throw new Error(`no decision for ${kind}`);
      const list: readonly object[] = records[kind];
      for (const { result, trace } of await Promise.all(
        list.map((record) => decision.evaluate(record, options)),
      )) {
        said[kind].push(verdictsOf(result as Said));
        traces.push(trace);
      }
    }
    return { said, traces };
  };
}
