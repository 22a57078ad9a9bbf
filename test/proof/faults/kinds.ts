// What can befall one request: every fault of the claim, as orders to the host.
import type { Fault } from "../../../src/host";

export interface FaultKind {
  readonly name: string;
  /** Null where a request of so many actions cannot fail like this. */
  readonly order: (actions: number) => Omit<Fault, "at"> | null;
  /** The page is gone: nobody waits, and the next session is another pane's. */
  readonly closesPane?: boolean;
}

const CODES = [
  "AccessDenied",
  "GeneralException",
  "InvalidOperationInCellEditMode",
  "ItemNotFound",
  "RequestPayloadSizeLimitExceeded",
] as const;

const refusedBefore = CODES.map((code): FaultKind => ({
  name: `不受理 ${code}`,
  order: () => ({ when: "before", code }),
}));

const refusedAfter = ["GeneralException", "ResponsePayloadSizeLimitExceeded"].map((code): FaultKind => ({
  name: `做完才报错 ${code}`,
  order: () => ({ when: "after", code }),
}));

const PARTS = [0.02, 0.5, 0.9];

/** After some of the actions, at least one and not all. */
const halfWay = (part: number, more: Pick<Fault, "code" | "lasting">, name: string): FaultKind => ({
  name: `${name}（做了 ${part * 100}%）`,
  order: (actions) => {
    const done = Math.max(1, Math.floor(actions * part));
    return done >= actions ? null : { when: "partly", actions: done, ...more };
  },
});

const partly = [
  ...PARTS.map((part) => halfWay(part, { code: "GeneralException" }, "做到一半报错 GeneralException")),
  halfWay(0.7, { code: "AccessDenied" }, "做到一半报错 AccessDenied"),
];

const sessionLost: readonly FaultKind[] = [
  {
    name: "会话从此中断",
    order: () => ({ when: "before", code: "InvalidOrTimedOutSession", lasting: true }),
  },
  { name: "会话从此没有回应", order: () => ({ when: "hang", lasting: true }) },
  halfWay(0.4, { code: "InvalidOrTimedOutSession", lasting: true }, "做到一半会话中断"),
];

const timeOut: readonly FaultKind[] = [
  { name: "超时，没有做", order: () => ({ when: "hang" }) },
  { name: "超时，其实做完了", order: () => ({ when: "lost" }) },
];

/** Excel goes down in the midst of a batch, and the pane with it: no receipt is left, only what is visible. */
const goneHalfWay = PARTS.map((part) => ({
  ...halfWay(part, { code: "InvalidOrTimedOutSession", lasting: true }, "做到一半面板也没了"),
  closesPane: true,
}));

const paneClosed: readonly FaultKind[] = [
  { name: "面板关闭，请求没有发出", order: () => ({ when: "hang", lasting: true }), closesPane: true },
  { name: "面板关闭，请求已经做完", order: () => ({ when: "lost", lasting: true }), closesPane: true },
];

export const FAULTS: readonly FaultKind[] = [
  ...refusedBefore,
  ...refusedAfter,
  ...partly,
  ...sessionLost,
  ...timeOut,
  ...paneClosed,
  ...goneHalfWay,
];
