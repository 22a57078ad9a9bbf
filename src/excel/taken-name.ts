// When the name of a new sheet is taken in the last moment: which sheets this write made, and which is somebody else's.
import type { Conflict, CreatedSheet } from "./receipt";

type Taken = Extract<Conflict, { readonly what: "sheet-missing" | "sheet-exists" }>;

/** `mine` may be deleted again; null when no sheet stands where the write broke off. */
export interface TakenName {
  readonly mine: readonly CreatedSheet[];
  readonly conflict: Taken;
}

/**
 * One request. Excel adds sheets in their order and stops at the first whose name is taken: those before it are this
 * write's, it and all behind it are not.
 */
export async function findTakenName(
  context: Excel.RequestContext,
  created: readonly CreatedSheet[],
): Promise<TakenName | null> {
  const { worksheets } = context.workbook;
  const asked = created.map(({ name }) => worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  const missing = asked.findIndex(({ isNullObject }) => isNullObject);
  const index = (missing < 0 ? asked.length : missing) - 1;
  const taken = created[index];
  if (taken === undefined) return null;
  return {
    mine: created.slice(0, index),
    conflict: { kind: "conflict", what: "sheet-exists", sheet: taken.name },
  };
}
