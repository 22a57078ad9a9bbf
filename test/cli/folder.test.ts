// The command on a folder as a user meets it: every file gets its outcome, in order, and one bad file stops nothing.
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import {
  contacts,
  documentOf,
  office,
  ranking,
  run,
  runCrashing,
  runHere,
  type Office,
} from "./folder-support";

let here: Office;
beforeEach(() => {
  here = office();
});
afterEach(() => here.remove());

describe("a folder of workbooks", () => {
  it("is calculated file by file, with the very bytes and document of the single command", async () => {
    here.add("一月.xlsx", ranking(1));
    here.add("二 月.xlsx", ranking(2));
    const folder = await run(here.path(), "--json", "--jobs", "2");
    expect(folder.code).toBe(0);
    const document = documentOf(folder);
    expect(document.files.map((file) => file.file)).toEqual(["一月.xlsx", "二 月.xlsx"]);
    for (const file of document.files) {
      const single = await run(
        here.path(file.file),
        "--json",
        "--out",
        here.path("单独.xlsx"),
        "--overwrite",
      );
      expect(file.document).toEqual(JSON.parse(single.out));
      const bytes = readFileSync(here.path(file.output ?? ""));
      expect(bytes.equals(readFileSync(here.path("单独.xlsx")))).toBe(true);
    }
  });

  it("is told in the order of the names, with progress and a summary", async () => {
    here.add("乙.xlsx", "坏");
    here.add("丙.xlsx", ranking(3));
    here.add("甲.XLSX", ranking(4));
    const { code, out, error } = await runHere(here.path(), "--jobs", "2");
    expect(code).toBe(3);
    const lines = out.split("\n");
    expect(lines[1]).toBe("共 3 个工作簿：已计算 2，读不了 1");
    expect(lines.slice(3, 6).map((line) => line.split(" · ")[0])).toEqual(["丙.xlsx", "乙.xlsx", "甲.XLSX"]);
    expect(out).toContain(`汇总已存为：${here.path("汇总.xlsx")}`);
    expect(error.split("\n")).toHaveLength(3);
    expect(error).toMatch(/\[3\/3\] .*（\d+\.\d 秒）/);
    expect(here.files()).toEqual(
      ["丙.xlsx", "丙.结果.xlsx", "乙.xlsx", "汇总.xlsx", "甲.XLSX", "甲.结果.xlsx"].sort(),
    );
  });

  it("gives the same account however many are calculated side by side", async () => {
    for (const month of [1, 2, 3]) here.add(`${month}.xlsx`, ranking(month));
    here.add("0.xlsx", contacts());
    const one = await runHere(here.path(), "--json", "--dry-run", "--jobs", "1");
    const three = await runHere(here.path(), "--json", "--dry-run", "--jobs", "3");
    expect(one.code).toBe(4);
    expect(three.out).toBe(one.out);
    expect(here.files()).toEqual(["0.xlsx", "1.xlsx", "2.xlsx", "3.xlsx"]);
  });

  it("leaves out results, lock files, hidden files, other formats and subfolders", async () => {
    here.add("甲.xlsx");
    here.add("乙.结果.xlsx");
    here.add("~$甲.xlsx", "锁");
    here.add(".隐.xlsx");
    here.add("旧.xls", "旧");
    here.add("说明.docx", "文");
    here.add("下级/丁.xlsx");
    const result = await runHere(here.path(), "--json", "--dry-run");
    expect(documentOf(result)).toMatchObject({ files: [{ file: "甲.xlsx" }], skipped: ["旧.xls"] });
    expect(result.error).toContain("没有计算 旧.xls");
  });

  it("with --recursive and --out keeps the shape of the folder", async () => {
    here.add("甲.xlsx");
    here.add("下级/甲.xlsx", ranking(7));
    symlinkSync(here.path(), here.path("下级/回来"));
    const again = ["--recursive", "--out", here.path("结果"), "--overwrite"];
    const first = await runHere(here.path(), ...again);
    expect(first.code).toBe(0);
    expect(here.files().filter((name) => name.startsWith("结果"))).toEqual(
      ["结果/下级/甲.结果.xlsx", "结果/汇总.xlsx", "结果/甲.结果.xlsx"].sort(),
    );
    expect((await runHere(here.path(), ...again)).out).toBe(first.out);
  });

  it("takes hostile names as names", async () => {
    const names = ["--json.xlsx", "$(touch 坏).xlsx", "=1+1.xlsx", "a\nb.xlsx", "it's; rm -rf.xlsx"];
    for (const name of names) here.add(name);
    const result = await runHere(here.path(), "--json");
    expect(result.code).toBe(0);
    expect(documentOf(result).files.map((file) => file.file)).toEqual([...names].sort());
    expect(result.error.split("\n").filter((line) => line.startsWith("["))).toHaveLength(5);
    expect(here.files()).not.toContain("坏");
  });

  it("--month applies to each file", async () => {
    here.add("甲.xlsx", ranking(7));
    const result = documentOf(await runHere(here.path(), "--json", "--dry-run", "--month", "2019-07"));
    expect(result).toMatchObject({ month: "2019-07", files: [{ document: { month: "2019-07" } }] });
  });
});

describe("results that would meet", () => {
  it("an .xlsm beside an .xlsx of the same name gets a name of its own", async () => {
    here.add("甲.xlsm", ranking(7));
    here.add("甲.xlsx", ranking(8));
    const { files } = documentOf(await runHere(here.path(), "--json", "--drop-unsupported"));
    expect(files.map((file) => [file.file, file.output])).toEqual([
      ["甲.xlsm", "甲.xlsm.结果.xlsx"],
      ["甲.xlsx", "甲.结果.xlsx"],
    ]);
  });

  it("where that name is taken too, the file is refused and the others go on", async () => {
    here.add("甲.xlsm.xlsx", ranking(6));
    here.add("甲.xlsm", ranking(7));
    here.add("甲.xlsx", ranking(8));
    const result = await runHere(here.path(), "--json");
    expect(result.code).toBe(5);
    expect(documentOf(result).files.map((file) => [file.exit, file.problem?.code ?? null])).toEqual([
      [5, "name-clash"],
      [0, null],
      [0, null],
    ]);
  });

  it("an existing result stays without --overwrite, and a run again with it gives the same bytes", async () => {
    here.add("甲.xlsx");
    here.add("乙.xlsx", ranking(7));
    here.add("甲.结果.xlsx", "人的");
    const first = await runHere(here.path(), "--json");
    expect(first.code).toBe(5);
    expect(documentOf(first).counts).toMatchObject({ files: 2, calculated: 1, notWritten: 1 });
    expect(documentOf(first).files[1]?.problem?.message).toContain("“甲.结果.xlsx”已存在");
    expect(readFileSync(here.path("甲.结果.xlsx"), "utf8")).toBe("人的");

    expect((await runHere(here.path(), "--overwrite")).code).toBe(0);
    const bytes = readFileSync(here.path("汇总.xlsx"));
    expect((await runHere(here.path(), "--overwrite")).code).toBe(0);
    expect(readFileSync(here.path("汇总.xlsx")).equals(bytes)).toBe(true);
  });
});

describe("what is no run at all", () => {
  it("a folder without workbooks: exit 3, one line, no document", async () => {
    here.add("说明.txt", "文");
    const { code, out, error } = await run(here.path(), "--json");
    expect([code, out]).toEqual([3, ""]);
    expect(error).toContain("--recursive");
    expect(error.split("\n")).toHaveLength(1);
  });

  it.each([
    [["--jobs", "0"], "“0”"],
    [["--jobs", "many"], "“many”"],
    [["--summary", "汇总.xls"], "汇总.xls"],
    [["--out", "结果.xlsx"], "文件夹"],
  ])("usage: %j", async (options, named) => {
    here.add("甲.xlsx");
    const { code, error } = await run(here.path(), ...options);
    expect(code).toBe(2);
    expect(error).toContain(named);
  });

  it.each([[["--jobs", "2"]], [["--summary", "a.xlsx"]], [["--recursive"]]])(
    "%j is for folders only",
    async (options) => {
      const { code, error } = await run(here.add("甲.xlsx"), ...options);
      expect(code).toBe(2);
      expect(error).toContain(`选项 ${options[0]} 只用于文件夹`);
    },
  );

  it("--out that is a file is refused before anything is calculated", async () => {
    here.add("甲.xlsx");
    expect((await run(here.path(), "--out", here.add("文件", "x"))).code).toBe(2);
    mkdirSync(here.path("空"));
    expect((await run(here.path("空"))).code).toBe(3);
  });
});

describe("a worker that crashes", () => {
  it("is that file's outcome, leaves no half file, and the others go on", async () => {
    for (const name of ["1.xlsx", "2崩溃.xlsx", "3.xlsx", "4.xlsx"]) here.add(name);
    const result = await runCrashing([here.path(), "--json", "--jobs", "1"]);
    expect(result.code).toBe(1);
    const { files } = documentOf(result);
    expect(files.map((file) => file.exit)).toEqual([0, 1, 0, 0]);
    expect(files[1]?.problem).toMatchObject({ code: "worker-crashed" });
    expect(files[1]?.problem?.message).toContain("SIGKILL");
    expect(here.files()).toEqual(
      ["1", "2崩溃", "3", "4"]
        .flatMap((name) => [`${name}.xlsx`, `${name}.结果.xlsx`])
        .filter((name) => name !== "2崩溃.结果.xlsx")
        .concat("汇总.xlsx")
        .sort(),
    );
  });
});

describe("Ctrl+C", () => {
  it("ends the run with whole results, no half file, no summary and one whole document", async () => {
    for (const name of ["1.xlsx", "2停住.xlsx", "3停住.xlsx", "4.xlsx"]) here.add(name);
    const result = await runCrashing([here.path(), "--json", "--jobs", "2"], /^\[1\/4\]/);
    expect(result.code).toBe(130);
    expect(result.error).toContain("已中断：1 个工作簿已有结果，3 个没有计算");
    const document = documentOf(result);
    expect(document).toMatchObject({ exit: 130, summary: null, counts: { calculated: 1, interrupted: 3 } });
    expect(here.files()).toEqual(["1.xlsx", "1.结果.xlsx", "2停住.xlsx", "3停住.xlsx", "4.xlsx"].sort());
  });
});
