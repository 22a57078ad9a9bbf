// Every error a person can meet has its own title and its own advice, in every language.
import { EXCEL_ERROR_CODES, type ExcelErrorCode } from "../../src/excel";
import type { Failure, Refusal } from "../../src/run";
import { noticeOf } from "../../src/taskpane/errors";
import type { Problem } from "../../src/taskpane/state";
import { LANGUAGES, loadTexts, sayIn, type Language } from "../../src/taskpane/texts";
import type { Say } from "../../src/taskpane/view-context";
import { RECEIPT } from "./fakes";

const CODES: readonly ExcelErrorCode[] = [...EXCEL_ERROR_CODES, "Unknown"];

async function sayOf(language: Language): Promise<Say> {
  return sayIn(await loadTexts(language));
}

function failure(code: ExcelErrorCode, left: Failure["left"] = []): Refusal {
  return failed(code, left);
}

function failed(code: ExcelErrorCode, left: Failure["left"] = []): Failure {
  return {
    kind: "failed",
    problem: { code, sheet: "八月", cell: "D4", details: `${code} Range.values` },
    left,
  };
}

const PROBLEMS: readonly Problem[] = [
  ...CODES.map((code) => ({ kind: "refusal", work: "calculate", refusal: failure(code) }) as const),
  refusal({ kind: "conflict", what: "cell-changed", sheet: "八月", cell: "D4", expected: 1, found: 2 }),
  refusal({ kind: "conflict", what: "sheet-missing", sheet: "八月" }),
  refusal({ kind: "conflict", what: "sheet-exists", sheet: "八月" }),
  ...(["no-such-question", "no-such-table", "no-such-setting", "not-a-choice", "not-a-value"] as const).map(
    (why) => ({ kind: "entry", why, choices: ["是", "否"] }) as const,
  ),
  { kind: "not-shown", why: "sheet-missing", place: { sheet: "八月", cell: "D4" } },
  { kind: "not-shown", why: "sheet-hidden", place: { sheet: "八月", cell: "D4" } },
  { kind: "computer", work: "calculate", details: "worker error" },
];

function refusal(what: Refusal): Problem {
  return { kind: "refusal", work: "calculate", refusal: what };
}

describe.each(LANGUAGES)("in %s", (language) => {
  test("every problem has a title of its own", async () => {
    const say = await sayOf(language);
    const titles = PROBLEMS.map((problem) => noticeOf(problem, say).title);
    expect(new Set(titles).size).toBe(PROBLEMS.length);
  });

  test("every problem that differs in its cause has advice of its own", async () => {
    const say = await sayOf(language);
    const advice = CODES.map((code) => noticeOf(refusal(failure(code)), say).advice);
    expect(new Set(advice).size).toBe(CODES.length);
  });

  test("no placeholder is left in any message", async () => {
    const say = await sayOf(language);
    const said = PROBLEMS.map((problem) => noticeOf(problem, say));
    expect(JSON.stringify(said.map(({ title, happened, advice }) => [title, happened, advice]))).not.toMatch(
      /\{\w+\}/,
    );
  });

  test("every problem has technical details", async () => {
    const say = await sayOf(language);
    expect(PROBLEMS.filter((problem) => noticeOf(problem, say).details === "")).toEqual([]);
  });
});

test("a failure names the cell that it is about", async () => {
  const notice = noticeOf(refusal(failure("AccessDenied")), await sayOf("zh-CN"));
  expect(notice.where).toEqual({ sheet: "八月", cell: "D4" });
});

test("a failure that left nothing behind says that the workbook was not changed", async () => {
  const say = await sayOf("zh-CN");
  expect(noticeOf(refusal(failure("AccessDenied")), say).happened).toContain(say("happened.nothing"));
});

test("a failure that left something behind says where, and never that nothing was changed", async () => {
  const say = await sayOf("zh-CN");
  const left = [
    { sheet: "加减分台账", at: "A2:C3" },
    { sheet: "待确认", at: null },
  ];
  const said = noticeOf(refusal(failure("GeneralException", left)), say).happened.join("");
  expect(said).toContain("加减分台账!A2:C3、待确认");
  expect(said).not.toContain(say("happened.nothing"));
});

test("what Excel did not answer is to be taken back, not closed without saving", async () => {
  const say = await sayOf("zh-CN");
  const left = [{ sheet: "加减分台账", at: "A2:C3" }];
  const notice = noticeOf(refusal({ ...failed("RequestTimedOut", left), undo: RECEIPT }), say);
  expect(notice).toMatchObject({ wayOut: "undo", advice: say("advice.takeBack") });
  expect(notice.happened.join("")).toContain(
    say("happened.unsureAt", { count: 1, places: "加减分台账!A2:C3" }),
  );
  const nowhere = noticeOf(refusal({ ...failed("RequestTimedOut"), undo: RECEIPT }), say);
  expect(nowhere.happened).toContain(say("happened.unsure"));
});

test("a conflict shows what stood in the cell and what stands there now", async () => {
  const conflict: Refusal = {
    kind: "conflict",
    what: "cell-changed",
    sheet: "八月",
    cell: "D4",
    expected: "95.5",
    found: "96",
  };
  const notice = noticeOf(refusal(conflict), await sayOf("zh-CN"));
  expect(notice.happened[0]).toContain("95.5");
  expect(notice.happened[0]).toContain("96");
  expect(notice.where).toEqual({ sheet: "八月", cell: "D4" });
});

test("a value that is no choice names the choices, and trying it again is not offered", async () => {
  const notice = noticeOf(
    { kind: "entry", why: "not-a-choice", choices: ["都算", "不算"] },
    await sayOf("zh-CN"),
  );
  expect(notice.advice).toContain("都算、不算");
  expect(notice.wayOut).toBeNull();
});
