// The directory of units: 单位名录 where the clerk keeps one, else proposed from labels; and who a written name means.
import type { IsoDate, UnitCategory } from "../policy";
import { compareText } from "../engine";
import type { Message, Unit, UnitMention } from "../engine";
import type { ResolvedUnit, UnitLabel } from "./rankings/types";
import { categoryByName, countyPrefix, unitForm, unitKey } from "./unit-forms";
import type { UnitForm } from "./unit-forms";

/** What a written name turned out to be. */
export type Resolution =
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "elsewhere" } // another county's township, by the county in front
  | { readonly kind: "ambiguous"; readonly candidates: readonly Unit[] }
  | { readonly kind: "unknown" };

export interface DirectoryFacts {
  /** Rows of 单位名录; empty without one. */
  readonly listed: readonly Unit[];
  /** Names of this district: 本区名称, 本区别名. */
  readonly districts: readonly string[];
  /** Answers on 待确认, by question id. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Choices of IN-UNIT besides the units a name resembles. */
export const NEW_TOWNSHIP = "新增乡镇";
export const NEW_DEPARTMENT = "新增区直单位";
export const NOT_OURS = "不是本区考核单位";

const UNIT_QUESTION = "IN-UNIT·";
const MOST_CANDIDATES = 5;

/** Answers to IN-UNIT that make the asked name a unit of its own. */
const NEW_UNITS = new Map<string, UnitCategory>([
  [NEW_TOWNSHIP, "乡镇"],
  ["乡镇", "乡镇"],
  [NEW_DEPARTMENT, "区直"],
  ["区直", "区直"],
  ["区直单位", "区直"],
  [NOT_OURS, "其他"],
  ["其他", "其他"],
  ["不是", "其他"],
  ["外单位", "其他"],
]);

/** A unit that stands on no list. */
export function unlistedUnit(name: string, category: UnitCategory): Unit {
  return {
    name,
    category,
    aliases: [],
    heads: [],
    deputies: [],
    quotaBase: null,
    from: null,
    to: null,
    listed: false,
    at: null,
  };
}

function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const same = index.get(key);
  if (!same) index.set(key, [value]);
  else if (!same.includes(value)) same.push(value);
}

/** Finds units by exact name, alias, and spelling variants; never chooses between two. */
export class Directory {
  private readonly byName = new Map<string, Unit>();
  private readonly byAlias = new Map<string, Unit[]>();
  private readonly byForm = new Map<string, Unit[]>();
  private readonly byStem = new Map<string, Unit[]>();
  private readonly known: Unit[] = [];
  private readonly resolved = new Map<string, Resolution>();
  private readonly districts: readonly string[];
  private dated = false;
  /** Is there a 单位名录 of the clerk's own? */
  readonly hasDirectory: boolean;

  constructor(facts: DirectoryFacts) {
    this.districts = facts.districts.map(unitKey).filter((name) => name !== "");
    this.hasDirectory = facts.listed.length > 0;
    for (const unit of facts.listed) this.add(unit);
    this.applyAnswers(facts.answers);
  }

  /** Every unit: listed ones in the clerk's order, then the others by name. */
  get units(): readonly Unit[] {
    return [
      ...this.known.filter((unit) => unit.listed),
      ...this.known.filter((unit) => !unit.listed).sort((a, b) => compareText(a.name, b.name)),
    ];
  }

  /** Does any unit begin or end on a day? */
  get isDated(): boolean {
    return this.dated;
  }

  /** Is the text a unit of 单位名录, however it is spelled? */
  isListed(text: string): boolean {
    return this.listedUnit(text) !== null;
  }

  /** The unit of 单位名录 that the text means, however it is spelled; null for texts that stand on no list. */
  listedUnit(text: string): Unit | null {
    const found = this.resolve(text);
    return found.kind === "unit" && found.unit.listed ? found.unit : null;
  }

  /**
   * Whom a written name means: exact name, alias, spelling variant (花山 / 花山街道 / 花山街道办事处, 石井 / 石井镇, with or
   * without the district in front).
   * @param on day of the fact; decides between two units that share an alias at different times
   */
  resolve(text: string, on: IsoDate | null = null): Resolution {
    const cacheKey = on === null ? text : `${text}\n${on}`;
    const cached = this.resolved.get(cacheKey);
    if (cached) return cached;
    const resolution = this.search(unitKey(text), on);
    this.resolved.set(cacheKey, resolution);
    return resolution;
  }

  /** Adds a unit unless its name is one already. */
  add(unit: Unit): void {
    const key = unitKey(unit.name);
    if (key === "" || this.byName.has(key)) return;
    this.forget();
    this.dated ||= unit.from !== null || unit.to !== null;
    this.known.push(unit);
    this.byName.set(key, unit);
    for (const alias of unit.aliases) push(this.byAlias, unitKey(alias), unit);
    for (const name of [unit.name, ...unit.aliases])
      this.indexForms(unitForm(unitKey(name), this.districts), unit);
  }

  /** What names meant before may have changed. */
  private forget(): void {
    if (this.resolved.size > 0) this.resolved.clear();
  }

  private indexForms(form: UnitForm, unit: Unit): void {
    push(this.byForm, `${form.stem}|${form.family ?? ""}`, unit);
    push(this.byStem, form.stem, unit);
  }

  /** `resolve` for a key that has not been seen before; nothing is remembered. */
  search(key: string, on: IsoDate | null = null): Resolution {
    if (key === "") return { kind: "unknown" };
    const named = this.byName.get(key);
    const aliased = this.byAlias.get(key) ?? [];
    if (named) return { kind: "unit", unit: successor(named, aliased) };
    const exact = chooseOne(aliased, on);
    if (exact) return exact;
    const variant = chooseOne(this.variants(key), on);
    if (variant) return variant;
    return this.isElsewhere(key) ? { kind: "elsewhere" } : { kind: "unknown" };
  }

  /** Units whose spelling differs only by suffix or prefix. A bare name fits any family, a suffix only its own. */
  private variants(key: string): readonly Unit[] {
    if (this.isElsewhere(key)) return [];
    const form = unitForm(key, this.districts);
    if (form.family === null) return this.byStem.get(form.stem) ?? [];
    const same = this.byForm.get(`${form.stem}|${form.family}`);
    if (same) return same;
    // The directory may list the bare name; only a township can gain a township's suffix.
    return (this.byForm.get(`${form.stem}|`) ?? []).filter((unit) => unit.category === "乡镇");
  }

  private isElsewhere(key: string): boolean {
    if (this.districts.some((one) => key.startsWith(one))) return false;
    const county = countyPrefix(key);
    return county !== null && this.districts.length > 0 && !this.districts.includes(county);
  }

  /** Answers to IN-UNIT: another name of a unit, a new unit, or none of ours. */
  private applyAnswers(answers: Readonly<Record<string, string>>): void {
    const given = Object.entries(answers).filter(([id]) => id.startsWith(UNIT_QUESTION));
    const pending: (readonly [string, string])[] = [];
    for (const [id, answer] of given.sort((a, b) => compareText(a[0], b[0]))) {
      const name = id.slice(UNIT_QUESTION.length);
      const category = NEW_UNITS.get(answer.trim());
      if (category === undefined) pending.push([name, answer]);
      else if (!this.byName.has(unitKey(name))) this.add(unlistedUnit(name, category));
    }
    this.aliasAnswers.push(...pending);
    this.learnAliases();
  }

  private readonly aliasAnswers: (readonly [string, string])[] = [];

  /** Aliases typed as answers; a name that is proposed later is learnt then. */
  learnAliases(): void {
    for (const [name, answer] of this.aliasAnswers) {
      const meant = this.resolve(answer.trim());
      if (meant.kind !== "unit") continue;
      push(this.byAlias, unitKey(name), meant.unit);
      this.forget();
    }
  }
}

/** A unit that has ended and whose name another unit carries as an alias lives on in that unit. */
function successor(unit: Unit, aliased: readonly Unit[]): Unit {
  const heirs = aliased.filter((other) => other !== unit);
  return unit.to !== null && heirs.length === 1 ? (heirs[0] ?? unit) : unit;
}

const inForce = (unit: Unit, on: IsoDate): boolean =>
  (unit.from === null || unit.from <= on) && (unit.to === null || on <= unit.to);

function chooseOne(candidates: readonly Unit[], on: IsoDate | null): Resolution | null {
  const [first, second] = candidates;
  if (first === undefined) return null;
  if (second === undefined) return { kind: "unit", unit: first };
  const current =
    on === null
      ? candidates.filter((unit) => unit.to === null)
      : candidates.filter((unit) => inForce(unit, on));
  const [only, another] = current;
  if (only !== undefined && another === undefined) return { kind: "unit", unit: only };
  return { kind: "ambiguous", candidates };
}

/** Standard suffixes before bare names, so that a bare name joins the full one and not the other way round. */
function formality(text: string): number {
  if (/[^街]道$|[镇乡]$|街道$/.test(text)) return 0;
  if (/^[区县]/.test(text)) return 1;
  return categoryByName(text) === null ? 3 : 2;
}

/**
 * Adds the units that labels name, by suffix or by what the header says. Without 单位名录 that is the directory; with one,
 * only units that are never the district's own are added, as 其他, so that they need no question.
 */
export function proposeUnits(directory: Directory, labels: Iterable<Pick<UnitLabel, "text" | "hint">>): void {
  const hints = new Map<string, UnitCategory | null>();
  for (const { text, hint } of labels) {
    const key = unitKey(text);
    if (key !== "") hints.set(key, hints.get(key) ?? hint);
  }
  const ordered = [...hints]
    .map(([key, hint]) => ({ key, hint, order: formality(key) }))
    .sort((a, b) => a.order - b.order || compareText(a.key, b.key));
  for (const { key, hint } of ordered) {
    const category = categoryByName(key) ?? hint;
    if (category === null || (directory.hasDirectory && category !== "其他")) continue;
    if (directory.search(key).kind === "unknown") directory.add(unlistedUnit(key, category));
  }
  directory.learnAliases();
}

/** A resolution as facts carry it. Another county's unit and an unknown one both have no unit. */
export function mentionOf(text: string, resolution: Resolution): UnitMention {
  return { text: unitKey(text), unit: resolution.kind === "unit" ? resolution.unit.name : null };
}

/** `resolve` in the shape that the ranking recognition asks for. */
export function unitResolver(directory: Directory): (text: string) => ResolvedUnit {
  return (text) => {
    const resolution = directory.resolve(text);
    const category = resolution.kind === "unit" ? resolution.unit.category : null;
    return { mention: mentionOf(text, resolution), category };
  };
}

/** Units whose name resembles the text: shared characters, township suffixes apart. At most five, best first. */
export function similarUnits(text: string, units: readonly Unit[]): readonly string[] {
  const characters = new Set(unitForm(unitKey(text), []).stem);
  return units
    .filter((unit) => unit.category !== "其他")
    .map((unit) => {
      const shared = [...unitForm(unitKey(unit.name), []).stem].filter((one) => characters.has(one)).length;
      return { name: unit.name, shared };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || compareText(a.name, b.name))
    .slice(0, MOST_CANDIDATES)
    .map(({ name }) => name);
}

/** The question about a name that matched nothing, or two units: its message and its choices. */
export function unitQuestion(
  text: string,
  units: readonly Unit[],
): { readonly message: Message; readonly choices: readonly string[] } {
  return {
    message: { code: "register.unit-unknown", values: { text: unitKey(text) } },
    choices: [...similarUnits(text, units), NEW_TOWNSHIP, NEW_DEPARTMENT, NOT_OURS],
  };
}
