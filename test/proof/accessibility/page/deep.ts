// Walks a page as it is drawn: elements inside components and slots included, in the tree that the browser lays out.

/** Every element of the page, those of open shadow roots included. */
export function everyElement(root: Document | ShadowRoot = document): readonly Element[] {
  return [...root.querySelectorAll("*")].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : everyElement(element.shadowRoot)),
  ]);
}

/** The element that a node is laid out in. */
export function parentOf(node: Node): Element | null {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot !== null)
    return node.assignedSlot;
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** The elements around a node, the nearest first. */
export function around(node: Node): readonly Element[] {
  const elements: Element[] = [];
  for (let each = parentOf(node); each !== null; each = parentOf(each)) elements.push(each);
  return elements;
}

/** What is there for screen readers alone is not drawn for eyes. */
const UNSEEN = ".unseen, [hidden], script, style, noscript, option";

/** What is known of elements while nothing changes; asking the browser for each line anew takes long. */
let styles = new Map<Element, CSSStyleDeclaration>();
let unseen = new Map<Element, boolean>();

/** To be called after every change of the page. */
export function forget(): void {
  styles = new Map();
  unseen = new Map();
}

export function styleOf(element: Element): CSSStyleDeclaration {
  const style = styles.get(element) ?? getComputedStyle(element);
  styles.set(element, style);
  return style;
}

/** Is it drawn for eyes? */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isUnseen(element);
}

function isUnseen(element: Element): boolean {
  const known = unseen.get(element);
  if (known !== undefined) return known;
  const parent = parentOf(element);
  const is = element.matches(UNSEEN) || (parent !== null && isUnseen(parent));
  unseen.set(element, is);
  return is;
}

/** Text nodes with something in them that are drawn. */
export function everyText(): readonly Text[] {
  const nodes = [
    document.body,
    ...everyElement(),
    ...everyElement().flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];
  return nodes
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node instanceof Text)
    .filter((text) => {
      const parent = text.data.trim() === "" ? null : parentOf(text);
      return parent !== null && isDrawn(parent);
    });
}

/** A slot and a label without a box of their own draw their text all the same. */
function isDrawn(parent: Element): boolean {
  if (styleOf(parent).display !== "contents") return isSeen(parent);
  const outer = parentOf(parent);
  return !isUnseen(parent) && outer !== null && isDrawn(outer);
}
