// The manifest: what its schema cannot see. Icons, ids, resource ids, addresses, languages, lengths.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../../src/run";
import { parseXml, queryAll, type XmlElement } from "@cj-tech-master/excelts/xml";

const ROOT = join(__dirname, "..", "..");
const DEVELOPMENT_ORIGIN = "https://localhost:3000/";
const manifest = parseXml(readFileSync(join(ROOT, "manifest.xml"), "utf8")).root;

/** Every element below the root whose local name is `name`. */
function all(name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name.split(":").pop() === name) found.push(element);
    for (const child of element.children) if (child.type === "element") visit(child);
  };
  visit(manifest);
  return found;
}
const attribute = (element: XmlElement, name: string): string => element.attributes[name] ?? "";
const text = (element: XmlElement): string =>
  element.children.map((child) => (child.type === "text" ? child.value : "")).join("");

/** Width and height as a PNG states them in its first chunk. */
function pngSize(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe("manifest.xml", () => {
  it("is read by the parser with elements to check", () => {
    expect(queryAll(manifest, "Id")).toHaveLength(1);
    expect(all("Control").length).toBeGreaterThan(0);
  });

  it("has a GUID as id and a version of numbers", () => {
    expect(text(all("Id")[0]!)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text(all("Version")[0]!)).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
  });

  it("carries the product's version, as package.json and 运行记录 do", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(text(all("Version")[0]!)).toBe(`${version}.0`);
    expect(VERSION).toBe(version);
  });

  it("asks for ExcelApi 1.9 and nothing newer", () => {
    const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
    expect(sets).toEqual([["ExcelApi", "1.9"]]);
  });

  it("names only addresses of its own origin", () => {
    const addresses = [
      ...all("IconUrl"),
      ...all("HighResolutionIconUrl"),
      ...all("SupportUrl"),
      ...all("SourceLocation"),
      ...all("Url"),
      ...all("Image"),
    ]
      .map((element) => attribute(element, "DefaultValue"))
      .filter((address) => address !== "");
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(address.startsWith(DEVELOPMENT_ORIGIN)).toBe(true);
  });

  it("has every icon as a file of the size that its name and place say", () => {
    const icons = [...all("IconUrl"), ...all("HighResolutionIconUrl"), ...all("Image")]
      .map((element) => attribute(element, "DefaultValue"))
      .filter((address) => address !== "");
    for (const address of icons) {
      const path = join(ROOT, address.slice(DEVELOPMENT_ORIGIN.length));
      expect(existsSync(path)).toBe(true);
      const stated = Number(/-(\d+)\.png$/.exec(address)?.[1]);
      expect(pngSize(path)).toEqual({ width: stated, height: stated });
    }
    expect(attribute(all("IconUrl")[0]!, "DefaultValue")).toContain("icon-32.png");
    expect(attribute(all("HighResolutionIconUrl")[0]!, "DefaultValue")).toContain("icon-64.png");
  });

  it("has 计算, 面板 and 撤销 on the ribbon, each with a tip and an icon of its own in four sizes", () => {
    const controls = all("Control");
    expect(controls.map((control) => attribute(control, "id"))).toEqual([
      "Incentives.Calculate",
      "Incentives.Pane",
      "Incentives.Undo",
    ]);
    const icons = controls.map((control) =>
      queryAll(control, "Icon").flatMap((icon) =>
        icon.children.flatMap((child) => (child.type === "element" ? [attribute(child, "resid")] : [])),
      ),
    );
    for (const sizes of icons) {
      expect(sizes.map((resid) => resid.split(".")[1])).toEqual(["16", "32", "64", "80"]);
    }
    expect(new Set(icons.flat()).size).toBe(controls.length * 4);
    for (const control of controls) expect(queryAll(control, "Supertip")).toHaveLength(1);
  });

  it("defines every resource id once, uses each, and keeps them short", () => {
    const defined = [...all("Image"), ...all("Url"), ...all("String")]
      .map((element) => attribute(element, "id"))
      .filter((id) => id !== "");
    const used = new Set<string>();
    const visit = (element: XmlElement): void => {
      const resid = element.attributes["resid"];
      if (resid !== undefined) used.add(resid);
      for (const child of element.children) if (child.type === "element") visit(child);
    };
    visit(manifest);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("has control, group and pane ids that are unique", () => {
    const ids = [...all("Control"), ...all("Group")].map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says everything in Simplified Chinese, Traditional Chinese and English", () => {
    expect(text(all("DefaultLocale")[0]!)).toBe("zh-CN");
    const worded = [
      ...all("DisplayName"),
      ...all("Description").filter((element) => attribute(element, "resid") === ""),
      ...all("String"),
    ];
    for (const element of worded) {
      const locales = element.children.flatMap((child) =>
        child.type === "element" ? [attribute(child, "Locale")] : [],
      );
      expect(locales.sort()).toEqual(["en-US", "zh-TW"]);
    }
  });

  it("keeps short strings within 125 and long ones within 250 characters", () => {
    const valuesBelow = (name: string): string[] =>
      all(name)
        .flatMap((group) =>
          group.children.flatMap((child) =>
            child.type === "element"
              ? [child, ...child.children.flatMap((c) => (c.type === "element" ? [c] : []))]
              : [],
          ),
        )
        .map((element) => attribute(element, "DefaultValue") || attribute(element, "Value"));
    for (const value of valuesBelow("ShortStrings")) expect(value.length).toBeLessThanOrEqual(125);
    for (const value of valuesBelow("LongStrings")) expect(value.length).toBeLessThanOrEqual(250);
  });
});
