// What a cell format means, resolved through every table of the style part, so that indexes do not count.
import { attributeOf, canonical, childOf, childrenOf, elementsOf, localName, type Node } from "./xml";

export class Styles {
  private readonly known = new Map<number, string>();
  private readonly formats: readonly Node[];

  constructor(private readonly root: Node | undefined) {
    this.formats = childrenOf(childOf(root, "cellXfs"), "xf");
  }

  /** Number format, font, fill, border, alignment, protection and named style of a cell format, as text. */
  meaning(index: number): string {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const format = this.formats[index];
    const text = format === undefined ? (index === 0 ? "" : `no format ${index}`) : this.described(format);
    this.known.set(index, text);
    return text;
  }

  /** Everything in the part that hangs on no cell: looks of conditional formats, named styles, palettes. */
  rest(): readonly string[] {
    return elementsOf(this.root)
      .filter((each) => !/^(numFmts|fonts|fills|borders|cellXfs)$/.test(localName(each)))
      .flatMap((each) => elementsOf(each).map((item) => `${localName(each)} ${canonical(item)}`));
  }

  private described(format: Node): string {
    const named = attributeOf(format, "xfId") ?? "0";
    const style = childrenOf(childOf(this.root, "cellStyles"), "cellStyle").find(
      (each) => attributeOf(each, "xfId") === named,
    );
    const flags = [...format.attributes]
      .filter(([name]) => !/^(numFmtId|fontId|fillId|borderId|xfId)$/.test(name))
      .map(([name, value]) => `${name}=${value}`)
      .sort();
    return [
      `format ${this.numberFormat(Number(attributeOf(format, "numFmtId") ?? 0))}`,
      this.item("fonts", attributeOf(format, "fontId")),
      this.item("fills", attributeOf(format, "fillId")),
      this.item("borders", attributeOf(format, "borderId")),
      ...elementsOf(format).map(canonical),
      `style ${attributeOf(style, "name") ?? "-"}`,
      ...flags,
    ].join(" ");
  }

  private numberFormat(id: number): string {
    const own = childrenOf(childOf(this.root, "numFmts"), "numFmt").find(
      (each) => attributeOf(each, "numFmtId") === String(id),
    );
    return attributeOf(own, "formatCode") ?? `#${id}`;
  }

  private item(list: string, index: string | undefined): string {
    const found = elementsOf(childOf(this.root, list))[Number(index ?? 0)];
    return found === undefined ? `${list} -` : canonical(found);
  }
}
