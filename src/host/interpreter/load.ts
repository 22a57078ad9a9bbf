// The load action: reads the selected members of an object, following paths such as "format/fill/color".
import { apiNotFound, HostError } from "./errors";
import type { HostObject } from "./host-object";
import type { QueryInfo } from "./protocol";

/** Asked before each member is read; throws for members newer than the Excel being played. */
export interface Permission {
  allow(object: HostObject, name: string, since: string): void;
}

type Answer = Record<string, unknown>;

/** A selection as a tree: `{ Format: { Fill: { Color: {} } } }`. */
interface Selection {
  [member: string]: Selection;
}

export function loadObject(object: HostObject, query: QueryInfo, permission: Permission): Answer {
  const selection = selectionOf([...(query.Select ?? []), ...(query.Expand ?? [])]);
  if (object.items === undefined) return read(object, selection, permission);
  const skip = query.Skip ?? 0;
  const chosen = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  return { _Items: chosen.map((item) => read(item, selection, permission)) };
}

function selectionOf(paths: readonly string[]): Selection {
  const tree: Selection = {};
  for (const path of paths) {
    let level = tree;
    for (const part of path.split(/[/.]/)) level = level[pascal(part)] ??= {};
  }
  return tree;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function read(object: HostObject, selection: Selection, permission: Permission): Answer {
  const answer: Answer = {};
  if (object.identity !== undefined) answer["_Id"] = object.identity;
  const names = Object.keys(selection);
  for (const name of names.length === 0 ? object.scalarNames : names) {
    if (name === "*") throw new HostError("InvalidArgument", object.typeName, "name the members to load");
    answer[name] = readMember(object, name, selection[name] ?? {}, permission);
  }
  return answer;
}

function readMember(object: HostObject, name: string, below: Selection, permission: Permission): unknown {
  const property = object.property(name);
  if (property !== undefined) {
    permission.allow(object, name, property.since);
    return property.get();
  }
  const navigation = object.navigation(name);
  if (navigation === undefined) throw apiNotFound(`${object.typeName}.${name}`, "unknown member");
  permission.allow(object, name, navigation.since);
  const child = navigation.open();
  if (child === null) return null;
  return child.items === undefined
    ? read(child, below, permission)
    : { _Items: child.items().map((item) => read(item, below, permission)) };
}
