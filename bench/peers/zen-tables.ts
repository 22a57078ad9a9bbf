// The mechanism as a JDM graph of zen-engine: one decision table for each kind of fact, each going through its own list.
import { AMOUNTS } from "./amounts";
import type { Records } from "./prepare";

type Row = Readonly<Record<string, string>>;

interface Table {
  readonly kind: keyof Records;
  readonly hitPolicy: "first" | "collect";
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly rows: readonly Row[];
}

const text = (value: string): string => JSON.stringify(value);

const DISTRICT: Table = {
  kind: "district",
  hitPolicy: "first",
  inputs: ["last", "times"],
  outputs: ["clause", "points"],
  rows: [
    { last: "true", times: "1", clause: text("约1.a"), points: "-2" },
    { last: "true", times: ">= 2", clause: text("约1.b"), points: "-4" },
  ],
};

const INDICATORS: Table = {
  kind: "indicators",
  hitPolicy: "first",
  inputs: ["level", "fromBottom"],
  outputs: ["clause", "points"],
  rows: [
    { level: text("市"), fromBottom: "<= 3", clause: text("约3.a"), points: "-1" },
    { level: text("省"), fromBottom: "<= 10", clause: text("约5"), points: "-2" },
    { level: text("省"), fromBottom: "<= 20", clause: text("约4"), points: "-1" },
  ],
};

const WAITS = "document ? 0 : 1";

/** 整改不力是 in the table of amounts: the kind and the decision about a talk. */
const EVENTS: Table = {
  kind: "events",
  hitPolicy: "first",
  inputs: ["kind", "level", "talk"],
  outputs: ["clause", "family", "points", "state"],
  rows: AMOUNTS.map(([kind, level, clause, family, township, department]): Row => {
    const talk = ["是", "否"].find((decided) => kind.endsWith(decided));
    const decides = kind.startsWith("整改") || kind.startsWith("交办");
    return {
      kind: text(talk === undefined ? kind : kind.slice(0, -1)),
      level: text(level),
      talk: talk === undefined ? "" : text(talk),
      clause: text(clause),
      family: text(family),
      points: `township ? ${township} : ${department}`,
      state: decides && talk === undefined ? "1" : WAITS,
    };
  }),
};

const amounts = (clause: string, result: string, state: string, points: Readonly<Record<string, string>>) =>
  Object.entries(points).map(([level, amount]): Row => ({
    result: text(result),
    level: text(level),
    clause: text(clause),
    points: `township ? ${amount}`,
    state,
  }));

const HOUSEHOLDS: Table = {
  kind: "households",
  hitPolicy: "first",
  inputs: ["result", "level"],
  outputs: ["clause", "points", "state"],
  rows: [
    ...amounts("激3.a", "无问题", "higherClean or anySerious ? 2 : 0", {
      国家: "4 : 2",
      省: "2 : 1",
      市: "1 : 0.5",
    }),
    ...amounts("激3.b", "严重问题", "higherSerious ? 2 : 0", {
      国家: "-6 : -2",
      省: "-4 : -1",
      市: "-2 : -0.5",
    }),
  ],
};

const GRADES: Table = {
  kind: "grades",
  hitPolicy: "first",
  inputs: ["grade"],
  outputs: ["clause", "points"],
  rows: [
    { grade: text("较好"), clause: text("激1.f"), points: "10" },
    { grade: text("一般"), clause: text("约1.d"), points: "-10" },
  ],
};

const PLACES: Table = {
  kind: "places",
  hitPolicy: "collect",
  inputs: ["place", "fromBottom"],
  outputs: ["clause", "points"],
  rows: [1, 2, 3].flatMap((place): Row[] => [
    {
      place: String(place),
      fromBottom: "",
      clause: text(`激2.${"abc"[place - 1] ?? ""}`),
      points: `${4 - place}`,
    },
    {
      place: "",
      fromBottom: String(place),
      clause: text(`激2.${"efg"[place - 1] ?? ""}`),
      points: `${place - 4}`,
    },
  ]),
};

const TABLES: readonly Table[] = [DISTRICT, INDICATORS, EVENTS, HOUSEHOLDS, GRADES, PLACES];

const named = (names: readonly string[]) => names.map((name) => ({ id: name, name, field: name }));
const position = { x: 0, y: 0 };

/** The list of a kind comes in under its name and goes out under it, verdict for record; one record alone without lists. */
function tableNode({ kind, hitPolicy, inputs, outputs, rows }: Table, lists: boolean) {
  const through = lists ? { inputField: kind, outputPath: kind, executionMode: "loop" } : {};
  const content = {
    hitPolicy,
    passThrough: false,
    ...through,
    inputs: named(inputs),
    outputs: named(outputs),
    rules: rows.map((row, index) => ({ _id: `${kind}${index}`, ...row })),
  };
  return { id: kind, name: kind, type: "decisionTableNode", position, content };
}

function graph(tables: readonly Table[], lists: boolean): object {
  const nodes = [
    { id: "in", name: "in", type: "inputNode", position },
    ...tables.map((table) => tableNode(table, lists)),
    { id: "out", name: "out", type: "outputNode", position },
  ];
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId} ${targetId}`,
    sourceId,
    targetId,
    type: "edge",
  });
  return { nodes, edges: tables.flatMap(({ kind }) => [edge("in", kind), edge(kind, "out")]) };
}

/** Every table in one graph, fed with whole lists. */
export const listGraph = (): object => graph(TABLES, true);

/** One graph for each kind of fact, fed with one record at a time. */
export const recordGraphs = (): ReadonlyMap<keyof Records, object> =>
  new Map(TABLES.map((table) => [table.kind, graph([table], false)]));
