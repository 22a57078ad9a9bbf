// How often every clause came up in the formulas of random years, in every way it can come out: a proof that never meets a clause proves nothing.
import { SWITCHES, SWITCH_CODES } from "../../../src/policy";
import type { YearFacts } from "./facts";
import type { Result } from "./result";

/** What must come up, by the line it gives: clause with unit type left open, points as printed. */
const CLAUSES = [
  ...["激1.f", "约1.d", "激2.a", "激2.b", "激2.c", "激2.e", "激2.f", "激2.g", "激3.a", "激3.b"],
  ...["激4.a", "激4.b", "激4.c", "激4.d", "激5.a", "激5.d", "激6.a", "激6.b", "激6.c", "激6.d"],
  ...["激7.a", "激7.b", "激7.c", "激7.d", "激8.a", "激8.b", "激8.c", "约1.a", "约1.b", "约2.a", "约2.b"],
  ...["约3.a", "约3.b", "约3.c", "约4", "约5", "约6"],
] as const;
/** Clauses whose lines never wait, or are never outdone by another line. */
const NEVER_WAITS = new Set<string>(["激1.f", "约1.d", "激3.b"]);
const OUTDONE = new Set<string>([
  ...["激3.a", "激3.b", "激4.a", "激4.b", "激4.c", "激4.d", "激5.a", "激5.d", "激6.a", "激6.b", "激6.c"],
  ...[
    "激6.d",
    "激7.a",
    "激7.b",
    "激7.c",
    "激7.d",
    "激8.a",
    "激8.b",
    "约2.a",
    "约2.b",
    "约3.b",
    "约3.c",
    "约6",
  ],
]);
const TALKS = ["L0", "L1", "L2", "L3", "L4"] as const;
const EFFECTS = [
  ...["一等 建议", "一等 已吸收", "一等 待", "最高二等 建议", "三等 建议", "三等 待"],
  ...["不得一等 建议", "不得一等 待", "不得一等 已吸收", "不得优秀 建议", "不得优秀 待", "评优25% 建议"],
  ...[
    "评优15% 建议",
    "优先提拔 建议",
    "择优重用 建议",
    "取消其它评先 建议",
    "班子调整建议 建议",
    "评价依据 建议",
  ],
] as const;

const WAITING = "待定";
const OUTDONE_STATE = "已吸收";

/** Places on both sides of an edge of a band, and the smallest field that is not small. */
const EDGES = [
  ...["市 倒数3", "市 倒数4", "省 倒数10", "省 倒数11", "省 倒数20", "省 倒数21"],
  ...["市 共3", "市 共4", "省 共20", "省 共21", "年终 共5", "年终 共6"],
] as const;

/** Everything that has to come up, with how often it did. */
export class Coverage {
  private readonly counts = new Map<string, number>();
  private readonly always: ReadonlySet<string>;
  private readonly expected: readonly string[];
  /** Lines compared. */
  lines = 0;
  /** Years with a switch that is not at its default. */
  otherReadings = 0;

  constructor() {
    const clauses = CLAUSES.map((clause) => `${clause} 计分`);
    const levels = TALKS.map((level) => `谈话 ${level}`);
    const states = CLAUSES.flatMap((clause) => [
      ...(NEVER_WAITS.has(clause) ? [] : [`${clause} ${WAITING}`]),
      ...(OUTDONE.has(clause) ? [`${clause} ${OUTDONE_STATE}`] : []),
    ]);
    const others = [...states, ...EFFECTS.map((effect) => `年终 ${effect}`), ...EDGES, ...otherValues()];
    this.always = new Set([...clauses, ...levels]);
    this.expected = [...clauses, ...levels, ...others];
    for (const name of this.expected) this.counts.set(name, 0);
  }

  add(facts: YearFacts, { points, talks, interviews, effects }: Result): void {
    this.lines += points.length + talks.length + interviews.length + effects.length;
    for (const line of points) this.count(nameOf(line));
    for (const line of talks) this.count(`谈话 ${line.split(" ")[3] ?? ""}`);
    for (const line of effects) this.count(effectName(line));
    for (const edge of edgesOf(facts)) if (this.counts.has(edge)) this.count(edge);
    const others = SWITCH_CODES.filter((code) => facts.switches[code] !== SWITCHES[code].values[0]);
    if (others.length > 0) this.otherReadings += 1;
    for (const code of others) this.count(`${code} ${facts.switches[code]}`);
  }

  /** Lines that nobody thought of are counted as well, but need not come up. */
  private count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** What came up fewer than `times` times; without `all` only the clauses and talks themselves. */
  rarerThan(times: number, all: boolean): readonly string[] {
    return this.expected.flatMap((name) => {
      const count = this.counts.get(name) ?? 0;
      return count < times && (all || this.always.has(name)) ? [`${name} ${count}`] : [];
    });
  }

  /** The rarest of all. */
  get rarest(): readonly [name: string, count: number] {
    const counted = this.expected.map((name) => [name, this.counts.get(name) ?? 0] as const);
    return counted.reduce((least, each) => (each[1] < least[1] ? each : least), ["", Infinity]);
  }

  get kinds(): number {
    return this.expected.length;
  }
}

function nameOf(line: string): string {
  const [, , , clause = "", , state = "计分"] = line.split(" ");
  return `${clause} ${state}`;
}

/** Year, unit, person or nothing, consequence, status, persons where it is a share. */
function effectName(line: string): string {
  const [effect = "", status = ""] = line.split(" ").slice(3);
  return `年终 ${effect} ${status}`;
}

function edgesOf({ indicators, places }: YearFacts): readonly string[] {
  return [
    ...indicators.flatMap(({ level, rank, total, others }) => [
      ...(others === null ? [`${level} 倒数${total - rank + 1}`] : []),
      `${level} 共${total}`,
    ]),
    ...places.map(({ counterparts }) => `年终 共${counterparts}`),
  ];
}

/** Every value of every switch that is not its default. */
function otherValues(): readonly string[] {
  return SWITCH_CODES.flatMap((code) => SWITCHES[code].values.slice(1).map((value) => `${code} ${value}`));
}
