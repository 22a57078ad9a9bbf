// No request waits for ever: each has a limit, and its expiry is an error with a code of our own.

/** The first answer waits for Excel to wake up and for the clerk to leave a cell; after that long something is stuck. */
const FIRST_ANSWER_MILLISECONDS = 30_000;
/** Excel has answered before, so it is busy rather than gone: recalculation and saving hold later answers up. */
const LATER_ANSWER_MILLISECONDS = 60_000;
/** What a request adds by its size: a minute for a megabyte, since some Excels write many times slower than others. */
const MILLISECONDS_PER_BYTE = 0.06;

/** Starts a timer and answers how to call it off; tests bring their own. */
export type Timer = (milliseconds: number, expired: () => void) => () => void;

export const PAGE_TIMER: Timer = (milliseconds, expired) => {
  const timer = setTimeout(expired, milliseconds);
  return () => clearTimeout(timer);
};

/** Excel has not answered in time. Shaped like the errors of Office.js, so that it takes the same ways. */
export class RequestTimedOut extends Error {
  readonly code = "RequestTimedOut";
  readonly debugInfo: { readonly errorLocation: string };

  constructor(milliseconds: number) {
    super("RequestTimedOut");
    this.debugInfo = { errorLocation: `${Math.round(milliseconds / 1000)} s` };
  }
}

const announced = new WeakMap<Excel.RequestContext, number>();

/** Tells the watchdog that the next request of `context` carries about `bytes`. */
export function announceBytes(context: Excel.RequestContext, bytes: number): void {
  announced.set(context, bytes);
}

/**
 * From now on every request of `context` rejects with `RequestTimedOut` at its limit, which starts anew with each
 * request. A late answer changes nothing any more; what the request did to the workbook stays done.
 */
export function watch(context: Excel.RequestContext, timer: Timer = PAGE_TIMER): void {
  const sync = context.sync.bind(context);
  let patience = FIRST_ANSWER_MILLISECONDS;
  context.sync = async <Value>(passedOn?: Value): Promise<Value> => {
    const limit = patience + (announced.get(context) ?? 0) * MILLISECONDS_PER_BYTE;
    announced.delete(context);
    const value = await withLimit(sync(passedOn), limit, timer);
    patience = LATER_ANSWER_MILLISECONDS;
    return value;
  };
}

function withLimit<Value>(answer: Promise<Value>, milliseconds: number, timer: Timer): Promise<Value> {
  return new Promise((resolve, reject) => {
    const callOff = timer(milliseconds, () => reject(new RequestTimedOut(milliseconds)));
    answer.then(resolve, reject).finally(callOff);
  });
}
