// What a person does in the pane, from the click to the state that is drawn; the workbook is a fake.
import { ComputerFailed, type Calculation, type Cancelled, type Place } from "../../src/run";
import type { CalculateWish } from "../../src/taskpane/workbook";
import { calculated, deferred, emptyAccount, RECEIPT, settled } from "./fakes";
import { open } from "./opened";

test("opening reads the workbook without writing", async () => {
  const wishes: CalculateWish[] = [];
  const { act, desk } = open({
    calculate: (wish) => {
      wishes.push(wish);
      return Promise.resolve(calculated(emptyAccount(), null));
    },
  });
  act.refresh();
  await settled();
  expect(wishes.map(({ write }) => write)).toEqual([false]);
  expect(desk()).toMatchObject({ source: "look", activity: null, message: null });
  expect(desk().account).not.toBeNull();
});

test("计算 ends with what was written, and can be taken back", async () => {
  const { act, desk } = open();
  act.calculate();
  await settled();
  expect(desk().message).toEqual({ kind: "calculated", cells: 12 });
  expect(desk().done).toEqual([{ work: "calculate", receipt: RECEIPT }]);
});

test("a run that changed nothing leaves nothing to take back", async () => {
  const { act, desk } = open({ calculate: () => Promise.resolve(calculated(emptyAccount(), null)) });
  act.calculate();
  await settled();
  expect(desk().message).toEqual({ kind: "calculated", cells: 0 });
  expect(desk().done).toEqual([]);
});

test("计算 does not wait for the reading in the background, whose result is dropped", async () => {
  const looking = deferred<Calculation>();
  const looked = emptyAccount({ notes: ["读到一半"] });
  const { act, desk } = open({
    calculate: ({ write }) => (write ? Promise.resolve(calculated(emptyAccount())) : looking.promise),
  });
  act.refresh();
  act.calculate();
  await settled();
  looking.resolve(calculated(looked, null));
  await settled();
  expect(desk().source).toBe("calculate");
  expect(desk().account?.notes).toEqual([]);
});

test("while one thing is under way another wish is not heard", async () => {
  const running = deferred<Calculation>();
  let undone = 0;
  const { act, desk } = open({
    calculate: () => running.promise,
    revert: () => {
      undone += 1;
      return Promise.resolve({ kind: "reverted" });
    },
  });
  act.calculate();
  act.undo();
  act.prepare();
  act.calculate();
  expect(desk().activity?.work).toBe("calculate");
  running.resolve(calculated(emptyAccount()));
  await settled();
  expect(undone).toBe(0);
  expect(desk().done).toHaveLength(1);
});

test("取消 ends a run by its signal, and says that nothing was changed", async () => {
  const { act, desk } = open({
    calculate: ({ signal }) =>
      new Promise<Cancelled>((resolve) =>
        signal?.addEventListener("abort", () => resolve({ kind: "cancelled" })),
      ),
  });
  act.calculate();
  act.cancel();
  await settled();
  expect(desk().message).toEqual({ kind: "cancelled" });
  expect(desk().activity).toBeNull();
});

test("stages are told while a run is under way", async () => {
  const running = deferred<Calculation>();
  const { act, desk } = open({
    calculate: ({ onStage }) => {
      onStage?.("composing");
      return running.promise;
    },
  });
  act.calculate();
  await settled();
  expect(desk().activity).toEqual({ work: "calculate", stage: "composing" });
});

test("what was done is taken back in reverse order, and the workbook is read again", async () => {
  const { act, desk } = open();
  act.calculate();
  await settled();
  act.saveSetting("本区名称", "江北区");
  await settled();
  expect(desk().done.map(({ work }) => work)).toEqual(["calculate", "enter"]);
  act.undo();
  await settled();
  expect(desk().message).toEqual({ kind: "undone", work: "enter" });
  expect(desk().done.map(({ work }) => work)).toEqual(["calculate"]);
  expect(desk().source).toBe("look");
});

test("an undo that Excel refuses can be tried again", async () => {
  const problem = { code: "AccessDenied", sheet: "台账", cell: null, details: "AccessDenied" } as const;
  let tries = 0;
  const { act, desk } = open({
    revert: () => {
      tries += 1;
      return Promise.resolve(tries === 1 ? { kind: "failed", problem, left: [] } : { kind: "reverted" });
    },
  });
  act.calculate();
  await settled();
  act.undo();
  await settled();
  expect(desk().message?.kind).toBe("problem");
  expect(desk().done).toHaveLength(1);
  act.again();
  await settled();
  expect(desk().message).toEqual({ kind: "undone", work: "calculate" });
});

const QUESTION = {
  id: "A-2·1",
  code: "A-2",
  message: "并列末位",
  place: null,
  choices: ["都算", "不算"],
  holds: true,
  affects: [],
  unknownUnit: null,
};

test("an answer stays in sight until the next 计算, and goes when it is taken back", async () => {
  const asked = emptyAccount({ questions: [QUESTION] });
  const { act, desk } = open({
    calculate: ({ write }) => Promise.resolve(calculated(asked, write ? RECEIPT : null)),
  });
  act.refresh();
  await settled();
  act.answer(QUESTION.id, "都算");
  await settled();
  expect(desk().answers).toEqual([{ question: QUESTION, answer: "都算" }]);
  act.undo();
  await settled();
  expect(desk().answers).toEqual([]);
  act.answer(QUESTION.id, "不算");
  await settled();
  act.calculate();
  await settled();
  expect(desk().answers).toEqual([]);
});

test("a refused entry is a message with its choices", async () => {
  const { act, desk } = open({
    enter: () => Promise.resolve({ kind: "refused", why: "not-a-choice", choices: ["是"] }),
  });
  act.saveSetting("考核通过 2020 省", "也许");
  await settled();
  expect(desk().message).toEqual({
    kind: "problem",
    problem: { kind: "entry", why: "not-a-choice", choices: ["是"] },
  });
});

test("choosing a month reads the workbook for it", async () => {
  const months: (string | null)[] = [];
  const { act } = open({
    calculate: ({ month }) => {
      months.push(month);
      return Promise.resolve(calculated(emptyAccount(), null));
    },
  });
  act.chooseMonth("2019-07");
  await settled();
  expect(months).toEqual(["2019-07"]);
});

test("jumping to a cell does not end the reading in the background", async () => {
  const looking = deferred<Calculation>();
  const shown: Place[] = [];
  const { act, desk } = open({
    calculate: () => looking.promise,
    show: (place) => {
      shown.push(place);
      return Promise.resolve({ kind: "shown" });
    },
  });
  act.refresh();
  act.show({ sheet: "八月", cell: "D4" });
  looking.resolve(calculated(emptyAccount(), null));
  await settled();
  expect(shown).toEqual([{ sheet: "八月", cell: "D4" }]);
  expect(desk().account).not.toBeNull();
});

test("a hidden sheet that can't be shown is a message", async () => {
  const place = { sheet: "八月", cell: null };
  const { act, desk } = open({ show: () => Promise.resolve({ kind: "not-shown", why: "sheet-hidden" }) });
  act.show(place);
  await settled();
  expect(desk().message).toMatchObject({ problem: { kind: "not-shown", why: "sheet-hidden", place } });
});

test("a worker that breaks down is a message, and the run can be tried again", async () => {
  let tries = 0;
  const { act, desk } = open({
    calculate: () => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new ComputerFailed("no worker"))
        : Promise.resolve(calculated(emptyAccount()));
    },
  });
  act.calculate();
  await settled();
  expect(desk().message).toMatchObject({ problem: { kind: "computer", work: "calculate" } });
  act.again();
  await settled();
  expect(desk().message?.kind).toBe("calculated");
});

test("a programming error brings the fault screen, and the way back keeps what was read", async () => {
  let works = true;
  const { act, store, desk } = open({
    calculate: () =>
      works ? Promise.resolve(calculated(emptyAccount(), null)) : Promise.reject(new Error("mistake")),
  });
  act.refresh();
  await settled();
  works = false;
  act.preview();
  await settled();
  expect(store.state()).toMatchObject({ kind: "crashed" });
  act.dismiss();
  expect(desk()).toMatchObject({ tab: "home", activity: null });
  expect(desk().account).not.toBeNull();
});

test("after the way back from a fault 计算 can be clicked again", async () => {
  let works = false;
  const { act, desk } = open({
    calculate: () =>
      works ? Promise.resolve(calculated(emptyAccount())) : Promise.reject(new Error("mistake")),
  });
  act.calculate();
  await settled();
  act.dismiss();
  works = true;
  act.calculate();
  await settled();
  expect(desk().message?.kind).toBe("calculated");
});

test("带入 says what came and what stayed behind, reads the workbook again, and can be taken back", async () => {
  const { act, desk } = open({
    bringIn: () =>
      Promise.resolve({
        ...{ kind: "brought", kept: ["7月"], left: ["加减分台账"], again: [], receipt: RECEIPT },
      }),
  });
  act.bringIn(new Blob(["x"]));
  await new Promise((resolve) => setImmediate(resolve));
  await settled();
  expect(desk().message).toEqual({ kind: "brought", kept: ["7月"], left: ["加减分台账"], again: [] });
  expect(desk().done).toEqual([{ work: "bringIn", receipt: RECEIPT }]);
  expect(desk().account).not.toBeNull();
});

test.each(["old-excel", "no-workbook", "nothing-in-it"] as const)(
  "带入 that comes to nothing (%s) is a problem with a way out in words",
  async (why) => {
    const { act, desk } = open({ bringIn: () => Promise.resolve({ kind: "not-brought", why }) });
    act.bringIn(new Blob(["x"]));
    await new Promise((resolve) => setImmediate(resolve));
    await settled();
    expect(desk().message).toEqual({ kind: "problem", problem: { kind: "not-brought", why } });
    expect(desk().done).toEqual([]);
  },
);

test("定稿 is an entry of its own, told in its own words", async () => {
  const entries: unknown[] = [];
  const { act, desk } = open({
    enter: (entry) => {
      entries.push(entry);
      return Promise.resolve({ kind: "entered", changes: [], receipt: RECEIPT });
    },
  });
  act.closePeriod("2019-08", true, "张三");
  await settled();
  expect(entries).toEqual([{ kind: "close", period: "2019-08", final: true, by: "张三" }]);
  expect(desk().message).toEqual({ kind: "closed", final: true });
  expect(desk().done).toEqual([{ work: "enter", receipt: RECEIPT }]);
});
