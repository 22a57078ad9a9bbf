// Answers given in the pane: they stay in sight until the next 计算, and can be changed or taken back until then.
import { reduce } from "../../../src/taskpane/reduce";
import { EMPTY_DESK, type Desk, type PaneEvent, type PaneState } from "../../../src/taskpane/state";
import { emptyAccount } from "../fakes";
import { question } from "./samples";

const ASKED = question({ id: "B-9·区" });
const READ: PaneEvent = {
  kind: "read",
  account: { ...emptyAccount(), questions: [ASKED] },
  source: "look",
  behind: false,
};
const SETTLED: PaneEvent = { kind: "read", account: emptyAccount(), source: "look", behind: false };

function answer(text: string, id: string = ASKED.id): PaneEvent {
  return { kind: "answered", question: id, answer: text };
}

function answersAfter(events: readonly PaneEvent[]): Desk["answers"] {
  const state = events.reduce<PaneState>(reduce, EMPTY_DESK);
  return state.kind === "ready" ? state.answers : [];
}

test("an answer stays when the question is not asked any more", () => {
  expect(answersAfter([READ, answer("12"), SETTLED])).toEqual([{ question: ASKED, answer: "12" }]);
});

test("an answer can be changed after its question is settled", () => {
  const answers = answersAfter([READ, answer("12"), SETTLED, answer("14")]);
  expect(answers).toEqual([{ question: ASKED, answer: "14" }]);
});

test("an empty answer takes it back", () => {
  expect(answersAfter([READ, answer("12"), SETTLED, answer("")])).toEqual([]);
});

test("the next 计算 heeds the answers: they need not be shown any more", () => {
  const calculated: PaneEvent = { kind: "read", account: emptyAccount(), source: "calculate", behind: false };
  expect(answersAfter([READ, answer("12"), calculated])).toEqual([]);
});

test("an answer to what was never asked is not shown", () => {
  expect(answersAfter([READ, answer("12", "elsewhere")])).toEqual([]);
});
