// The units that answer for an indicator: names in one cell, with their roles, and the line under a table.
import { normalise, toSimplified } from "../text";

export interface NamedUnit {
  readonly name: string; // normalised
  readonly role: "牵头" | "配合" | "未标";
}

const ROLE = /(牵头|责任|主管|主责|配合|协办|协同|参与)(?:单位|部门)?[:：]/;
const MARK = /\((牵头|配合|协办)(?:单位|部门)?\)$/;

/** Splits "住建局、扶贫办" or "牵头:住建局;配合:扶贫办、财政局" into names with roles. */
export function splitUnits(written: string): NamedUnit[] {
  const text = toSimplified(written.normalize("NFKC"));
  const named: NamedUnit[] = [];
  let role: NamedUnit["role"] = "未标";
  for (const part of text.split(/[、,;；，。\n\r/]+|\s{2,}|(?<=[局委办会院心])\s+(?=\S)/)) {
    const labelled = ROLE.exec(part);
    if (labelled) role = roleOfWord(labelled[1] ?? "");
    const name = normalise(labelled ? part.slice(labelled.index + labelled[0].length) : part);
    const mark = MARK.exec(name);
    const open = name.includes("(") ? name : name.replace(/[)】]+$/, "");
    const bare = open.replace(MARK, "").replace(/^[和及]|等$/g, "");
    if (bare !== "") named.push({ name: bare, role: mark ? roleOfWord(mark[1] ?? "") : role });
  }
  return named;
}

function roleOfWord(word: string): NamedUnit["role"] {
  if (/牵头|主管|主责/.test(word)) return "牵头";
  return word === "责任" ? "未标" : "配合";
}

const LINE = /^[(【]?(责任|牵头|主管|主责|配合|协办)(?:单位|部门)[:：]/;

/** Is the line one that names responsible units ("责任单位:区住建局")? */
export function isResponsibleLine(line: string): boolean {
  return LINE.test(normalise(line));
}
