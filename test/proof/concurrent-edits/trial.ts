// One operation, one edit of another person's just before one of its requests: noticed, or harmless.
import { contentsOf, differencesOf, isResult, withoutResults, type Fingerprint } from "../faults/fingerprint";
import { objectionsTo } from "../faults/messages";
import type { End, Operation } from "../faults/operations";
import { reference } from "../faults/reference";
import { Scene } from "../faults/scene";
import { revert, type Receipt } from "../../../src/run";
import type { Edit } from "./edits";

/**
 * "noticed": the operation says so and the workbook holds the edit alone. "harmless": everything stands as if the edit
 * had come before the operation, or after it. "next-run": the edit stands, and the next calculation brings the rest.
 * "noticed-looks": rows or columns moved in the very moment of writing; every content is as the edit alone leaves it,
 * looks that were taken back lie on the rows where they stood before. "harmless-looks": the same while an undoing puts
 * back the looks, when it has done with all contents.
 */
export interface Verdict {
  readonly outcome: "noticed" | "noticed-looks" | "harmless" | "harmless-looks" | "next-run";
  readonly objections: readonly string[];
}

/** The three workbooks that may come of it; null where the edit cannot be done there. */
interface Orders {
  readonly editAlone: Fingerprint;
  readonly editFirst: Fingerprint;
  readonly editLast: Fingerprint | null;
}

const known = new Map<string, Promise<Orders | null>>();

function ordersOf(operation: Operation, edit: Edit): Promise<Orders | null> {
  const key = `${operation.name}\n${edit.name}`;
  const made = known.get(key) ?? makeOrders(operation, edit);
  // One edit is tried before every request, then never again.
  known.clear();
  known.set(key, made);
  return made;
}

async function makeOrders(operation: Operation, edit: Edit): Promise<Orders | null> {
  const first = await begin(operation);
  if (!edit.apply(first.scene)) {
    first.scene.close();
    return null;
  }
  const editAlone = first.scene.state();
  await operation.act(first.scene, first.receipt);
  const editFirst = first.scene.state();
  first.scene.close();
  const last = await begin(operation);
  await operation.act(last.scene, last.receipt);
  const editLast = edit.apply(last.scene) ? last.scene.state() : null;
  last.scene.close();
  return { editAlone, editFirst, editLast };
}

interface Begun {
  readonly scene: Scene;
  readonly receipt: Receipt | null;
}

async function begin(operation: Operation): Promise<Begun> {
  const scene = await Scene.open(operation.stage);
  return { scene, receipt: (await operation.first?.(scene)) ?? null };
}

/** The verdict on an edit just before request `at` (1 = the first); null where there is nothing of the kind to edit. */
export async function tryEdit(operation: Operation, edit: Edit, at: number): Promise<Verdict | null> {
  const { actions } = await reference(operation);
  const orders = at > actions.length ? null : await ordersOf(operation, edit);
  if (orders === null) return null;
  const { scene, receipt } = await begin(operation);
  let isDone = false;
  scene.host.faults.before(at, () => {
    isDone = edit.apply(scene);
  });
  const end = await operation.act(scene, receipt);
  try {
    // Excel refused the edit: by then the operation had taken the name.
    if (!isDone) return null;
    const again = () => operation.act(scene, receipt);
    const verdict = await judge({ scene, end, orders, edit, again });
    return { ...verdict, objections: [...verdict.objections, ...objectionsTo(end)] };
  } finally {
    scene.close();
  }
}

const isNotice = ({ kind }: End): boolean => ["conflict", "failed", "refused", "not-shown"].includes(kind);

interface Ended {
  readonly scene: Scene;
  readonly end: End;
  readonly orders: Orders;
  readonly edit: Edit;
  /** The operation once more. */
  readonly again: () => Promise<End>;
}

/** The way on that a refusal states: taking back, or, where an undoing names what is left, undoing again. */
async function wayOn({ scene, end, again }: Ended): Promise<End> {
  if (end.kind !== "failed") return end;
  if (end.undo !== undefined) await revert(scene.run, end.undo);
  return end.undo === undefined && end.left.length > 0 ? again() : end;
}

async function judge(ended: Ended): Promise<Verdict> {
  const { scene, orders, edit } = ended;
  const end = await wayOn(ended);
  const seen = (state: Fingerprint): Fingerprint => (edit.moves === true ? withoutResults(state) : state);
  const state = seen(scene.state());
  const { editAlone, editFirst, editLast } = orders;
  const allowed = isNotice(end) ? [editAlone] : [editFirst, ...(editLast === null ? [] : [editLast])];
  const differences = allowed.map((one) => differencesOf(seen(one), state));
  const outcome = isNotice(end) ? "noticed" : "harmless";
  if (differences.some(({ length }) => length === 0)) return { outcome, objections: [] };
  if (isNotice(end) && edit.moves === true && hasSameContents(seen(editAlone), state))
    return { outcome: "noticed-looks", objections: [] };
  if (
    end.kind === "reverted" &&
    edit.moves === true &&
    allowed.some((one) => hasSameContents(seen(one), state))
  )
    return { outcome: "harmless-looks", objections: [] };
  if (!isNotice(end) && (await isMadeGood(scene, editFirst, seen)))
    return { outcome: "next-run", objections: [] };
  const [nearest = []] = [...differences].sort((one, other) => one.length - other.length);
  const where = nearest.slice(0, 4).join("；");
  const said = "what" in end && "cell" in end ? `${end.what} ${end.sheet}!${end.cell}` : "";
  return {
    outcome,
    objections: [`${end.kind} ${said}：${nearest.length} 处既不是先改也不是后改，如 ${where}`],
  };
}

const hasSameContents = (one: Fingerprint, other: Fingerprint): boolean =>
  differencesOf(contentsOf(one), contentsOf(other)).length === 0;

/** 区域 of 排名登记 is filled once and then left to people: it tells the range that was read at first, and nothing follows from it. */
const REGISTERED_RANGE = /^排名登记!B\d+$/;

/** Does a calculation of what stands now give what stands after the edit and the operation, one after the other? */
async function isMadeGood(
  scene: Scene,
  editFirst: Fingerprint,
  seen: (state: Fingerprint) => Fingerprint,
): Promise<boolean> {
  const settled = await scene.settle();
  const isMade = (place: string): boolean => isResult(place) && !REGISTERED_RANGE.test(place);
  return differencesOf(seen(editFirst), seen(settled), isMade).length === 0;
}
