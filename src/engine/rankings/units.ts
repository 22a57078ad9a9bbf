// Which unit a mention, a typed name or an indicator stands for, and whether the mechanism scores it (readings ).
import type { UnitCategory, UnitType } from "../../policy";
import { keyText } from "../identity";
import type { IndicatorLead, Situation, UnitMention } from "../situation";
import { unitCategories } from "../unit-types";

/** A unit that a result may fall on: known with its category, or only a written name (`known` false). */
export interface Target {
  readonly name: string;
  readonly known: boolean;
  readonly category: UnitCategory;
}

/** Unit names, categories and indicator owners, prepared once per run. */
export class UnitBook {
  private readonly categories: ReadonlyMap<string, UnitCategory>;
  private readonly names = new Map<string, string>();
  private readonly leads = new Map<string, IndicatorLead>();
  /** Departments of the directory, as choices for a question. */
  readonly departments: readonly string[];

  constructor(situation: Situation) {
    this.categories = unitCategories(situation);
    for (const unit of situation.units) {
      for (const name of [...unit.aliases, unit.name]) this.names.set(keyText(name), unit.name);
    }
    for (const lead of situation.leads) this.leads.set(keyText(lead.indicator), lead);
    this.departments = [...this.categories].flatMap(([name, category]) =>
      category === "区直" ? [name] : [],
    );
  }

  /** The name a unit goes by, found by name or alias; null when no unit is called that. */
  resolve(text: string): string | null {
    return this.names.get(keyText(text)) ?? null;
  }

  /** @param assumed what a unit is taken for while nobody has said what it is */
  target(mention: UnitMention, assumed: UnitType): Target {
    if (mention.unit === null) return { name: mention.text, known: false, category: assumed };
    return { name: mention.unit, known: true, category: this.categories.get(mention.unit) ?? assumed };
  }

  /** The row of 指标责任对照 for an indicator, else for the series it stands in. */
  leadOf(indicator: string | null, series: string): IndicatorLead | null {
    const own = indicator === null ? undefined : this.leads.get(keyText(indicator));
    return own ?? this.leads.get(keyText(series)) ?? null;
  }
}

/** Several names typed into one cell. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
