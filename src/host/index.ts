// Public surface of the host in Node: our Excel under the real Office.js library.
import type { Workbook } from "@cj-tech-master/excelts";
import { createHostCore, type HostCore, type HostOptions } from "./core";
import type { Faults } from "./faults";
import { loadOfficeJs } from "./node-loader";
import type { Person } from "./person";
import type { Statistics } from "./statistics";

export * from "./file";
export { createHostCore, type HostCore, type HostOptions } from "./core";
export { sheetId } from "./cells/sheet-id";
export type { ChangedBy, ChangeListener, GridChange } from "./changes";
export type { EditRefusal, EditResult, Person, Place, RefusalReason, TypedRows } from "./person";
export type { Selected, SelectionListener } from "./view/selection-watch";
export type { Fault } from "./faults";
export type { RequestRecord } from "./statistics";
export {
  FLOOR_SETS,
  LTSC_2021_SETS,
  NEWEST_SETS,
  type RequirementSets,
} from "./interpreter/requirement-sets";

export interface ExcelHost {
  /** The library's `Excel`; put it on `globalThis` for code that expects the global. */
  readonly Excel: typeof Excel;
  /** The library's `Office`, with `Office.context` of the Excel being played. */
  readonly Office: typeof Office;
  /** The workbook behind it: save this one. Formulas are calculated whenever a request has been answered. */
  readonly workbook: Workbook;
  readonly statistics: Statistics;
  readonly faults: Faults;
  /** Whoever sits at the grid: edits that do not go through Office.js. */
  readonly person: Person;
  readonly onChanges: HostCore["onChanges"];
  readonly onSelection: HostCore["onSelection"];
  /** Puts `Excel` and `Office` on `globalThis`; answers how to take them off again. */
  install(): () => void;
}

/** Opens `workbook` in an Excel of our own, answering the real Office.js library. */
export function createExcelHost(workbook: Workbook, options: HostOptions = {}): ExcelHost {
  const core = createHostCore(workbook, options);
  const library = loadOfficeJs(core);
  return {
    ...library,
    workbook,
    statistics: core.statistics,
    faults: core.faults,
    person: core.person,
    onChanges: (listener) => core.onChanges(listener),
    onSelection: (listener) => core.onSelection(listener),
    install: () => install(library),
  };
}

function install(library: { readonly Excel: unknown; readonly Office: unknown }): () => void {
  const before = { Excel: Reflect.get(globalThis, "Excel"), Office: Reflect.get(globalThis, "Office") };
  Object.assign(globalThis, library);
  return () => Object.assign(globalThis, before);
}
