// The ribbon's buttons: the open pane goes first; without one they work by themselves and say only what went wrong.
import { ribbonButtons, type RibbonWorld } from "../../src/commands/ribbon";
import { noticeHash, noticeText, readNotice, type Notice } from "../../src/commands/notices";
import type { Calculation, Receipt, Refusal, RevertResult, RibbonOrder } from "../../src/run";

function receipt(cells: number): Receipt {
  return { kind: "applied", createdSheets: [], restores: [], sheets: {}, written: [], cells };
}

function calculation(parts: Partial<Calculation>): Calculation {
  return { kind: "calculated", recognised: true, receipt: null, ...parts } as Calculation;
}

class World implements RibbonWorld {
  readonly notices: Notice[] = [];
  readonly reverted: Receipt[] = [];
  readonly called: RibbonOrder[] = [];
  paneTakes: readonly RibbonOrder[] = [];
  result: Calculation | Refusal = calculation({ receipt: receipt(1) });
  revertResult: RevertResult = { kind: "reverted" };

  callPane(order: RibbonOrder): Promise<boolean> {
    this.called.push(order);
    return Promise.resolve(this.paneTakes.includes(order));
  }
  calculate(): Promise<Calculation | Refusal> {
    return Promise.resolve(this.result);
  }
  revert(one: Receipt): Promise<RevertResult> {
    this.reverted.push(one);
    return Promise.resolve(this.revertResult);
  }
  notify(notice: Notice): void {
    this.notices.push(notice);
  }
}

const refused: Refusal = {
  kind: "failed",
  problem: { code: "AccessDenied", sheet: "一", cell: null, details: "AccessDenied" },
  left: [],
};

describe("the ribbon's 计算", () => {
  it("is carried out by an open pane", async () => {
    const world = new World();
    world.paneTakes = ["calculate"];
    world.result = refused;
    await ribbonButtons(world).calculate();
    expect(world.called).toEqual(["calculate"]);
    expect(world.notices).toEqual([]);
  });

  it("says nothing when it went well: the result stands in the sheets", async () => {
    const world = new World();
    await ribbonButtons(world).calculate();
    expect(world.notices).toEqual([]);
  });

  it("says that Excel refused, and that nothing was recognised", async () => {
    const world = new World();
    const buttons = ribbonButtons(world);
    world.result = refused;
    await buttons.calculate();
    world.result = calculation({ recognised: false });
    await buttons.calculate();
    expect(world.notices).toEqual(["refused", "nothing-recognised"]);
  });

  it("never calls a workbook unchanged in which something was left behind", async () => {
    const world = new World();
    world.result = { ...refused, left: [{ sheet: "一", at: null }] };
    await ribbonButtons(world).calculate();
    expect(world.notices).toEqual(["left-behind"]);
  });
});

describe("the ribbon's 撤销", () => {
  it("takes back its own runs, the last one first, and then says that there is none", async () => {
    const world = new World();
    const buttons = ribbonButtons(world);
    for (const cells of [1, 2]) {
      world.result = calculation({ receipt: receipt(cells) });
      await buttons.calculate();
    }
    for (let press = 0; press < 3; press += 1) await buttons.undo();
    expect(world.reverted.map(({ cells }) => cells)).toEqual([2, 1]);
    expect(world.notices).toEqual(["nothing-to-undo"]);
  });

  it("leaves the newer run to the pane that made it", async () => {
    const world = new World();
    const buttons = ribbonButtons(world);
    await buttons.calculate();
    world.paneTakes = ["undo"];
    await buttons.undo();
    expect(world.reverted).toEqual([]);
    world.paneTakes = [];
    await buttons.undo();
    expect(world.reverted).toHaveLength(1);
  });

  it("does not count a run that wrote nothing", async () => {
    const world = new World();
    world.result = calculation({ receipt: null });
    const buttons = ribbonButtons(world);
    await buttons.calculate();
    await buttons.undo();
    expect(world.notices).toEqual(["nothing-to-undo"]);
  });

  it("takes back what a run may have written that Excel did not answer for", async () => {
    const world = new World();
    world.result = { ...refused, left: [{ sheet: "一", at: "A1" }], undo: receipt(7) };
    const buttons = ribbonButtons(world);
    await buttons.calculate();
    await buttons.undo();
    expect(world.reverted.map(({ cells }) => cells)).toEqual([7]);
  });

  it("refused for a later edit says so, and can be pressed again", async () => {
    const world = new World();
    const buttons = ribbonButtons(world);
    await buttons.calculate();
    world.revertResult = {
      ...{ kind: "conflict", what: "edited-since", sheet: "一", cell: "A1" },
      ...{ expected: 1, found: 2 },
    };
    await buttons.undo();
    expect(world.notices).toEqual(["edited-since"]);
    world.revertResult = { kind: "reverted" };
    await buttons.undo();
    await buttons.undo();
    expect(world.reverted).toHaveLength(2);
    expect(world.notices).toEqual(["edited-since", "nothing-to-undo"]);
  });

  it("says when something could not be put back", async () => {
    const world = new World();
    world.revertResult = { ...refused, left: [{ sheet: "一", at: "A1" }] };
    const buttons = ribbonButtons(world);
    await buttons.calculate();
    await buttons.undo();
    expect(world.notices).toEqual(["left-behind"]);
  });
});

describe("a ribbon button", () => {
  it("never rejects: a broken computer, or a channel that breaks, is told", async () => {
    const world = new World();
    world.calculate = () => Promise.reject(new Error("worker"));
    const buttons = ribbonButtons(world);
    await buttons.calculate();
    world.callPane = () => Promise.reject(new Error("channel"));
    await buttons.undo();
    expect(world.notices).toEqual(["unfinished", "unfinished"]);
  });

  it("that is pressed twice makes two runs one after the other, never at once", async () => {
    const world = new World();
    let running = 0;
    let most = 0;
    world.calculate = async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
      return calculation({ receipt: receipt(1) });
    };
    const buttons = ribbonButtons(world);
    await Promise.all([buttons.calculate(), buttons.calculate(), buttons.undo()]);
    expect([most, world.reverted.length]).toEqual([1, 1]);
  });
});

describe("the notice page", () => {
  const notices: readonly Notice[] = [
    ...(["refused", "nothing-recognised", "nothing-to-undo"] as const),
    ...(["edited-since", "left-behind", "unfinished"] as const),
  ];

  it("shows the notice it was opened for, in the language of Excel", () => {
    for (const notice of notices) {
      expect(readNotice(noticeHash(notice, "zh-TW"))).toEqual({ notice, language: "zh-TW" });
    }
    const said = ["zh-CN", "zh-TW", "en-US"].map((language) => noticeText("refused", language));
    expect(new Set(said).size).toBe(3);
  });

  it("takes zh-HK for Traditional and a language it does not speak for English", () => {
    expect(noticeText("refused", "zh-HK")).toBe(noticeText("refused", "zh-TW"));
    expect(noticeText("refused", "fr-FR")).toBe(noticeText("refused", "en-US"));
  });

  it("shows a safe sentence for an address it does not know", () => {
    expect(readNotice("#<b>x</b>").notice).toBe("refused");
    expect(readNotice("#toString/zh-CN").notice).toBe("refused");
  });
});
