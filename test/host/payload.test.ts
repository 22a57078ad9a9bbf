// What goes over the bridge is counted, and limited when Excel on the web is played; faults come as ordered.
import { open, type Opened } from "../excel/workbench";

let excel: Opened;
afterEach(() => excel.close());

const megabytes = (count: number) => "x".repeat(count * 1024 * 1024);
const writeText = (texts: readonly string[]) =>
  excel.Excel.run((context) => {
    context.workbook.worksheets.getItem("表").getRange(`A1:A${texts.length}`).values = texts.map((text) => [
      text,
    ]);
    return context.sync();
  });
const readFirst = () =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("A1:A2").load("values");
    await context.sync();
    return range.values;
  });

it("counts requests, bytes and cells", async () => {
  excel = open({ 表: [["甲"], ["乙"]] });
  await readFirst();
  await writeText(["丙", "丁", "戊"]);
  const [read, write] = excel.statistics.requests.filter(({ cleanUp }) => !cleanUp);
  expect(read).toMatchObject({ cellsRead: 2, cellsWritten: 0, error: null });
  expect(write).toMatchObject({ cellsRead: 0, cellsWritten: 3 });
  expect(write?.requestBytes).toBeGreaterThan(100);
  expect([excel.statistics.count, excel.statistics.writes]).toEqual([2, 1]);
});

it("on the web a request above 5 MB is refused and not applied, one below is taken", async () => {
  excel = open({ 表: [["甲"]] }, { platform: "OfficeOnline" });
  await expect(writeText([megabytes(5)])).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(await readFirst()).toEqual([["甲"], [""]]);
  await writeText([megabytes(4)]);
  expect((await readFirst())[0]?.[0]).toHaveLength(4 * 1024 * 1024);
});

it("on the web an answer above 5 MB is refused; on the desktop it is not", async () => {
  excel = open({ 表: [[megabytes(3)], [megabytes(3)]] }, { platform: "OfficeOnline" });
  await expect(readFirst()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  excel.close();
  excel = open({ 表: [[megabytes(3)], [megabytes(3)]] });
  expect(await readFirst()).toHaveLength(2);
});

describe("faults", () => {
  beforeEach(() => {
    excel = open({ 表: [["甲"]] });
  });

  it("before: nothing is applied", async () => {
    excel.faults.order({ at: 1, code: "RequestAborted", when: "before" });
    await expect(writeText(["乙"])).rejects.toMatchObject({ code: "RequestAborted" });
    expect((await readFirst())[0]).toEqual(["甲"]);
  });

  it("after: everything is applied, and the answer is an error all the same", async () => {
    excel.faults.order({ at: 1, code: "RequestAborted", when: "after" });
    await expect(writeText(["乙"])).rejects.toMatchObject({ code: "RequestAborted" });
    expect((await readFirst())[0]).toEqual(["乙"]);
  });

  it("hang: no answer comes", async () => {
    excel.faults.order({ at: 1, when: "hang" });
    let answered = false;
    void writeText(["乙"]).then(() => (answered = true));
    await excel.faults.hanging();
    expect(answered).toBe(false);
  });

  it("only the ordered request fails", async () => {
    excel.faults.order({ at: 2, code: "GeneralException", when: "before" });
    await readFirst();
    await expect(writeText(["乙"])).rejects.toMatchObject({ code: "GeneralException" });
    await writeText(["丙"]);
    expect((await readFirst())[0]).toEqual(["丙"]);
  });
});
