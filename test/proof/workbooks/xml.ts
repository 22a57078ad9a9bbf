// A small XML tree of the proof's own, so that files are changed and read back without any code of the product.

/** Names, attribute values and text stay as they are written in the file: entities are not decoded. */
export interface Node {
  name: string;
  attributes: Map<string, string>;
  children: (Node | string)[];
}

const TOKEN =
  /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<\?[^]*?\?>|<!--[^]*?-->|[^<]+/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element of a part. Throws where elements are not closed: the proof must not read what Office refuses. */
export function parseXml(text: string): Node {
  const top: Node = element("", {});
  const open: Node[] = [top];
  for (const [token, closing, name, attributes, empty] of text.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? top;
    if (name === undefined) {
      if (!token.startsWith("<")) parent.children.push(token);
    } else if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const node: Node = { name, attributes: attributesOf(attributes ?? ""), children: [] };
      parent.children.push(node);
      if (empty !== "/") open.push(node);
    }
  }
  const root = elementsOf(top)[0];
  if (root === undefined || open.length > 1) throw new Error("an element is not closed");
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  if (text === "") return attributes;
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name, double ?? (single ?? "").replace(/"/g, "&quot;"));
  }
  return attributes;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (Node | string)[] = [],
): Node {
  const entries = Object.entries(attributes).map(([key, value]): [string, string] => [key, String(value)]);
  return { name, attributes: new Map(entries), children: [...children] };
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element as text. */
export function xmlText(node: Node): string {
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const inside = node.children.map((child) => (typeof child === "string" ? child : xmlText(child))).join("");
  return `<${node.name}${attributes}>${inside}</${node.name}>`;
}

/** An element's meaning as text: prefixes, order of attributes and blanks between elements do not count. */
export function canonical(node: Node): string {
  const attributes = [...node.attributes]
    .filter(([name]) => !name.startsWith("xmlns"))
    .map(([name, value]) => ` ${name}="${decoded(value)}"`)
    .sort()
    .join("");
  const elements = elementsOf(node);
  const inside = elements.length > 0 ? elements.map(canonical).join("") : decoded(rawText(node)).trim();
  return `<${localName(node)}${attributes}>${inside}</>`;
}

export const localName = ({ name }: Node): string => name.slice(name.indexOf(":") + 1);

export function elementsOf(node: Node | undefined): readonly Node[] {
  return (node?.children ?? []).filter((child): child is Node => typeof child !== "string");
}

/** Children of that name, whatever their prefix. */
export function childrenOf(node: Node | undefined, name: string): readonly Node[] {
  return elementsOf(node).filter((child) => localName(child) === name);
}

export function childOf(node: Node | undefined, name: string): Node | undefined {
  return childrenOf(node, name)[0];
}

/** An element's own text as it is written. */
export function rawText(node: Node | undefined): string {
  return (node?.children ?? []).filter((child) => typeof child === "string").join("");
}

/** Text of an element and of those in it. */
export function textIn(node: Node): string {
  return node.children.map((child) => (typeof child === "string" ? decoded(child) : textIn(child))).join("");
}

export function attributeOf(node: Node | undefined, name: string): string | undefined {
  const value = node?.attributes.get(name);
  return value === undefined ? undefined : decoded(value);
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decoded(text: string): string {
  if (!text.includes("&")) return text.replace(/\r\n?/g, "\n");
  return text
    .replace(/\r\n?/g, "\n")
    .replace(
      /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
      (whole, hex?: string, digits?: string, name?: string) => {
        if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
        if (digits !== undefined) return String.fromCodePoint(Number(digits));
        return NAMED[name ?? ""] ?? whole;
      },
    );
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
