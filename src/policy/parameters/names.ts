// The kinds of figures that 规则参数 may change: 参数 as the sheet says it, how it is counted, which other words mean it.

/** How a figure is written and checked. */
export type ParameterKind = "points" | "count" | "percent";

interface ParameterGuide {
  readonly kind: ParameterKind;
  /** Printed before and behind the value. */
  readonly words: readonly [string, string];
  /** Smallest and largest value that make sense; points and percentages also keep their sign. */
  readonly least: number;
  readonly most: number;
  /** Other usual words, Simplified. */
  readonly synonyms: readonly string[];
}

/** 参数 of 规则参数. Bounds keep slips of the finger out; they are no rule of the mechanism. */
export const PARAMETER_NAMES = {
  分值: {
    kind: "points",
    words: ["", "分"],
    least: -100,
    most: 100,
    synonyms: ["加减分", "加分", "扣分", "分数", "分"],
  },
  后几名: {
    kind: "count",
    words: ["后", "名"],
    least: 1,
    most: 500,
    synonyms: ["后几位", "倒数名次", "名次", "末位名次"],
  },
  连续期数: {
    kind: "count",
    words: ["连续", "期"],
    least: 2,
    most: 24,
    synonyms: ["连续次数", "连续几期", "期数"],
  },
  连续年数: { kind: "count", words: ["连续", "年"], least: 2, most: 10, synonyms: ["连续几年", "年数"] },
  评优百分点: {
    kind: "percent",
    words: ["评优比例", "个百分点"],
    least: -100,
    most: 100,
    synonyms: ["评优比例", "评优比例增减", "百分点"],
  },
  工作日数: {
    kind: "count",
    words: ["", "个工作日"],
    least: 1,
    most: 60,
    synonyms: ["工作日", "整改报送期限"],
  },
  每月几日: {
    kind: "count",
    words: ["每月", "日"],
    least: 1,
    most: 28, // so that every month has the day
    synonyms: ["报送日", "每月报送日", "截止日"],
  },
} as const satisfies Record<string, ParameterGuide>;

export type ParameterName = keyof typeof PARAMETER_NAMES;

/** What is known of a kind of figure. */
export function parameterGuide(name: ParameterName): ParameterGuide {
  return PARAMETER_NAMES[name];
}

/** A figure in words: 扣3分, 后8名, 连续3期, 评优比例减少5个百分点, 7个工作日, 每月8日. */
export function figurePhrase(name: ParameterName, value: number): string {
  const { kind, words } = parameterGuide(name);
  const [before, behind] = words;
  return `${before}${signWord(kind, value)}${Math.abs(value)}${behind}`;
}

function signWord(kind: ParameterKind, value: number): string {
  if (kind === "count" || value === 0) return "";
  if (kind === "points") return value < 0 ? "扣" : "加";
  return value < 0 ? "减少" : "增加";
}
