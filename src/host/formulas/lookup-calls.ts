// Finds in a formula the calls that an index answers, and hands their ranges to the host's own functions instead.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { parseAddress } from "../cells/address";
import { HOST_FUNCTIONS, rangeKey } from "./lookup-functions";
import type { Region } from "./regions";

export interface LookupFormula {
  /** The formula for the engine: it sees the host's functions and no longer the ranges they search. */
  readonly text: string;
  /** What the host's functions read. */
  readonly searched: readonly Region[];
}

const SEARCHING = /\b(?:SUMIFS?|COUNTIFS?|MATCH)\s*\(/i;
const PART = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}_][\p{L}\p{N}_.]*|[\s\S]/gu;
const COLUMN =
  /^(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}(?:\$?\d+)?:\$?[A-Z]{1,3}(?:\$?\d+)?)$/iu;

/** Undefined when no call of the formula can be answered by an index. */
export function lookupFormula(formula: string, home: Worksheet): LookupFormula | undefined {
  if (!SEARCHING.test(formula)) return undefined;
  const rewriting = new Rewriting(home);
  for (const [part] of formula.matchAll(PART)) rewriting.take(part);
  const text = rewriting.result();
  return text === undefined || rewriting.searched.length === 0
    ? undefined
    : { text, searched: rewriting.searched };
}

/** An open bracket, and the arguments in it so far. */
interface Frame {
  readonly call: string;
  readonly closing: string;
  readonly before: string;
  readonly parts: string[];
}

class Rewriting {
  readonly searched: Region[] = [];
  private readonly frames: Frame[] = [];
  private current = "";
  private word = "";

  constructor(private readonly home: Worksheet) {}

  take(part: string): void {
    if (part === "(") this.open(")");
    else if (part === "{") this.open("}");
    else if (part === "," && this.frames.length > 0) this.endArgument();
    else if (part === ")" || part === "}") this.close(part);
    else this.add(part);
  }

  /** Undefined for a formula whose brackets do not match. */
  result(): string | undefined {
    return this.frames.length === 0 ? this.current : undefined;
  }

  private add(part: string): void {
    this.current += part;
    if (part.trim() !== "") this.word = /^[\p{L}_]/u.test(part) ? part : "";
  }

  private open(closing: string): void {
    const call = closing === ")" ? this.word : "";
    const before = call === "" ? this.current : this.current.slice(0, this.current.lastIndexOf(call));
    this.frames.push({ call, closing, before, parts: [] });
    this.current = "";
    this.word = "";
  }

  private endArgument(): void {
    this.frames.at(-1)?.parts.push(this.current);
    this.current = "";
    this.word = "";
  }

  private close(closing: string): void {
    const frame = this.frames.pop();
    if (frame?.closing !== closing) {
      this.frames.push({ call: "", closing: "", before: "", parts: [] });
      return;
    }
    const parts = [...frame.parts, this.current];
    const plain = closing === "}" ? `{${parts.join(",")}}` : `${frame.call}(${parts.join(",")})`;
    this.current = frame.before + (this.rewritten(frame.call.toUpperCase(), parts) ?? plain);
    this.word = "";
  }

  private rewritten(call: string, parts: readonly string[]): string | undefined {
    const ordered = argumentsOf(call, parts);
    const host = HOST_FUNCTIONS[call];
    if (ordered === undefined || host === undefined || ordered.values.some((value) => value.trim() === "")) {
      return undefined;
    }
    const regions = ordered.ranges.map((range) => this.column(range));
    const [first] = regions;
    if (first === undefined || regions.some((one) => one?.region.box.rows !== first.region.box.rows)) {
      return undefined;
    }
    const found = regions.filter((one) => one !== undefined);
    this.searched.push(...found.map(({ region }) => region));
    return `${host}(${[...found.map(({ key }) => key), ...ordered.values].join(",")})`;
  }

  private column(text: string): { region: Region; key: string } | undefined {
    const [, quoted, address] = COLUMN.exec(text.trim()) ?? [];
    if (address === undefined) return undefined;
    const sheet = quoted === undefined ? this.home : sheetNamed(this.home.workbook, quoted);
    const box = boxOf(address);
    if (sheet === undefined || box?.columns !== 1) return undefined;
    return { region: { sheet: sheet.name.toLowerCase(), box }, key: `"${rangeKey(sheet, box)}"` };
  }
}

interface Arguments {
  /** For sums the summed range first. */
  readonly ranges: readonly string[];
  readonly values: readonly string[];
}

function argumentsOf(call: string, parts: readonly string[]): Arguments | undefined {
  switch (call) {
    case "COUNTIF":
      return parts.length === 2 ? paired(parts) : undefined;
    case "COUNTIFS":
      return parts.length % 2 === 0 ? paired(parts) : undefined;
    case "SUMIF":
      return parts.length === 2 || parts.length === 3 ? sumIf(parts) : undefined;
    case "SUMIFS":
      return parts.length >= 3 && parts.length % 2 === 1 ? paired(parts, 1) : undefined;
    case "MATCH":
      return parts.length === 3 && parts[2]?.trim() === "0" ? match(parts) : undefined;
    case "INDEX":
      return parts.length === 2 && isHostMatch(parts[1]) ? index(parts) : undefined;
    default:
      return undefined;
  }
}

function paired(parts: readonly string[], offset = 0): Arguments {
  return {
    ranges: [...parts.slice(0, offset), ...parts.slice(offset).filter((_, at) => at % 2 === 0)],
    values: parts.slice(offset).filter((_, at) => at % 2 === 1),
  };
}

function sumIf([range = "", criterion = "", summed = range]: readonly string[]): Arguments {
  return { ranges: [summed, range], values: [criterion] };
}

function match([value = "", range = ""]: readonly string[]): Arguments {
  return { ranges: [range], values: [value] };
}

function index([range = "", position = ""]: readonly string[]): Arguments {
  return { ranges: [range], values: [position] };
}

/** A position that MATCH answered is never 0, for which INDEX gives a whole column. */
function isHostMatch(text = ""): boolean {
  const prefix = `${HOST_FUNCTIONS["MATCH"] ?? ""}(`;
  const trimmed = text.trim();
  return trimmed.startsWith(prefix) && closesLast(trimmed.slice(prefix.length));
}

/** Does the bracket that was open before this text close at its very end? */
function closesLast(text: string): boolean {
  let depth = 1;
  let end = 0;
  for (const found of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[()]/g)) {
    if (found[0] === "(") depth += 1;
    else if (found[0] === ")" && --depth === 0) {
      end = found.index;
      break;
    }
  }
  return depth === 0 && end === text.length - 1;
}

function boxOf(address: string): Region["box"] | undefined {
  try {
    return parseAddress(address);
  } catch {
    return undefined;
  }
}

function sheetNamed(workbook: Workbook, quoted: string): Worksheet | undefined {
  const name = quoted.replace(/^'|'$/g, "").replace(/''/g, "'").toLowerCase();
  return workbook.worksheets.find((sheet) => sheet.name.toLowerCase() === name);
}
