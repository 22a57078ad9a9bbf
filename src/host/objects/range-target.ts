// A rectangle of one sheet, as host objects hold it.
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "../cells/address";
import { itemNotFound } from "../interpreter/errors";
import type { HostObject } from "../interpreter/host-object";
import type { Session } from "../session";

export interface RangeTarget {
  readonly session: Session;
  readonly sheet: Worksheet;
  readonly box: Box;
}

const targets = new WeakMap<HostObject, RangeTarget>();

/** Remembers which rectangle a Range object stands for, so that it can be an argument of other members. */
export function rememberTarget(object: HostObject, target: RangeTarget): HostObject {
  targets.set(object, target);
  return object;
}

/** The rectangle of a Range object; undefined for other objects. */
export function targetOf(object: HostObject): RangeTarget | undefined {
  return targets.get(object);
}

/** Throws ItemNotFound once the sheet has been deleted. */
export function living(target: RangeTarget, member: string): RangeTarget {
  if (target.session.workbook.getWorksheet(target.sheet.id) !== target.sheet) {
    throw itemNotFound(member, target.sheet.name);
  }
  return target;
}
