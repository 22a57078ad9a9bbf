// What is in front and what is selected, as the add-in and the person move it, and the events that follow.
import { open, type Opened } from "../excel/workbench";

let excel: Opened;
beforeEach(() => {
  excel = open({ 三月: [["单位", "得分"]], 四月: [["单位"]] });
});
afterEach(() => excel.close());

const front = () =>
  excel.Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getActiveWorksheet().load("name");
    const range = workbook.getSelectedRange().load("address");
    const cell = workbook.getActiveCell().load("address");
    await workbook.context.sync();
    return [sheet.name, range.address, cell.address];
  });

it("the first sheet and its first cell, when nothing was moved", async () => {
  expect(await front()).toEqual(["三月", "三月!A1", "三月!A1"]);
});

it("selecting brings the sheet in front; each sheet keeps its selection", async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("四月").getRange("B2:C3").select();
    await context.sync();
  });
  expect(await front()).toEqual(["四月", "四月!B2:C3", "四月!B2"]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("三月").activate();
    await context.sync();
  });
  expect(await front()).toEqual(["三月", "三月!A1", "三月!A1"]);
  excel.person.activate("四月");
  expect(await front()).toEqual(["四月", "四月!B2:C3", "四月!B2"]);
});

it("a visible sheet takes the place of a deleted one", async () => {
  excel.person.select("四月", "A1");
  excel.person.deleteSheet("四月");
  expect(await front()).toEqual(["三月", "三月!A1", "三月!A1"]);
});

it("a hidden sheet cannot be brought in front", async () => {
  const sheet = excel.workbook.getWorksheet("四月");
  if (sheet) sheet.state = "hidden";
  const activating = excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("四月").activate();
    await context.sync();
  });
  await expect(activating).rejects.toMatchObject({ code: "GeneralException" });
  expect(excel.person.select("四月", "A1")).toMatchObject({ kind: "refused", why: "hidden-sheet" });
});

it("whoever shows the workbook is told where the selection went, once for each move", async () => {
  const told: string[] = [];
  const stop = excel.onSelection(({ name, at }, by) => told.push(`${by} ${name} ${at.row},${at.column}`));
  excel.person.select("三月", "A1");
  excel.person.select("三月", "B2");
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("四月").getRange("C3").select();
    await context.sync();
  });
  await front();
  excel.person.deleteSheet("四月");
  expect(told).toEqual(["person 三月 1,1", "add-in 四月 2,2", "person 三月 1,1"]);
  stop();
  excel.person.select("三月", "A1");
  expect(told).toHaveLength(3);
});

describe("events", () => {
  /** Registers for all of them; answers what was told since. */
  async function listening(): Promise<{ told: string[]; stop: () => Promise<void> }> {
    const told: string[] = [];
    const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      handlers.push(
        context.workbook.onSelectionChanged.add(() => Promise.resolve(void told.push("moved"))),
        worksheets.onActivated.add(() => Promise.resolve(void told.push("activated"))),
        worksheets.onChanged.add((event) => {
          told.push(`${event.source} ${event.triggerSource ?? ""} ${event.address}`);
          return Promise.resolve();
        }),
      );
      await context.sync();
    });
    const stop = async () => {
      for (const handler of handlers) handler.remove();
      for (const { context } of handlers) await context.sync();
    };
    return { told, stop };
  }

  it("a person's move is told once, with the sheet when it changed", async () => {
    const { told } = await listening();
    excel.person.select("三月", "B2");
    excel.person.select("三月", "B2");
    await front();
    expect(told).toEqual(["moved"]);
    excel.person.select("四月", "A1");
    await front();
    expect(told.slice(1).sort()).toEqual(["activated", "moved"]);
  });

  it("changes of cells are told with their address and who made them", async () => {
    const { told } = await listening();
    excel.person.type("三月", "A2", "张村镇");
    await front();
    expect(told).toEqual(["Local Unknown A2"]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("三月").getRange("A3:B3").values = [["李村镇", 90]];
      await context.sync();
    });
    await front();
    expect(told[1]).toBe("Local ThisLocalAddin A3:B3");
  });

  it("the events of one sheet, and selections with their address", async () => {
    const told: string[] = [];
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("四月").load("id");
      await context.sync();
      sheet.onChanged.add((event) => Promise.resolve(void told.push(`changed ${event.address}`)));
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
        told.push(`${worksheetId === sheet.id ? "四月" : "三月"} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.person.type("三月", "A2", "张村镇");
    excel.person.type("四月", "A2", "张村镇");
    excel.person.select("四月", "A2:B3");
    await front();
    expect(told.sort()).toEqual(["changed A2", "四月 A2:B3"]);
  });

  it("nothing is told after the handlers are removed", async () => {
    const { told, stop } = await listening();
    await stop();
    excel.person.select("四月", "A1");
    excel.person.type("四月", "A2", "张村镇");
    await front();
    expect(told).toEqual([]);
  });
});
