// Names the parts of a package that are lost on saving, because the file library has no place for them.
import { attribute, partText } from "./package";
import type { Parts } from "./unpack";

/** What kind of thing a lost part is; the command line has a Chinese word for each. */
export const UNSUPPORTED_KINDS = [
  "macros",
  "form-controls",
  "activex",
  "embedded-objects",
  "custom-xml",
  "digital-signature",
  "shapes",
  "ribbon",
  "connections",
  "query-tables",
  "shared-workbook",
  "data-model",
  "legacy-sheets",
  "comments-drawing",
  "other",
] as const;
export type UnsupportedKind = (typeof UNSUPPORTED_KINDS)[number];

export interface UnsupportedPart {
  readonly part: string;
  readonly kind: UnsupportedKind;
}

/** First match wins. */
const BY_PATH: readonly (readonly [RegExp, UnsupportedKind])[] = [
  [/vbaProject(Signature\w*)?\.bin$|vbaData\.xml$/i, "macros"],
  [/^xl\/ctrlProps\//i, "form-controls"],
  [/^xl\/activeX\//i, "activex"],
  [/^xl\/embeddings\//i, "embedded-objects"],
  [/^_xmlsignatures\//i, "digital-signature"],
  [/^customXml\//i, "custom-xml"],
  [/^(customUI|userCustomization)\//i, "ribbon"],
  [/^xl\/(connections|xmlMaps|volatileDependencies)\.xml$/i, "connections"],
  [/^xl\/queryTables\//i, "query-tables"],
  [/^xl\/(revisions\/|sharedWorkbook)/i, "shared-workbook"],
  [/^xl\/model\//i, "data-model"],
  [/^xl\/(dialogsheets|macrosheets|intlMacrosheets)\//i, "legacy-sheets"],
  [/^xl\/(richData|featurePropertyBag|webextensions)\//i, "other"],
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

/** WPS leaves a custom XML item with nothing but its own marker in workbooks; it is carried over, see `carry-over.ts`. */
export function isWpsBookkeeping(parts: Parts, part: string): boolean {
  const item = /^customXml\/item(?:Props)?(\d+)\.xml$/i.exec(part)?.[1];
  if (item === undefined) return false;
  const text = partText(parts, `customXml/item${item}.xml`) ?? "";
  const root = /<(?:\w+:)?([A-Za-z]\w*)\s([^>]*)>/.exec(text.replace(/^<\?[^>]*\?>/, ""));
  return (attribute(root?.[2] ?? "", "xmlns(?::\\w+)?") ?? "").startsWith("http://www.wps.cn/");
}
