// One operation with one fault at one of its requests, and the judgement of what became of the workbook.
import type { FaultKind } from "./kinds";
import { contentsOf, differencesOf, isResult, type Fingerprint } from "./fingerprint";
import { objectionsTo } from "./messages";
import { BRINGING, OPERATIONS, type End, type Operation } from "./operations";
import { reference, settledFrom, type Reference } from "./reference";
import { revert, type Failure, type Receipt } from "../../../src/run";
import { Scene } from "./scene";

/** Where the workbook stands afterwards; "way-back": between both, and what the message offers leads to one of them. */
export type Outcome = "before" | "after" | "way-back";

export interface Verdict {
  readonly outcome: Outcome;
  /** After Excel went down half-way: the next run brought all contents, but not every look. */
  readonly looksDiffer: boolean;
  /** Empty when everything is as it must be. */
  readonly objections: readonly string[];
}

/** What happened: the end of the use case, "closed" when the pane went first. */
type Happened = End | { readonly kind: "closed" };

interface Ended {
  readonly scene: Scene;
  readonly happened: Happened;
  readonly receipt: Receipt | null;
  readonly state: Fingerprint;
}

/** An operation about to be done: on a workbook that looks as before, also after faults that left it so. */
interface Ready {
  readonly scene: Scene;
  readonly receipt: Receipt | null;
}

const ready = new Map<Operation, Ready>();

async function readyFor(operation: Operation): Promise<Ready> {
  const kept = ready.get(operation);
  ready.delete(operation);
  if (kept !== undefined) {
    kept.scene.reopen();
    return kept;
  }
  const scene = await Scene.open(operation.stage);
  return { scene, receipt: (await operation.first?.(scene)) ?? null };
}

/** Lets the fault happen at request `at` (1 = the first one). Null: no such fault there. */
async function happen(operation: Operation, kind: FaultKind, at: number): Promise<Ended | null> {
  const { actions } = await reference(operation);
  const fault = kind.order(actions[at - 1] ?? 0);
  if (fault === null) return null;
  const { scene, receipt } = await readyFor(operation);
  scene.host.faults.order({ ...fault, at });
  const happened = await endOf(operation, kind, { scene, receipt });
  scene.recover();
  return { scene, happened, receipt, state: scene.state() };
}

/** With a pane that closes nobody waits for the end. */
async function endOf(operation: Operation, kind: FaultKind, { scene, receipt }: Ready): Promise<Happened> {
  if (kind.closesPane !== true) return operation.act(scene, receipt);
  // The one that waits still would wake up when this workbook is used again.
  scene.isFresh = false;
  const silence = scene.silence();
  await Promise.race([operation.act(scene, receipt), silence]);
  return { kind: "closed" };
}

/** The verdict on one combination; null when the fault cannot befall this request. */
export async function tryFault(operation: Operation, kind: FaultKind, at: number): Promise<Verdict | null> {
  const ended = await happen(operation, kind, at);
  if (ended === null) return null;
  const known = await reference(operation);
  try {
    const { objections, ...verdict } = await judge(operation, ended, known);
    const lost = lostCells(ended, known).map((cell) => `人写的格子变了：${cell}`);
    return { ...verdict, objections: [...objections, ...lost, ...objectionsTo(ended.happened)] };
  } finally {
    const { scene, receipt } = ended;
    scene.close();
    if (scene.isFresh) ready.set(operation, { scene, receipt });
  }
}

/**
 * Cells that people filled and that are neither as they were nor as the operation was asked to write them. Where the
 * pane went in the midst of a batch, one that the operation was to replace by a formula may still be empty.
 */
function lostCells({ state, happened }: Ended, { people, before, after }: Reference): readonly string[] {
  return people.filter((place) => {
    const line = state.get(place);
    const isInTransit =
      happened.kind === "closed" &&
      isFormula(after.get(place)) &&
      isEmpty(line) &&
      !isEmpty(before.get(place));
    return line !== before.get(place) && line !== after.get(place) && !isInTransit;
  });
}

const isFormula = (line: string | undefined): boolean => line?.startsWith("=") === true;
/** Nothing but looks. */
const isEmpty = (line: string | undefined): boolean => line === undefined || line.startsWith(" ¦ ");

const isSame = (one: Fingerprint, other: Fingerprint): boolean => differencesOf(one, other).length === 0;

async function judge(operation: Operation, ended: Ended, known: Reference): Promise<Verdict> {
  const { scene, state } = ended;
  const isBefore = isSame(state, known.before);
  const isAfter = isSame(state, known.after);
  const told = isBefore || isAfter ? wrongWords(ended, isBefore, isAfter) : [];
  const outcome: Outcome = isBefore ? "before" : isAfter ? "after" : "way-back";
  if (!isBefore) scene.isFresh = false;
  const undone = await wayBack(operation, ended, known, outcome);
  // After the way back the state is another; without one the next calculation starts from what the fault left.
  const settled = undone === null ? await settledFrom(scene, state) : null;
  const wrongEnd = settled === null ? [] : unsettled(settled, known, outcome);
  const looksDiffer = outcome === "way-back" && settled !== null && wrongEnd.length > 0;
  const wrong = looksDiffer ? unsettledContents(settled, known) : wrongEnd;
  return { outcome, looksDiffer, objections: [...told, ...(undone ?? []), ...wrong] };
}

/** Success with nothing done, or "nothing was written" with something done. */
function wrongWords({ happened }: Ended, isBefore: boolean, isAfter: boolean): readonly string[] {
  switch (happened.kind) {
    case "failed":
      if (happened.undo !== undefined || happened.left.length > 0 || isBefore) return [];
      return ["说没有写入，其实写了"];
    case "conflict":
    case "cancelled":
    case "refused":
    case "not-brought":
    case "not-shown":
      return isBefore ? [] : [`${happened.kind}，其实写了`];
    case "closed":
      return [];
    default:
      return isAfter ? [] : [`${happened.kind}，其实没有写`];
  }
}

/** Goes the way back that the message states; null where there is none to go. */
async function wayBack(
  operation: Operation,
  { scene, happened, receipt }: Ended,
  known: Reference,
  outcome: Outcome,
): Promise<readonly string[] | null> {
  if (happened.kind === "failed" && happened.undo !== undefined) {
    scene.isFresh = false;
    const result = await revert(scene.run, happened.undo);
    if (result.kind !== "reverted") return [`撤销不了：${JSON.stringify(result)}`];
    return told("撤销以后与原来不同", differencesOf(known.before, scene.state()));
  }
  if (outcome !== "way-back") return null;
  if (happened.kind === "closed") return afterReopening(operation, scene, known);
  if (happened.kind !== "failed" || happened.left.length === 0)
    return told(`${happened.kind}，工作簿却在半途`, differencesOf(known.before, scene.state()));
  if (operation.name === BRINGING) return byHand(scene, happened.left, known);
  const again = await operation.act(scene, receipt);
  return told(`再做一次（${again.kind}）以后与做完不同`, differencesOf(known.after, scene.state()));
}

/**
 * A new pane knows nothing of what broke off: preparing or entering is done again, sheets that came are deleted by hand.
 * A preparation that was half undone is prepared again. Null for runs and their undoing: the next calculation alone has to make it good.
 */
async function afterReopening(
  operation: Operation,
  scene: Scene,
  known: Reference,
): Promise<readonly string[] | null> {
  if (operation.name === BRINGING) return byHand(scene, COMING, known);
  if (operation.name === `撤销·${PREPARING.name}`) {
    const prepared = await PREPARING.act(scene, null);
    const differences = differencesOf(contentsOf(known.before), contentsOf(scene.state()));
    return told(`面板重开后再准备一次（${prepared.kind}）以后内容与撤销前不同`, differences);
  }
  if (operation.first !== undefined || OPERATIONS.calculate.includes(operation)) return null;
  const again = await operation.act(scene, null);
  const differences = differencesOf(contentsOf(known.after), contentsOf(scene.state()));
  return told(`面板重开后再做一次（${again.kind}）以后内容与做完不同`, differences);
}

const [PREPARING] = OPERATIONS.prepare;

const COMING: Failure["left"] = ["6月", "事项登记"].map((sheet) => ({ sheet, at: null }));

/** Sheets that may have come are named: a person deletes them. */
function byHand(scene: Scene, left: Failure["left"], { before }: Reference): readonly string[] {
  const stood = (before.get("#sheets") ?? "").split("|");
  const came = scene.host.workbook.worksheets.map(({ name }) => name).filter((name) => !stood.includes(name));
  const named = came.filter((name) =>
    left.some(({ sheet }) => name === sheet || name.startsWith(`${sheet} (`)),
  );
  for (const name of named) scene.host.person.deleteSheet(name);
  return told("删去点名的表以后与原来不同", differencesOf(before, scene.state()));
}

function unsettled(settled: Fingerprint, known: Reference, outcome: Outcome): readonly string[] {
  const fromBefore = differencesOf(known.settledBefore, settled, isResult);
  const fromAfter = differencesOf(known.settledAfter, settled, isResult);
  if (outcome === "before") return told("接着计算的结果不同", fromBefore);
  if (outcome === "after") return told("接着计算的结果不同", fromAfter);
  return told("接着计算的结果不同", shorter(fromBefore, fromAfter));
}

function unsettledContents(settled: Fingerprint, known: Reference): readonly string[] {
  const [before, after] = [known.settledBefore, known.settledAfter].map((reached) =>
    differencesOf(contentsOf(reached), contentsOf(settled), isResult),
  );
  return told("接着计算的内容不同", shorter(before ?? [], after ?? []));
}

const shorter = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.length < other.length ? one : other;

const told = (what: string, differences: readonly string[]): readonly string[] =>
  differences.length === 0
    ? []
    : [`${what}：${differences.length} 处，如 ${differences.slice(0, 3).join("；")}`];
