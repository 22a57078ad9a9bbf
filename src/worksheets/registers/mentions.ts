// Units as registers name them: one or several in a cell, with a person in brackets, unknown ones asked about.
import type { IsoDate } from "../../policy";
import type { CellRef, UnitMention } from "../../engine";
import type { Directory, Resolution } from "../units";
import { mentionOf, unitQuestion } from "../units";
import { unitKey } from "../unit-forms";
import type { CellValue } from "../snapshot";
import { isBlank, normalise, tidy } from "../text";
import type { Questions } from "./questions";

/** One unit named in a cell. */
export interface NamedUnit {
  readonly mention: UnitMention;
  /** Question that holds what is said about it; null when the unit is known. */
  readonly hold: string | null;
  /** A person written together with the unit: 张三(区住建局), 区住建局(张三). */
  readonly person: string | null;
}

const SEPARATORS = /[、,;/\n\r]+/;
const CONJUNCTIONS = /[和与及]/;
const WITH_BRACKET = /^([^()]+)\(([^()]+)\)$/;
const PERSON = /^[\u4e00-\u9fff·]{2,4}$/;

/** Names that stand side by side in a cell, normalised; "甲镇、乙镇" names two. */
export function splitUnits(value: CellValue): readonly string[] {
  if (isBlank(value)) return [];
  return String(value)
    .normalize("NFKC")
    .split(SEPARATORS)
    .map((part) => unitKey(part))
    .filter((part) => part !== "");
}

const NO_HOLDS: readonly string[] = [];
const NO_PERSON = { name: null, unit: null } as const;

/** The holds of a row and of one of its units, each once. */
export function allHolds(row: readonly string[], ofUnit: string | null): readonly string[] {
  if (row.length === 0 && ofUnit === null) return NO_HOLDS;
  return [...new Set(ofUnit === null ? row : [...row, ofUnit])];
}

interface Part {
  readonly text: string;
  readonly person: string | null;
}

/** Reads the units of register cells; cells with the same text are read, and asked about, once. */
export class UnitReader {
  private readonly named = new Map<CellValue, readonly NamedUnit[]>();

  constructor(
    private readonly directory: Directory,
    private readonly questions: Questions,
  ) {}

  /** Every unit a cell names. Empty for a blank cell. */
  read(value: CellValue, at: CellRef, on: IsoDate | null): readonly NamedUnit[] {
    // Without dates in the directory a name means the same on every day.
    const day = this.directory.isDated ? on : null;
    const key = day === null ? value : `${String(value)}\n${day}`;
    const known = this.named.get(key);
    if (known) return known;
    const named = this.partsOf(value).map(({ text, person }) => {
      const resolution = this.directory.resolve(text, day);
      return { mention: mentionOf(text, resolution), hold: this.hold(text, resolution, at, day), person };
    });
    this.named.set(key, named);
    return named;
  }

  /** The units of a cell where doubts hold nothing by themselves (指标责任对照): unknown ones are asked about as well. */
  mentions(value: CellValue, at: CellRef): readonly UnitMention[] {
    return this.read(value, at, null).map(({ mention }) => mention);
  }

  /** 涉及个人 as a name, and the unit written with it where the brackets hold one. */
  person(value: CellValue): { readonly name: string | null; readonly unit: string | null } {
    if (isBlank(value)) return NO_PERSON;
    const written = tidy(value);
    const match = WITH_BRACKET.exec(normalise(value));
    const [, outer = "", inner = ""] = match ?? [];
    if (!match || !this.isUnit(inner) || this.isUnit(outer)) return { name: written, unit: null };
    return { name: outer, unit: inner };
  }

  private hold(text: string, resolution: Resolution, at: CellRef, on: IsoDate | null): string | null {
    const ended =
      resolution.kind === "unit" && on !== null && resolution.unit.to !== null && on > resolution.unit.to;
    // Another county's unit on the district's own register is as doubtful as an unknown one.
    if (resolution.kind === "unit" && !ended) return null;
    const { message, choices } = unitQuestion(text, this.directory.units);
    const key = unitKey(text);
    return this.questions.ask({
      code: "IN-UNIT",
      subject: [key],
      message: ended
        ? { code: "register.unit-ended", values: { text: key, to: resolution.unit.to ?? "" } }
        : message,
      at,
      choices,
      holds: true,
      affects: [key],
    });
  }

  private partsOf(value: CellValue): readonly Part[] {
    const whole = isBlank(value) ? "" : normalise(value);
    if (whole !== "" && !whole.includes("(") && this.isUnit(whole)) return [{ text: whole, person: null }];
    return splitUnits(value)
      .flatMap((part) => this.conjoined(part))
      .map((part) => this.withPerson(part));
  }

  /** "甲镇和乙镇" is two units only when both halves are units and the whole is none. */
  private conjoined(part: string): readonly string[] {
    if (this.isUnit(part)) return [part];
    const halves = part.split(CONJUNCTIONS).filter((half) => half !== "");
    return halves.length > 1 && halves.every((half) => this.isUnit(half)) ? halves : [part];
  }

  private withPerson(part: string): Part {
    const match = WITH_BRACKET.exec(part);
    const [, outer = "", inner = ""] = match ?? [];
    if (!match) return { text: part, person: null };
    // Other brackets belong to the name: 花山(街道), 甲镇(原甲乡).
    if (this.isUnit(outer) && this.isPerson(inner)) return { text: outer, person: inner };
    if (this.isUnit(inner) && !this.isUnit(outer))
      return { text: inner, person: this.isPerson(outer) ? outer : null };
    return { text: part, person: null };
  }

  private isPerson(text: string): boolean {
    return PERSON.test(text) && !/^[原现]|[镇乡局办]$|合并|更名/.test(text) && !this.isUnit(text);
  }

  private isUnit(text: string): boolean {
    return this.directory.resolve(text).kind === "unit";
  }
}
