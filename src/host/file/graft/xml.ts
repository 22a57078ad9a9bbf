// Finds elements in the text of an XML part without building a tree, so that untouched parts keep their every byte.
// Texts here are "byte texts": UTF-8 bytes read as Latin-1, which is compact and cuts exactly.
import { latin1Bytes, latin1Text, utf8Bytes, utf8Text } from "../binary";

/** Such text is its own byte text. */
const ASCII = /^[\0-\x7f]*$/;

/** An element's place: [start, end) is the whole, [openEnd, closeStart) the content. */
export interface Place {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** A part as byte text; UTF-16 parts are turned into UTF-8 first. */
export function byteText(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16) return latin1Text(bytes);
  const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  return toByteText(text.replace(/encoding=["']utf-16\w*["']/i, 'encoding="UTF-8"'));
}

export function bytesOf(text: string): Uint8Array {
  return latin1Bytes(text);
}

/** Ordinary text as byte text, for insertion. */
export function toByteText(text: string): string {
  return ASCII.test(text) ? text : latin1Text(utf8Bytes(text));
}

export function fromByteText(text: string): string {
  return ASCII.test(text) ? text : utf8Text(latin1Bytes(text));
}

/** Index after the ">" that ends the tag starting at `from`; a ">" inside quotes does not count. */
export function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x3e) return at + 1;
    if (character === 0x22 || character === 0x27) at = text.indexOf(text.charAt(at), at + 1);
    if (at < 0) break;
  }
  throw new Error("unterminated tag");
}

/** The root element of a document. */
export function rootOf(text: string): Place {
  const at = /<[A-Za-z_]/.exec(text)?.index;
  if (at === undefined) throw new Error("no root element");
  return elementAt(text, at);
}

/** Child elements in document order. */
export function childrenOf(text: string, parent: Place): readonly Place[] {
  const children: Place[] = [];
  let at = text.indexOf("<", parent.openEnd);
  while (at >= 0 && at < parent.closeStart) {
    if (text.startsWith("<!--", at)) at = text.indexOf("-->", at) + 3;
    else if (text.startsWith("<![CDATA[", at)) at = text.indexOf("]]>", at) + 3;
    else {
      const child = elementAt(text, at);
      children.push(child);
      at = child.end;
    }
    at = text.indexOf("<", at);
  }
  return children;
}

export function childNamed(text: string, parent: Place, name: string): Place | null {
  return childrenOf(text, parent).find((child) => child.name === name) ?? null;
}

export function textOf(text: string, place: Place): string {
  return text.slice(place.start, place.end);
}

/** The start tag's inside: attributes without "<name" and ">". */
export function insideOf(text: string, place: Place): string {
  return text.slice(place.start + 1 + place.name.length, place.openEnd - 1);
}

function elementAt(text: string, start: number): Place {
  const openEnd = tagEnd(text, start);
  const name = /^[^\s/>]+/.exec(text.slice(start + 1, Math.min(openEnd, start + 200)))?.[0] ?? "";
  if (text.charAt(openEnd - 2) === "/") return { name, start, openEnd, closeStart: openEnd, end: openEnd };
  const closeStart = closeOf(text, name, openEnd);
  return { name, start, openEnd, closeStart, end: tagEnd(text, closeStart) };
}

/** Elements of a name may be nested in themselves (extensions do that). */
function closeOf(text: string, name: string, from: number): number {
  const close = `</${name}`;
  let depth = 1;
  let opened = nextOpen(text, name, from);
  for (let at = text.indexOf(close, from); at >= 0; at = text.indexOf(close, at + close.length)) {
    if (!/[\s>]/.test(text.charAt(at + close.length))) continue;
    while (opened >= 0 && opened < at) {
      if (text.charAt(tagEnd(text, opened) - 2) !== "/") depth++;
      opened = nextOpen(text, name, opened + name.length);
    }
    depth--;
    if (depth === 0) return at;
  }
  throw new Error(`element ${name} is not closed`);
}

function nextOpen(text: string, name: string, from: number): number {
  let at = text.indexOf(`<${name}`, from);
  while (at >= 0 && !/[\s/>]/.test(text.charAt(at + name.length + 1))) at = text.indexOf(`<${name}`, at + 1);
  return at;
}

/** Some writers give the main namespace a prefix; without it the elements have their usual names. */
export function withoutMainPrefix(text: string): string {
  const root = rootOf(text);
  const prefix = /^(\w+):/.exec(root.name)?.[1];
  if (prefix === undefined) return text;
  return text
    .replace(new RegExp(`<(/?)${prefix}:`, "g"), "<$1")
    .replace(new RegExp(`xmlns:${prefix}=`), "xmlns=");
}

/** Ordinary text as the value of an attribute, as byte text. */
export function escaped(text: string): string {
  return toByteText(text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;"));
}

/** Replaces the value of an attribute in a start tag's text, or adds it before the end. */
export function withAttribute(tag: string, name: string, value: string | number): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  if (pattern.test(tag)) return tag.replace(pattern, (_, lead: string) => `${lead}"${value}"`);
  return tag.replace(/\s*(\/?>)$/, (_, end: string) => ` ${name}="${value}"${end}`);
}

export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
}
