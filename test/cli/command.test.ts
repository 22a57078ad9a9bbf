// The command as a user meets it: exit codes, one clear line for each trouble, one JSON document, nothing lost.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { runCommand } from "../../src/cli/command";
import { packageBytes, rankingSheet, relationshipList, row, type PackageOptions } from "../host/file/package";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "calculate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(...argv: readonly string[]): Promise<Run> {
  let out = "";
  const errors: string[] = [];
  const code = await runCommand(argv, {
    out: (text) => (out += text),
    error: (line) => void errors.push(line),
    now: () => "2019-09-05 10:30",
    version: "1.2.3",
  });
  return { code, out, error: errors.join("\n") };
}

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function ranking(name = "八月.xlsx", options: PackageOptions = {}): string {
  return file(name, packageBytes(options));
}

const MACROS: PackageOptions = {
  workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  parts: { "xl/vbaProject.bin": { text: "macro", type: "application/vnd.ms-office.vbaProject" } },
  related: { vbaProject: "vbaProject.bin" },
};
const CUSTOM_XML: PackageOptions = {
  parts: { "customXml/item1.xml": { text: '<data xmlns="urn:example:plan"/>' } },
  related: { customXml: "../customXml/item1.xml" },
};
const CONTROLS: PackageOptions = {
  sheets: {
    "8月": rankingSheet(
      "",
      '<legacyDrawing r:id="rId1"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
        '<mc:Choice Requires="x14"><controls><control shapeId="1025" r:id="rId2" name="按钮 1"/></controls></mc:Choice></mc:AlternateContent>',
    ),
  },
  parts: {
    "xl/ctrlProps/ctrlProp1.xml": {
      text: '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="Button"/>',
      type: "application/vnd.ms-excel.controlproperties+xml",
    },
    "xl/drawings/vmlDrawing1.vml": {
      text: '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Button"/></v:shape></xml>',
      type: "application/vnd.openxmlformats-officedocument.vmlDrawing",
    },
    "xl/worksheets/_rels/sheet1.xml.rels": {
      text: relationshipList([
        ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["ctrlProp", "../ctrlProps/ctrlProp1.xml"],
      ]),
    },
  },
};
const WPS_MARK: PackageOptions = {
  parts: {
    "customXml/item1.xml": {
      text: '<s:customData xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"><extobjs/></s:customData>',
    },
  },
  related: { customXml: "../customXml/item1.xml" },
};

describe("a ranking sheet", () => {
  it("is calculated, told in Chinese and saved beside the input", async () => {
    const input = ranking();
    const before = readFileSync(input);
    const { code, out, error } = await run(input);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("8月!A2:D12 · 排名表 · 区级 · 2019-08 · 乡镇");
    expect(out).toContain("癸乡 -2 分 · 约1.a");
    expect(out).toContain("癸乡 · 电话提醒");
    expect(out).toContain("加减分台账（新建）");
    expect(existsSync(join(folder, "八月.结果.xlsx"))).toBe(true);
    expect(readFileSync(input).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["八月.xlsx", "八月.结果.xlsx"].sort());
  });

  it("with --json gives exactly one document on stdout", async () => {
    const { code, out, error } = await run(ranking(), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: "jly-run.v1",
      month: "2019-08",
      adjustments: [{ unit: "癸乡", points: -2 }],
    });
    expect(error).toContain("已存为");
  });

  it("with --dry-run writes nothing and refuses nothing", async () => {
    const input = ranking("宏.xlsm", MACROS);
    file("宏.结果.xlsx", "在这里");
    const { code, out } = await run(input, "--dry-run");
    expect(code).toBe(0);
    expect(out).toContain("【写入的工作表】无");
    expect(readFileSync(join(folder, "宏.结果.xlsx"), "utf8")).toBe("在这里");
  });

  it("calculated again from its own result changes nothing, not even a byte", async () => {
    const first = join(folder, "1.xlsx");
    const second = join(folder, "2.xlsx");
    await run(ranking(), "--out", first);
    const { out } = await run(first, "--out", second);
    expect(out).toContain("没有需要改动的地方");
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });

  it("in a protected sheet is refused with the sheet's name, and a preview still works", async () => {
    const input = ranking("保护.xlsx", {
      sheets: { "8月": rankingSheet("", '<sheetProtection sheet="1"/>') },
    });
    const { code, out } = await run(input, "--dry-run");
    expect(code).toBe(0);
    expect(out).toContain("癸乡 -2 分");
  });

  it("in a workbook with locked structure is refused, and a preview still works", async () => {
    const input = ranking("锁定.xlsx", { workbookExtra: "" });
    const locked = file(
      "锁定.xlsx",
      packageBytes({ workbookExtra: '<workbookProtection lockStructure="1"/>' }),
    );
    expect(locked).toBe(input);
    const { code, error } = await run(input);
    expect(code).toBe(5);
    expect(error).toContain("取消保护");
    expect(existsSync(join(folder, "锁定.结果.xlsx"))).toBe(false);
    expect((await run(input, "--dry-run")).code).toBe(0);
  });
});

describe("exit 2: usage", () => {
  it.each([
    [[], "没有给出工作簿文件"],
    [["a.xlsx", "b.xlsx"], "b.xlsx"],
    [["a.xlsx", "--fast"], "--fast"],
    [["a.xlsx", "--out"], "--out"],
    [["a.xlsx", "--out", "--json"], "--out"],
    [["a.xlsx", "--json=1"], "--json"],
    [["a.xlsx", "--json", "--json"], "--json"],
    [["a.xlsx", "--month", "2019-13"], "2019-13"],
    [["a.xlsx", "--month=2019-8"], "2019-8"],
  ])("%j", async (argv, named) => {
    const { code, out, error } = await run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(named);
    expect(error).toContain("用法");
  });

  it("--help is no error", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    expect(out).toContain("--drop-unsupported");
  });
});

describe("exit 3: the file can't be read, in one line that says what to do", () => {
  it.each<[string, () => string, string]>([
    ["missing", () => join(folder, "没有.xlsx"), "找不到"],
    ["a folder", () => folder, "文件夹"],
    ["an .xls under another name", () => file("旧.xlsx", oleFile("Workbook")), "另存为 .xlsx"],
    ["encrypted", () => file("密.xlsx", oleFile("EncryptedPackage")), "打开密码"],
    ["a .csv under another name", () => file("表.xlsx", "单位,得分\n甲镇,95\n"), "CSV"],
    ["cut off", () => file("断.xlsx", packageBytes().subarray(0, 900)), "重新拷贝"],
    ["without sheets", () => ranking("空.xlsx", { sheets: {} }), "没有一张可读的工作表"],
    [
      "with a stray cell in the last corner",
      () => ranking("角.xlsx", { sheets: { 表: corner() } }),
      "Ctrl+End",
    ],
  ])("%s", async (_, path, next) => {
    const { code, out, error } = await run(path(), "--json");
    expect([code, out]).toEqual([3, ""]);
    expect(error.split("\n")).toHaveLength(1);
    expect(error).toContain(next);
  });
});

describe("exit 4: nothing recognised", () => {
  it("is said, with an empty document, and nothing is written", async () => {
    const input = ranking("通讯录.xlsx", {
      sheets: { 名单: `<sheetData>${row(1, ["姓名", "电话"])}</sheetData>` },
    });
    const { code, out, error } = await run(input, "--json");
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ format: "jly-run.v1", tables: [], adjustments: [] });
    expect(error).toContain("没有认出");
    expect(readdirSync(folder)).toEqual(["通讯录.xlsx"]);
  });
});

describe("exit 5: not written", () => {
  it.each<[string, (input: string) => string, string]>([
    ["the input itself", (input) => input, "原文件"],
    [
      "the input by another way",
      (input) => join(folder, ".", "x", "..", input.slice(folder.length)),
      "原文件",
    ],
    ["a link to the input", (input) => link(input), "原文件"],
    ["an existing file", () => file("已有.xlsx", "x"), "--overwrite"],
    ["a folder", () => subfolder("结果.xlsx"), "文件名"],
    ["a missing folder", () => join(folder, "没有", "a.xlsx"), "先建好"],
    ["another format", () => join(folder, "a.xls"), ".xlsx"],
  ])("%s", async (_, output, next) => {
    subfolder("x");
    const input = ranking();
    const before = readFileSync(input);
    const { code, error } = await run(input, "--out", output(input));
    expect(code).toBe(5);
    expect(error).toContain(next);
    expect(readFileSync(input).equals(before)).toBe(true);
  });

  it("the input is never overwritten, not even with --overwrite", async () => {
    const input = ranking();
    expect((await run(input, "--out", input, "--overwrite")).code).toBe(5);
  });

  it("an existing result gives way to --overwrite", async () => {
    const input = ranking();
    const output = file("结果.xlsx", "旧");
    expect((await run(input, "--out", output, "--overwrite")).code).toBe(0);
    expect(readFileSync(output).subarray(0, 2).toString()).toBe("PK");
  });
});

describe("parts that can't be kept", () => {
  it.each<[string, string, PackageOptions, string, string]>([
    ["macros", "宏.xlsm", MACROS, "宏", "xl/vbaProject.bin"],
    ["custom XML", "自定义.xlsx", CUSTOM_XML, "自定义 XML", "customXml/item1.xml"],
    ["form controls", "控件.xlsx", CONTROLS, "窗体控件", "xl/ctrlProps/ctrlProp1.xml"],
  ])("%s are named and refused, and dropped cleanly on demand", async (_, name, options, word, part) => {
    const input = ranking(name, options);
    const output = join(folder, "结果.xlsx");
    const refused = await run(input, "--out", output, "--json");
    expect(refused.code).toBe(5);
    expect(refused.error).toContain(`${word}（${part}）`);
    expect(refused.error).toContain("--drop-unsupported");
    expect(JSON.parse(refused.out)).toMatchObject({ month: "2019-08" });
    expect(existsSync(output)).toBe(false);

    const dropped = await run(input, "--out", output, "--drop-unsupported");
    expect(dropped.code).toBe(0);
    expect(dropped.error).toContain(`${word}（${part}）`);
    expect(await problemsOf(output)).toEqual([]);
    expect((await run(output, "--dry-run")).code).toBe(0);
  });

  it("the marker that WPS leaves in every workbook is carried over without a word", async () => {
    const { code, error } = await run(ranking("金山.xlsx", WPS_MARK));
    expect([code, error]).toEqual([0, ""]);
  });
});

it("no damage to a file, wherever it hits, ends in anything but an exit code and one line", async () => {
  const bytes = Buffer.from(packageBytes());
  const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(flips, fc.nat(bytes.length), async (changes, length) => {
      const damaged = Buffer.from(bytes.subarray(0, length));
      for (const [at, mask] of changes) if (at < length) damaged[at] = (damaged[at] ?? 0) ^ mask;
      const { code, error } = await run(file("坏.xlsx", damaged), "--dry-run");
      expect([0, 3, 4]).toContain(code);
      expect(error).not.toContain("    at ");
    }),
    { numRuns: 60, seed: 20190831 },
  );
});

function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return bytes;
}

function corner(): string {
  return `<sheetData>${row(1, ["a"])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`;
}

function link(target: string): string {
  const path = join(folder, "链接.xlsx");
  symlinkSync(target, path);
  return path;
}

function subfolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}

async function problemsOf(path: string): Promise<readonly unknown[]> {
  const { validateXlsxBuffer } = jest.requireActual<{
    validateXlsxBuffer: (bytes: Uint8Array) => Promise<{ readonly problems: readonly unknown[] }>;
  }>("../../node_modules/@cj-tech-master/excelts/dist/cjs/modules/excel/utils/ooxml-validator/index.js");
  return (await validateXlsxBuffer(readFileSync(path))).problems;
}
