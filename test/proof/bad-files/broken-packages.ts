// Packages whose parts do not fit together: missing, swapped, pointed to wrongly, in circles, of the wrong type.
import type { Chance } from "../formulas/random";
import type { Base, Kind, PartMap } from "./kind";
import { textOf, utf8 } from "./kind";
import { entriesOf, zipped } from "./zip";

type Breaking = (parts: Map<string, Uint8Array>, chance: Chance) => PartMap | undefined;

const broken = (name: string, breaking: Breaking): Kind => ({
  family: "部件和关系",
  name,
  make: (chance, base: Base) => {
    const parts = new Map(base.parts);
    return zipped(entriesOf(breaking(parts, chance) ?? parts));
  },
});

const anyPart = (parts: PartMap, chance: Chance, like = /./): string => {
  const names = [...parts.keys()].filter((name) => like.test(name));
  return names.length === 0 ? "[Content_Types].xml" : chance.pick(names);
};

/** The text of a part that matches, replaced. */
const rewritten = (name: string, part: RegExp, edit: (text: string, chance: Chance) => string): Kind =>
  broken(name, (parts, chance) => {
    const chosen = anyPart(parts, chance, part);
    parts.set(chosen, utf8(edit(textOf(parts.get(chosen)), chance)));
    return parts;
  });

const oneOf = (text: string, pattern: RegExp, chance: Chance, edit: (found: string) => string): string => {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return text;
  const found = chance.pick(all);
  return text.slice(0, found.index) + edit(found[0]) + text.slice(found.index + found[0].length);
};

const RELATIONSHIPS = /\.rels$/;
const RELATIONSHIP = /<Relationship\s[^>]*>/g;
const WORKBOOK_RELATIONSHIPS = /^xl\/_rels\/workbook\.xml\.rels$/;

const PARTS: readonly Kind[] = [
  broken("a part missing", (parts, chance) => {
    parts.delete(anyPart(parts, chance));
    return parts;
  }),
  broken("several parts missing", (parts, chance) => {
    for (let left = 2 + chance.below(6); left > 0 && parts.size > 1; left -= 1)
      parts.delete(anyPart(parts, chance));
    return parts;
  }),
  broken("two parts swapped", (parts, chance) => {
    const [one, other] = [anyPart(parts, chance), anyPart(parts, chance)];
    const kept = parts.get(one) ?? new Uint8Array();
    parts.set(one, parts.get(other) ?? new Uint8Array());
    return parts.set(other, kept);
  }),
  broken("a part empty", (parts, chance) => parts.set(anyPart(parts, chance), new Uint8Array())),
  broken("a part of blanks", (parts, chance) => parts.set(anyPart(parts, chance), utf8(" \r\n "))),
  broken("a part of noise", (parts, chance) =>
    parts.set(anyPart(parts, chance), Buffer.from(Array.from({ length: 3000 }, () => chance.below(256)))),
  ),
  broken("a part that is another root", (parts, chance) =>
    parts.set(anyPart(parts, chance), utf8("<html><body>x</body></html>")),
  ),
  broken("a part with nothing but its root", (parts, chance) => {
    const name = anyPart(parts, chance, /\.xml$/);
    const root = /<([A-Za-z:]+)(\s[^>]*)?>/.exec(textOf(parts.get(name)).replace(/^<\?[^>]*\?>/, ""));
    return parts.set(name, utf8(`<${root?.[1] ?? "x"}${root?.[2] ?? ""}></${root?.[1] ?? "x"}>`));
  }),
  broken("only the list of types", (parts) => new Map([...parts].slice(0, 1))),
  broken("parts in another order", (parts, chance) => new Map(chance.shuffled([...parts]))),
];

const TYPES: readonly Kind[] = [
  rewritten("a wrong content type", /^\[Content_Types\]/, (text, chance) =>
    oneOf(text, /ContentType="[^"]*"/g, chance, () =>
      chance.pick([
        'ContentType="image/png"',
        'ContentType=""',
        'ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"',
      ]),
    ),
  ),
  rewritten("no content types", /^\[Content_Types\]/, (text) =>
    text.replace(/<(Override|Default)\s[^>]*>/g, ""),
  ),
  rewritten("a content type twice", /^\[Content_Types\]/, (text, chance) =>
    oneOf(text, /<Override\s[^>]*>/g, chance, (found) => found + found),
  ),
];

const LINKS: readonly Kind[] = [
  rewritten("a relationship lost", RELATIONSHIPS, (text, chance) =>
    oneOf(text, RELATIONSHIP, chance, () => ""),
  ),
  rewritten("a relationship twice", RELATIONSHIPS, (text, chance) =>
    oneOf(text, RELATIONSHIP, chance, (found) => found + found),
  ),
  rewritten("a relationship to nowhere", RELATIONSHIPS, (text, chance) =>
    oneOf(text, /Target="[^"]*"/g, chance, () => 'Target="nowhere/at/all.xml"'),
  ),
  rewritten("a relationship that climbs out", RELATIONSHIPS, (text, chance) =>
    oneOf(text, /Target="[^"]*"/g, chance, () => 'Target="../../../../../../etc/passwd"'),
  ),
  rewritten("a relationship to a file address", RELATIONSHIPS, (text, chance) =>
    oneOf(text, /Target="[^"]*"/g, chance, () => 'Target="file:///etc/passwd" TargetMode="External"'),
  ),
  rewritten("a relationship to itself", WORKBOOK_RELATIONSHIPS, (text, chance) =>
    oneOf(text, /Target="[^"]*"/g, chance, () => 'Target="workbook.xml"'),
  ),
  rewritten("a relationship to the relationships", WORKBOOK_RELATIONSHIPS, (text, chance) =>
    oneOf(text, /Target="[^"]*"/g, chance, () => 'Target="_rels/workbook.xml.rels"'),
  ),
  rewritten("all relationships to one part", WORKBOOK_RELATIONSHIPS, (text) =>
    text.replace(/Target="[^"]*"/g, 'Target="worksheets/sheet1.xml"'),
  ),
  rewritten("a relationship of another type", RELATIONSHIPS, (text, chance) =>
    oneOf(text, /Type="[^"]*"/g, chance, () => {
      const type = chance.pick([
        "chartsheet",
        "dialogsheet",
        "styles",
        "sharedStrings",
        "drawing",
        "table",
        "",
        "theme",
      ]);
      return `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"`;
    }),
  ),
  rewritten("relationship ids collide", RELATIONSHIPS, (text) => text.replace(/Id="[^"]*"/g, 'Id="rId1"')),
  rewritten("a relationship id of the prototype", WORKBOOK_RELATIONSHIPS, (text, chance) =>
    oneOf(text, /Id="[^"]*"/g, chance, () => 'Id="__proto__"'),
  ),
  broken("sheets related in a circle", (parts) => {
    const link = (target: string): Uint8Array =>
      utf8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="${target}"/></Relationships>`,
      );
    parts.set("xl/worksheets/_rels/sheet1.xml.rels", link("../drawings/drawing1.xml"));
    parts.set("xl/drawings/drawing1.xml", utf8("<wsDr/>"));
    return parts.set("xl/drawings/_rels/drawing1.xml.rels", link("../worksheets/sheet1.xml"));
  }),
  rewritten("a drawing, table and comments that are not there", /^xl\/worksheets\/sheet\d+\.xml$/, (text) =>
    text.replace(
      "</worksheet>",
      '<drawing r:id="rId77"/><legacyDrawing r:id="rId78"/><tableParts count="1"><tablePart r:id="rId79"/></tableParts></worksheet>',
    ),
  ),
];

const SHEET = /<sheet\s[^>]*>/g;
const SHEET_NAMES = [
  "",
  " ",
  "a/b\\c?*[]:",
  "'",
  "甲".repeat(300),
  "__proto__",
  "constructor",
  "toString",
  "History",
  "线\n断",
  "&#x1b;[31m",
  "&#x202e;反",
  "表&#10;at Object.run (index.js:1:1)",
  "台账",
  "加减分台账",
  "undefined",
] as const;

const LISTS: readonly Kind[] = [
  rewritten("hostile sheet name", /^xl\/workbook\.xml$/, (text, chance) =>
    oneOf(text, SHEET, chance, (found) =>
      found.replace(/name="[^"]*"/, () => `name="${chance.pick(SHEET_NAMES)}"`),
    ),
  ),
  rewritten("all sheets of one name", /^xl\/workbook\.xml$/, (text) =>
    text.replace(SHEET, (found) => found.replace(/name="[^"]*"/, 'name="同名"')),
  ),
  rewritten("sheets without names", /^xl\/workbook\.xml$/, (text) =>
    text.replace(SHEET, (found) => found.replace(/\sname="[^"]*"/, "")),
  ),
  rewritten("a sheet listed twice", /^xl\/workbook\.xml$/, (text, chance) =>
    oneOf(text, SHEET, chance, (found) => found + found.replace(/name="/, 'name="又')),
  ),
  rewritten("a sheet without relationship", /^xl\/workbook\.xml$/, (text, chance) =>
    oneOf(text, SHEET, chance, (found) => found.replace(/\s\w+:id="[^"]*"/, "")),
  ),
  rewritten("sheet ids hostile", /^xl\/workbook\.xml$/, (text, chance) =>
    text.replace(
      /sheetId="[^"]*"/g,
      () => `sheetId="${chance.pick(["0", "-1", "1", "99999999999", "NaN", ""])}"`,
    ),
  ),
  rewritten("every sheet hidden", /^xl\/workbook\.xml$/, (text) =>
    text.replace(SHEET, (found) =>
      found.replace("<sheet ", '<sheet state="veryHidden" ').replace(/(state="\w+".*) state="\w+"/, "$1"),
    ),
  ),
  rewritten("views out of range", /^xl\/workbook\.xml$/, (text) =>
    text.replace(
      /<sheets>/,
      '<bookViews><workbookView activeTab="9999" firstSheet="-5"/></bookViews><sheets>',
    ),
  ),
  rewritten("hostile defined names", /^xl\/workbook\.xml$/, (text, chance) =>
    text.replace(
      "</sheets>",
      () =>
        `</sheets><definedNames><definedName name="${chance.pick(["全部", "_xlnm.Print_Area", "__proto__", "", "A1"])}" localSheetId="${chance.pick(["0", "-1", "99", "x"])}">${chance.pick(["#REF!", "''!$A$1", "8月!$A$1:$XFD$1048576", "OFFSET(x,1", "不存在!A1", "", "$A:$XFD"])}</definedName></definedNames>`,
    ),
  ),
  rewritten("the other date system", /^xl\/workbook\.xml$/, (text) =>
    text.replace(/<workbookPr[^>]*\/>/, "").replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
  ),
];

export const BROKEN_PACKAGES: readonly Kind[] = [...PARTS, ...TYPES, ...LINKS, ...LISTS];
