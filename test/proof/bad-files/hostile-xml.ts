// Parts whose XML is broken or hostile: tags, entities, document types, depth, encodings, characters, namespaces.
import type { Chance } from "../formulas/random";
import type { Base, Kind } from "./kind";
import { textOf, utf8 } from "./kind";
import { entriesOf, zipped } from "./zip";

type Edit = (text: string, chance: Chance) => string | Uint8Array;

interface Where {
  readonly parts?: RegExp;
  readonly refused?: true;
  readonly heavy?: true;
}

/** One XML part of the workbook edited. */
function edited(name: string, edit: Edit, { parts = /\.(xml|rels)$/, ...rest }: Where = {}): Kind {
  return {
    family: "XML",
    name,
    ...rest,
    make: (chance, base: Base) => {
      const names = [...base.parts.keys()].filter((one) => parts.test(one));
      const chosen = chance.pick(names);
      const content = edit(textOf(base.parts.get(chosen)), chance);
      const all = new Map(base.parts).set(chosen, typeof content === "string" ? utf8(content) : content);
      return zipped(entriesOf(all));
    },
  };
}

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const NEEDED = /^xl\/(worksheets\/sheet1|workbook|styles|sharedStrings)\.xml$/;

const tagAt = (text: string, chance: Chance, pattern = /<[^>]*>/g): readonly [number, number] => {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return [0, 0];
  const found = chance.pick(all);
  return [found.index, found.index + found[0].length];
};

const atTag =
  (edit: (tag: string, chance: Chance) => string, pattern?: RegExp): Edit =>
  (text, chance) => {
    const [from, to] = tagAt(text, chance, pattern);
    return text.slice(0, from) + edit(text.slice(from, to), chance) + text.slice(to);
  };

const inserted = (piece: string | ((chance: Chance) => string)): Edit =>
  atTag(
    (tag, chance) => tag + (typeof piece === "string" ? piece : piece(chance)),
    /<(?:row|c|si|t|v|sheets|cellXfs|sheetData)\b[^>]*>/g,
  );

/** In front of the root element. */
const prologue =
  (piece: string): Edit =>
  (text) =>
    text.replace(/^(<\?xml[^>]*\?>)?/, (head) => head + piece);

const attributes = (piece: string): Edit =>
  atTag((tag) => tag.replace(/(\/?>)$/, () => ` ${piece}>`), /<[a-z]\w*\s[^>/]*>/g);

const TAGS: readonly Kind[] = [
  edited(
    "a tag lost",
    atTag(() => ""),
  ),
  edited(
    "an end tag lost",
    atTag(() => "", /<\/[^>]*>/g),
  ),
  edited(
    "a tag doubled",
    atTag((tag) => tag + tag),
  ),
  edited(
    "a bracket lost",
    atTag((tag) => tag.slice(0, -1)),
  ),
  edited(
    "a quote lost",
    atTag((tag) => tag.replace('"', ""), /<[^>]*"[^>]*>/g),
  ),
  edited("cut off", (text, chance) => text.slice(0, chance.below(text.length))),
  edited("letters changed", (text, chance) => {
    const letters = [...text];
    for (let left = 1 + chance.below(20); left > 0; left -= 1)
      letters[chance.below(letters.length)] = chance.pick([..."<>\"'&/=;: a1中"]);
    return letters.join("");
  }),
  edited("a stretch lost", (text, chance) => {
    const from = chance.below(text.length);
    return text.slice(0, from) + text.slice(from + chance.below(500));
  }),
  edited("a stretch doubled", (text, chance) => {
    const from = chance.below(text.length);
    return text.slice(0, from + chance.below(500)) + text.slice(from);
  }),
  edited("tags in upper case", (text) => text.replace(/<\/?\w+/g, (tag) => tag.toUpperCase())),
  edited("two roots", (text) => text + text.replace(/^<\?[^>]*\?>/, "")),
  edited("text around the root", (text) => `${text}尾巴`),
  edited(
    "an attribute twice",
    atTag((tag) => tag.replace(/(\s[\w:]+="[^"]*")/, "$1$1"), /<[^>]*"[^>]*>/g),
  ),
  edited("single quotes", (text) => text.replace(/="([^"']*)"/g, "='$1'")),
  edited("no quotes", (text) => text.replace(/="(\w+)"/g, "=$1")),
  edited("blanks around equal signs", (text) => text.replace(/(\s[\w:]+)=(")/g, "$1 \n=\t$2")),
];

const laughs = (depth: number): string =>
  `<!DOCTYPE lolz [<!ENTITY a0 "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: depth }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join("")}]>`;

const withLaughs: Edit = (text, chance) => insertReference(String(prologue(laughs(9))(text, chance)), "&a9;");

const insertReference = (text: string, reference: string): string =>
  text
    .replace(/<(t|v|f)(\s[^>]*)?>[^<]*/, (tag) => tag + reference)
    .replace(/ name="/, (lead) => lead + reference);

const ENTITIES: readonly Kind[] = [
  edited("unknown entity", inserted("&nbsp;&lol;")),
  edited(
    "entities that are no characters",
    inserted((chance) => chance.pick(["&#0;", "&#x110000;", "&#xD800;", "&#99999999999;", "&#;", "&;"])),
  ),
  edited("entities in attributes", attributes('x="&lol;&#0;&#xFFFE;"')),
  edited("a billion laughs", withLaughs, { refused: true }),
  edited(
    "a billion laughs behind a long comment",
    (text, chance) =>
      String(
        prologue(`<!--${"注".repeat(60_000)}-->`)(
          String(withLaughs(text, chance)).replace(/^<\?[^>]*\?>/, ""),
          chance,
        ),
      ),
    { refused: true, parts: NEEDED },
  ),
  edited(
    "a billion laughs behind blanks",
    (text, chance) =>
      String(withLaughs(text.replace(/^<\?[^>]*\?>/, ""), chance)).replace(
        "<!DOCTYPE",
        `${" ".repeat(200_000)}<!DOCTYPE`,
      ),
    { refused: true, parts: NEEDED },
  ),
  edited(
    "quadratic blow-up",
    (text, chance) =>
      insertReference(
        String(prologue(`<!DOCTYPE q [<!ENTITY q "${"哈".repeat(50_000)}">]>`)(text, chance)),
        "&q;".repeat(5000),
      ),
    { refused: true },
  ),
  edited(
    "an entity within itself",
    (text, chance) =>
      insertReference(String(prologue('<!DOCTYPE r [<!ENTITY r "&r;">]>')(text, chance)), "&r;"),
    { refused: true },
  ),
  edited(
    "a file as entity",
    (text, chance) =>
      insertReference(
        String(prologue('<!DOCTYPE f [<!ENTITY f SYSTEM "file:///etc/passwd">]>')(text, chance)),
        "&f;",
      ),
    { refused: true },
  ),
  edited("an address as entity", prologue('<!DOCTYPE f SYSTEM "http://127.0.0.1:9/x.dtd">'), {
    refused: true,
  }),
  edited("a parameter entity", prologue('<!DOCTYPE f [<!ENTITY % p SYSTEM "file:///dev/zero">%p;]>'), {
    refused: true,
  }),
  edited(
    "a document type in UTF-16",
    (text, chance) =>
      Buffer.from(
        `\ufeff${String(withLaughs(text.replace(/encoding="[^"]*"/, 'encoding="UTF-16"'), chance))}`,
        "utf16le",
      ),
    { refused: true },
  ),
  edited(
    "a document type in UTF-16 without a mark",
    (text, chance) =>
      Buffer.from(
        String(withLaughs(text.replace(/encoding="[^"]*"/, 'encoding="UTF-16LE"'), chance)),
        "utf16le",
      ),
    { refused: true, parts: NEEDED },
  ),
  edited("a style sheet instruction", prologue('<?xml-stylesheet href="file:///etc/passwd"?>')),
];

const swapped16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le").swap16();

const ENCODINGS: readonly Kind[] = [
  edited("UTF-8 with a mark", (text) => `\ufeff${text}`),
  edited("UTF-16", (text) => Buffer.from(`\ufeff${text.replace("UTF-8", "UTF-16")}`, "utf16le")),
  edited("UTF-16 the other way round", swapped16),
  edited("UTF-16 without a mark", (text) => Buffer.from(text, "utf16le")),
  edited("UTF-16 cut in the middle of a character", (text) =>
    Buffer.from(`\ufeff${text}`, "utf16le").subarray(0, -1),
  ),
  edited("said to be GBK", (text) => text.replace(/UTF-8/i, "GBK")),
  edited("really Latin-1 or GBK", (text) => Buffer.from(text, "latin1")),
  edited("an unknown encoding", (text) => text.replace(/UTF-8/i, "x-nobody-knows")),
  edited("bytes that are no UTF-8", (text, chance) => {
    const bytes = Buffer.from(text);
    for (let left = 8; left > 0; left -= 1)
      bytes[chance.below(bytes.length)] = chance.pick([0xff, 0xfe, 0xc0, 0xed, 0x80]);
    return bytes;
  }),
  edited("half characters", (text) =>
    Buffer.from(text.replace(/(<t[^>]*>)/, "$1\u0001"), "utf8").map((byte) => (byte === 1 ? 0xed : byte)),
  ),
  edited(
    "control characters",
    inserted((chance) => chance.pick(["\u0000", "\u0001", "\u001b[31m", "\u0008", "\ufffe", "\u007f"])),
  ),
];

const FORMS: readonly Kind[] = [
  edited("CDATA", (text) => text.replace(/<(t|v|f)>([^<]*)<\/\1>/g, "<$1><![CDATA[$2]]></$1>"), {
    parts: SHEET,
  }),
  edited("CDATA never closed", inserted("<![CDATA[")),
  edited("a comment never closed", inserted("<!--")),
  edited("comments everywhere", (text) => text.replace(/></g, "><!-- < & > --><"), { parts: SHEET }),
  edited("instructions everywhere", (text) => text.replace(/></g, "><?x y?><"), { parts: SHEET }),
  edited("an instruction never closed", inserted("<?x ")),
  edited(
    "every element with a prefix",
    (text) => text.replace(/<(\/?)([a-z]\w*)/gi, "<$1x:$2").replace("xmlns=", "xmlns:x="),
    { parts: NEEDED },
  ),
  edited("a prefix that nobody declared", (text) => text.replace(/<(\/?)(row|c|v)\b/g, "<$1nobody:$2"), {
    parts: SHEET,
  }),
  edited("another namespace", (text) => text.replace(/xmlns="[^"]*"/, 'xmlns="urn:x"')),
  edited("no namespace", (text) => text.replace(/ xmlns(:\w+)?="[^"]*"/g, "")),
  edited(
    "prototype as element and attribute",
    inserted('<__proto__ __proto__="1" constructor="2" toString="3">x</__proto__>'),
  ),
  edited("prototype as attribute", attributes('__proto__="x" constructor="y" hasOwnProperty="z"')),
  edited("unknown elements", inserted("<unknown a='1'><deeper/></unknown>")),
  edited(
    "alternate content",
    inserted(
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"/><mc:Fallback/></mc:AlternateContent>',
    ),
  ),
  edited("numbers of attributes hostile", (text, chance) =>
    text.replace(/="(\d+)"/g, (whole, number: string) =>
      chance.once(6)
        ? `="${chance.pick(["-1", "0", "NaN", "1e9", "99999999999999999999", "", "1.5", `${number}0000`, "true"])}"`
        : whole,
    ),
  ),
  edited("attributes lost", (text, chance) =>
    text.replace(/\s[\w:]+="[^"]*"/g, (whole) => (chance.once(20) ? "" : whole)),
  ),
];

const SIZES: readonly Kind[] = [
  edited(
    "deeply nested",
    inserted(() => `${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`),
    { parts: NEEDED },
  ),
  edited(
    "deeply nested in itself",
    atTag((tag) => tag.repeat(30_000), /<(?:row|si|c|is|r|extLst|sheets|font|xf)\b[^>/]*>/g),
    { parts: NEEDED },
  ),
  edited(
    "deeply nested and never closed",
    inserted(() => "<row>".repeat(100_000)),
    { parts: NEEDED },
  ),
  edited("an enormous attribute", attributes(`x="${"大".repeat(1_000_000)}"`), { parts: NEEDED }),
  edited(
    "very many attributes",
    attributes(Array.from({ length: 30_000 }, (_, index) => `a${index}="1"`).join(" ")),
    { parts: NEEDED },
  ),
  edited("an enormous element name", inserted(`<${"n".repeat(300_000)}/>`), { parts: NEEDED }),
  edited("a million brackets", inserted("<".repeat(1_000_000)), { parts: NEEDED }),
  edited("a million closing brackets", inserted(">".repeat(1_000_000)), { parts: NEEDED }),
  edited("a million quotes", inserted('"'.repeat(1_000_000)), { parts: NEEDED }),
  edited("a million ampersands", inserted("&".repeat(1_000_000)), { parts: NEEDED }),
  edited("a million comment starts", inserted("<!--".repeat(300_000)), { parts: NEEDED }),
  edited("a million CDATA starts", inserted("<![CDATA[".repeat(150_000)), { parts: NEEDED }),
  edited(
    "a million blanks in a tag",
    atTag((tag) => tag.replace(/(\/?>)$/, `${" ".repeat(1_000_000)}$1`)),
    { parts: NEEDED },
  ),
  edited("blanks everywhere", (text) => text.replace(/></g, `>${" ".repeat(2000)}\n<`).slice(0, 20_000_000), {
    parts: SHEET,
  }),
];

export const HOSTILE_XML: readonly Kind[] = [...TAGS, ...ENTITIES, ...ENCODINGS, ...FORMS, ...SIZES];
