// What an operation does without a fault: the states around it, its requests, and what a calculation makes of each state.
import { createHash } from "node:crypto";
import { differencesOf, type Fingerprint } from "./fingerprint";
import type { End, Operation } from "./operations";
import { stageBytes, type Stage } from "./office";
import { Scene } from "./scene";

export interface Reference {
  /** Actions of each request, in order. */
  readonly actions: readonly number[];
  readonly before: Fingerprint;
  readonly after: Fingerprint;
  readonly settledBefore: Fingerprint;
  readonly settledAfter: Fingerprint;
  /** Places of cells that people filled, as they stand before the operation. */
  readonly people: readonly string[];
}

const known = new Map<Operation, Promise<Reference>>();

/** Made once for each operation. */
export function reference(operation: Operation): Promise<Reference> {
  const made = known.get(operation) ?? make(operation);
  known.set(operation, made);
  return made;
}

/** Ends of an operation that did not do what it is for: such a one would prove nothing. */
const UNDONE: readonly End["kind"][] = [
  ...(["failed", "conflict", "cancelled", "refused", "not-brought", "not-shown"] as const),
];

async function make(operation: Operation): Promise<Reference> {
  const people = await peoplesCells(operation.stage);
  const idle = await Scene.open(operation.stage);
  await operation.first?.(idle);
  const before = idle.state();
  const settledBefore = await settledFrom(idle);
  idle.close();
  const scene = await Scene.open(operation.stage);
  const receipt = (await operation.first?.(scene)) ?? null;
  scene.host.statistics.reset();
  const { kind } = await operation.act(scene, receipt);
  if (UNDONE.includes(kind)) throw new Error(`${operation.name} without a fault: ${kind}`);
  const actions = scene.host.statistics.requests.flatMap((one) => (one.cleanUp ? [] : [one.actions]));
  const after = scene.state();
  const settledAfter = await settledFrom(scene);
  scene.close();
  return { actions, before, after, settledBefore, settledAfter, people };
}

const settled = new Map<string, Promise<Fingerprint>>();

/** The states of one operation are of no use to the next. */
export function forgetSettled(): void {
  settled.clear();
}

/** What a calculation without a fault makes of the workbook; one and the same state is calculated once. */
export function settledFrom(scene: Scene, state = scene.state()): Promise<Fingerprint> {
  const lines = [...state].sort(([one], [other]) => (one < other ? -1 : 1));
  const key = createHash("sha1").update(JSON.stringify(lines)).digest("hex");
  const made = settled.get(key) ?? scene.settle();
  settled.set(key, made);
  return made;
}

/** Stages in which people typed, with the stage they typed into. */
const TYPED: readonly (readonly [Stage, Stage])[] = [
  ["calculated", "reviewed"],
  ["settled", "corrected"],
];

/** Cells of the clerk's own file, and those that people typed on the product's sheets. */
async function peoplesCells(stage: Stage): Promise<readonly string[]> {
  const raw = await stateOf("raw");
  const typed = await Promise.all(
    TYPED.map(async ([from, to]) => differencesOf(await stateOf(from), await stateOf(to))),
  );
  const here = await stateOf(stage);
  const places = [...raw.keys(), ...typed.flat().filter(isTyped).map(placeOf)];
  return [...new Set(places)].filter((place) => place.includes("!") && here.has(place));
}

const placeOf = (line: string): string => line.slice(0, line.indexOf(": "));
/** Formulas that follow from what was typed are the product's. */
const isTyped = (line: string): boolean => !line.includes(" → =");

const states = new Map<Stage, Promise<Fingerprint>>();

function stateOf(stage: Stage): Promise<Fingerprint> {
  const made = states.get(stage) ?? read(stage);
  states.set(stage, made);
  return made;
}

async function read(stage: Stage): Promise<Fingerprint> {
  await stageBytes(stage);
  const scene = await Scene.open(stage);
  const state = scene.state();
  scene.close();
  return state;
}
