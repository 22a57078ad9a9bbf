// Numbers of 规则参数 as people write them: -2, 扣2分, 后8名, 5%, 三年; with why one can't be taken.
import { PARAMETER_NAMES, parameterGuide } from "../../policy";
import type { Parameter, ParameterName } from "../../policy";
import type { CellValue } from "../snapshot";
import { headerText, isBlank, normalise, wholeNumber } from "../text";

/** `code` is a wording code; `expected` says what would be taken. */
export interface FigureProblem {
  readonly code: string;
  readonly expected: string;
}

export type ReadFigure = { readonly value: number } | FigureProblem;

export const isProblem = (read: object): read is FigureProblem => "code" in read;

const problem = (code: string, expected = ""): FigureProblem => ({ code: `parameter.${code}`, expected });

const NAMES = new Map<string, ParameterName>(
  (Object.keys(PARAMETER_NAMES) as ParameterName[]).flatMap((name) =>
    [name, ...parameterGuide(name).synonyms].map((word) => [word, name] as const),
  ),
);

/** 参数 in its usual words. */
export function readParameterName(value: CellValue): ParameterName | null {
  return NAMES.get(headerText(value)) ?? null;
}

/**
 * A figure's new value, checked against the one it replaces: sign, half-points, whole numbers, range.
 * @param quotaPercent the share of excellent ratings that percentage points are added to
 */
export function readFigure(written: CellValue, figure: Parameter, quotaPercent: number): ReadFigure {
  const { kind, least, most } = parameterGuide(figure.name);
  const value = kind === "count" ? countOf(written) : signedNumber(written, kind === "percent");
  if (value === null) return problem("number");
  if (kind === "count" && !Number.isInteger(value)) return problem("whole");
  if (kind === "points" && !Number.isInteger(value * 2)) return problem("half");
  if (value * figure.builtIn < 0) return problem("sign", figure.builtIn < 0 ? "应为负数" : "应为正数");
  if (value < least || value > most) return problem("range", `${least}至${most}`);
  const share = quotaPercent + value;
  if (kind === "percent" && (share < 0 || share > 100))
    return problem("range", `${quotaPercent}%加减后应在0%至100%之间`);
  return { value: value === 0 ? 0 : value };
}

const SIGNED = /^(加|扣|减|增加|减少)?([+-]?\d+(?:\.\d+)?)(分|%|个百分点|百分点)?$/;

/** A percent cell holds 0.05 for 5%; a whole number of points is never that small. */
function signedNumber(written: CellValue, isPercent: boolean): number | null {
  if (isBlank(written) || typeof written === "boolean") return null;
  const match = SIGNED.exec(normalise(written).replace(/^[−–—负]/, "-"));
  if (!match) return null;
  const [, word = "", digits = "", unit] = match;
  if (word !== "" && /^[+-]/.test(digits)) return null;
  if (isPercent === (unit === "分") && unit !== undefined) return null;
  const number = Number(digits) * (/扣|减/.test(word) ? -1 : 1);
  const isShare = isPercent && unit === undefined && Math.abs(number) < 1;
  return isShare ? Math.round(number * 10_000) / 100 : number;
}

const COUNT =
  /^(?:倒数|后|前|第|连续|每月|次月)*(-?\d+(?:\.\d+)?|[零一二两三四五六七八九十百]+)(?:名|位|个|期|次|年|日|号|天|个工作日|工作日)?$/;

function countOf(written: CellValue): number | null {
  if (isBlank(written) || typeof written === "boolean") return null;
  const digits = COUNT.exec(normalise(written))?.[1];
  if (digits === undefined) return null;
  return /\d/.test(digits) ? Number(digits) : wholeNumber(digits);
}
