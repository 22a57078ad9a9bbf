// The shared strings of the original, extended with the texts a run added; indexes in use never move.
import { decodeEntities } from "../package";
import { childrenOf, rootOf, textOf, withoutMainPrefix } from "./xml";

const EMPTY_STRINGS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

export class SharedStrings {
  private readonly items: string[];
  private readonly plain = new Map<number, string>();
  private readonly added = new Map<string, number>();
  private readonly text: string;
  readonly originalCount: number;

  constructor(text: string | null) {
    this.text = withoutMainPrefix(text ?? EMPTY_STRINGS);
    this.items = childrenOf(this.text, rootOf(this.text))
      .filter((child) => child.name === "si")
      .map((child) => textOf(this.text, child));
    this.originalCount = this.items.length;
  }

  get grown(): boolean {
    return this.items.length > this.originalCount;
  }

  /** The item's text without its fonts and readings. */
  plainOf(index: number): string {
    const known = this.plain.get(index);
    if (known !== undefined) return known;
    const text = plainText(this.items[index] ?? "");
    this.plain.set(index, text);
    return text;
  }

  /** Adds an item of another table and gives its index here. */
  adopt(other: SharedStrings, index: number): number {
    const item = other.items[index] ?? "<si><t/></si>";
    const known = this.added.get(item);
    if (known !== undefined) return known;
    const next = this.items.push(item) - 1;
    this.added.set(item, next);
    return next;
  }

  /** The part's text with the added items at the end; counts are optional and left out rather than wrong. */
  render(): string {
    const root = rootOf(this.text);
    const open = this.text
      .slice(root.start, root.openEnd)
      .replace(/\s(count|uniqueCount)="\d*"/g, "")
      .replace(/\/>$/, ">");
    const content = this.text.slice(root.openEnd, root.closeStart);
    const added = this.items.slice(this.originalCount).join("");
    return `${this.text.slice(0, root.start)}${open}${content}${added}</sst>`;
  }
}

/** Text of the `t` elements of a string item, phonetic readings left out. */
export function plainText(item: string): string {
  const body = item.includes("<rPh") ? item.replace(/<rPh[\s>].*?<\/rPh>/gs, "") : item;
  let text = "";
  for (const match of body.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) text += match[1] ?? "";
  return decodeEntities(text).replace(/\r\n/g, "\n");
}
