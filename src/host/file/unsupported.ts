// Names the parts of a package that are lost on saving, because the file library has no place for them.
import { attribute, partText } from "./package";
import type { Parts } from "./unpack";

/** What kind of thing a lost part is; the command line has a Chinese word for each. */
export const UNSUPPORTED_KINDS = [
  "macros",
  "form-controls",
  "activex",
  "custom-xml",
  "digital-signature",
  "shared-workbook",
  "legacy-sheets",
] as const;
export type UnsupportedKind = (typeof UNSUPPORTED_KINDS)[number];

export interface UnsupportedPart {
  readonly part: string;
  readonly kind: UnsupportedKind;
}

/**
 * First match wins. What is not listed here is carried over byte by byte when saving (`graft`): shapes, comments,
 * pivot tables, slicers, connections, embedded objects, printer settings, document properties. The order of
 * calculation (calcChain) is left out without a word: Office rebuilds it on opening, no clerk ever sees it.
 */
const BY_PATH: readonly (readonly [RegExp, UnsupportedKind])[] = [
  [/vbaProject(Signature\w*)?\.bin$|vbaData\.xml$/i, "macros"],
  [/^xl\/ctrlProps\//i, "form-controls"],
  [/^xl\/activeX\//i, "activex"],
  [/^_xmlsignatures\//i, "digital-signature"],
  [/^customXml\//i, "custom-xml"],
  [/^xl\/revisions\//i, "shared-workbook"],
  [/^xl\/(dialogsheets|macrosheets|intlMacrosheets)\//i, "legacy-sheets"],
];

/** Every part that a save would lose, in package order. Relationship parts are not named: their owners are. */
export function unsupportedParts(parts: Parts): readonly UnsupportedPart[] {
  const found: UnsupportedPart[] = [];
  for (const part of parts.keys()) {
    if (part.endsWith(".rels")) continue;
    const kind = kindOf(parts, part);
    if (kind !== null) found.push({ part, kind });
  }
  return found;
}

function kindOf(parts: Parts, part: string): UnsupportedKind | null {
  if (isWpsBookkeeping(parts, part)) return null;
  return BY_PATH.find(([pattern]) => pattern.test(part))?.[1] ?? null;
}

/** WPS leaves a custom XML item with nothing but its own marker in workbooks; it is carried over like the rest. */
export function isWpsBookkeeping(parts: Parts, part: string): boolean {
  const item = /^customXml\/item(?:Props)?(\d+)\.xml$/i.exec(part)?.[1];
  if (item === undefined) return false;
  const text = partText(parts, `customXml/item${item}.xml`) ?? "";
  const root = /<(?:\w+:)?([A-Za-z]\w*)\s([^>]*)>/.exec(text.replace(/^<\?[^>]*\?>/, ""));
  return (attribute(root?.[2] ?? "", "xmlns(?::\\w+)?") ?? "").startsWith("http://www.wps.cn/");
}
