// The style table of the original, extended with the cell formats a run added; indexes in use never move.
import { attribute } from "../package";
import { childNamed, childrenOf, insideOf, rootOf, textOf, withoutAttribute, withoutMainPrefix } from "./xml";

const FIRST_CUSTOM_FORMAT = 164;

const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

type ListName = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";
const LISTS: readonly ListName[] = ["fonts", "fills", "borders", "cellXfs", "dxfs"];

/** A styles part taken apart into its lists of raw elements. */
export class StyleSheet {
  readonly text: string;
  private readonly lists: Readonly<Record<ListName, string[]>>;
  private readonly formats = new Map<number, string>();
  private readonly keys = new Map<number, string>();

  constructor(text: string | null) {
    this.text = withoutMainPrefix(text ?? EMPTY_STYLES);
    this.lists = {
      fonts: this.list("fonts"),
      fills: this.list("fills"),
      borders: this.list("borders"),
      cellXfs: this.list("cellXfs"),
      dxfs: this.list("dxfs"),
    };
    for (const format of this.list("numFmts")) {
      this.formats.set(Number(attribute(format, "numFmtId")), attribute(format, "formatCode") ?? "");
    }
  }

  get cellFormats(): number {
    return this.lists.cellXfs.length;
  }

  /** Everything a cell format means, without indexes: equal keys of two tables of one writer mean equal formats. */
  keyOf(index: number): string {
    const known = this.keys.get(index);
    if (known !== undefined) return known;
    const xf = this.lists.cellXfs[index] ?? "";
    const number = Number(attribute(xf, "numFmtId") ?? 0);
    const parts = [this.formats.get(number) ?? String(number), this.part(xf, "fonts", "fontId")];
    parts.push(this.part(xf, "fills", "fillId"), this.part(xf, "borders", "borderId"));
    const key = [...parts, xf.replace(/\s(numFmtId|fontId|fillId|borderId|xfId)="\d*"/g, "")].join("\n");
    this.keys.set(index, key);
    return key;
  }

  /** Adds a cell format of another table and gives its index here. */
  adopt(other: StyleSheet, index: number): number {
    const xf = other.lists.cellXfs[index] ?? "<xf/>";
    const adopted = xf
      .replace(/\snumFmtId="(\d+)"/, (_, id: string) => ` numFmtId="${this.adoptFormat(other, Number(id))}"`)
      .replace(
        /\sfontId="(\d+)"/,
        (_, id: string) => ` fontId="${this.adoptPart(other, "fonts", Number(id))}"`,
      )
      .replace(
        /\sfillId="(\d+)"/,
        (_, id: string) => ` fillId="${this.adoptPart(other, "fills", Number(id))}"`,
      )
      .replace(
        /\sborderId="(\d+)"/,
        (_, id: string) => ` borderId="${this.adoptPart(other, "borders", Number(id))}"`,
      )
      .replace(/\sxfId="\d+"/, ' xfId="0"');
    return this.lists.cellXfs.push(adopted) - 1;
  }

  /** Adds a look of conditional formatting of another table and gives its index here. */
  adoptConditional(other: StyleSheet, index: number): number {
    return this.adoptPart(other, "dxfs", index);
  }

  /** The part's text with the lists as they are now. */
  render(): string {
    const withLists = LISTS.reduce((text, name) => replaceList(text, name, this.lists[name]), this.text);
    const formats = [...this.formats].map(
      ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
    );
    return formats.length === 0 ? withLists : replaceList(withLists, "numFmts", formats);
  }

  private list(name: ListName | "numFmts"): string[] {
    const place = childNamed(this.text, rootOf(this.text), name);
    return place === null ? [] : childrenOf(this.text, place).map((child) => textOf(this.text, child));
  }

  private part(xf: string, name: ListName, idName: string): string {
    return this.lists[name][Number(attribute(xf, idName) ?? 0)] ?? "";
  }

  private adoptPart(other: StyleSheet, name: ListName, index: number): number {
    const part = other.lists[name][index];
    if (part === undefined) return 0;
    const found = this.lists[name].indexOf(part);
    return found >= 0 ? found : this.lists[name].push(part) - 1;
  }

  private adoptFormat(other: StyleSheet, id: number): number {
    const code = other.formats.get(id);
    if (code === undefined) return id;
    for (const [known, knownCode] of this.formats) if (knownCode === code) return known;
    const next = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formats.keys()) + 1;
    this.formats.set(next, code);
    return next;
  }
}

function replaceList(text: string, name: string, items: readonly string[]): string {
  const root = rootOf(text);
  const place = childNamed(text, root, name);
  if (place === null) {
    if (items.length === 0) return text;
    const at = placeFor(text, name);
    return `${text.slice(0, at)}<${name} count="${items.length}">${items.join("")}</${name}>${text.slice(at)}`;
  }
  const inside = withoutAttribute(insideOf(text, place).replace(/\/$/, ""), "count");
  return `${text.slice(0, place.start)}<${name} count="${items.length}"${inside}>${items.join("")}</${name}>${text.slice(place.end)}`;
}

/** Excel insists on the order: dxfs stand behind the lists of cell formats, what else may be missing before them. */
function placeFor(text: string, name: string): number {
  const root = rootOf(text);
  if (name !== "dxfs") return root.openEnd;
  const before = childNamed(text, root, "cellStyles") ?? childNamed(text, root, "cellXfs");
  return before?.end ?? root.openEnd;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
