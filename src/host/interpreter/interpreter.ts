// Runs the actions of one request body, in order, against host objects. Knows no Excel type.
import { apiNotFound, HostError, invalidArgument } from "./errors";
import { isHostObject, type HostObject } from "./host-object";
import { loadObject } from "./load";
import {
  ACTION,
  PATH,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ErrorBody,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { supports, type RequirementSets } from "./requirement-sets";

/** Calls of the library to itself that change nothing in a workbook. */
const ACKNOWLEDGED = new Set(["_KeepReference", "_OnAccess"]);

/** Asked before a member changes the workbook; throws when it may not. `location` names the member. */
export type Guard = (location: string) => void;

/** Excel's side of the conversation for one workbook; lives as long as the host, because references do. */
export class Interpreter {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(
    private readonly root: HostObject,
    readonly sets: RequirementSets,
    readonly guard: Guard,
  ) {}

  /** Applies the body up to its first error; what was applied before that stays, as in Excel. */
  run(body: RequestBody): ResponseBody {
    const batch = new Batch(this, body);
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: batch.perform(action) });
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: describeError(error, index) };
      }
    }
    return traces.length === 0 ? { Results: results } : { Results: results, TraceIds: traces };
  }

  rootObject(): HostObject {
    return this.root;
  }

  referenced(id: string): HostObject {
    const object = this.references.get(id);
    if (object === undefined) throw new HostError("InvalidReference", id, "released or never kept");
    return object;
  }

  keep(object: HostObject): string {
    const id = `r${this.nextReference++}`;
    this.references.set(id, object);
    return id;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  /** Refuses members newer than the Excel being played. */
  allow(object: HostObject, name: string, since: string): void {
    if (!supports(this.sets, "ExcelApi", since)) {
      throw apiNotFound(`${object.typeName}.${name}`, `needs ExcelApi ${since}`);
    }
  }
}

function describeError(error: unknown, index: number): ErrorBody {
  if (!(error instanceof HostError)) throw error;
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    HttpStatusCode: error.code === "ItemNotFound" || error.code === "ApiNotFound" ? 404 : 400,
    ActionIndex: index,
  };
}

/** One request: object paths are resolved once, when their first action needs them. */
class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly kept = new Map<HostObject, string>();

  constructor(
    private readonly interpreter: Interpreter,
    private readonly body: RequestBody,
  ) {}

  perform(action: ActionInfo): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(this.resolve(action.ObjectPathId ?? 0), action.ObjectPathId ?? 0);
      case ACTION.load:
        return this.load(action);
      case ACTION.method:
        return this.callMethod(action);
      case ACTION.setProperty:
        return this.setProperty(action);
      case ACTION.trace:
        return null;
      default:
        throw apiNotFound(`action ${action.ActionType}`, "not played by this host");
    }
  }

  private instantiate(object: HostObject | null, pathId: number): unknown {
    if (object === null) return null;
    const answer: Record<string, unknown> = {};
    if (object.identity !== undefined) answer["_Id"] = object.identity;
    if (object.keptByReference) answer["_ReferenceId"] = this.referenceOf(object, pathId);
    return answer;
  }

  private referenceOf(object: HostObject, pathId: number): string {
    const path = this.body.ObjectPaths[pathId];
    if (path?.ObjectPathType === PATH.reference) return path.Name ?? "";
    const known = this.kept.get(object);
    if (known !== undefined) return known;
    const id = this.interpreter.keep(object);
    this.kept.set(object, id);
    return id;
  }

  private load(action: ActionInfo): unknown {
    const object = this.resolve(action.ObjectPathId ?? 0);
    return object === null ? null : loadObject(object, action.QueryInfo ?? {}, this.interpreter);
  }

  private callMethod(action: ActionInfo): unknown {
    const name = action.Name ?? "";
    if (ACKNOWLEDGED.has(name)) return null;
    if (name === "_RemoveReference") return this.removeReference(action.ObjectPathId ?? 0);
    const object = this.present(action);
    return this.call(object, name, this.argumentsOf(action.ArgumentInfo));
  }

  private removeReference(pathId: number): null {
    const path = this.body.ObjectPaths[pathId];
    if (path?.ObjectPathType === PATH.reference) this.interpreter.release(path.Name ?? "");
    return null;
  }

  private setProperty(action: ActionInfo): null {
    const object = this.present(action);
    const name = action.Name ?? "";
    const property = object.property(name);
    if (property === undefined) throw apiNotFound(`${object.typeName}.${name}`, "unknown property");
    this.interpreter.allow(object, name, property.since);
    if (property.set === undefined) throw invalidArgument(`${object.typeName}.${name}`, "read-only property");
    this.interpreter.guard(`${object.typeName}.${name}`);
    property.set(this.argumentsOf(action.ArgumentInfo)[0]);
    object.changed(name);
    return null;
  }

  private present(action: ActionInfo): HostObject {
    const object = this.resolve(action.ObjectPathId ?? 0);
    if (object === null) throw new HostError("InvalidObjectPath", action.Name ?? "", "the object is null");
    return object;
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const method = object.method(name);
    if (method === undefined) throw apiNotFound(`${object.typeName}.${name}`, "unknown method");
    this.interpreter.allow(object, name, method.since);
    if (!method.changes) return method.call(args);
    this.interpreter.guard(`${object.typeName}.${name}`);
    const result = method.call(args);
    object.changed(name);
    return result;
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (path === undefined) throw new HostError("InvalidObjectPath", `path ${pathId}`, "not in the request");
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.interpreter.rootObject();
      case PATH.nullObject:
        return null;
      case PATH.reference:
        return this.interpreter.referenced(path.Name ?? "");
      case PATH.method:
        return this.fromParent(path, (parent) => this.openByMethod(parent, path));
      case PATH.property:
        return this.fromParent(path, (parent) => this.openByProperty(parent, path.Name ?? ""));
      case PATH.indexer:
        return this.fromParent(path, (parent) => this.openByKey(parent, path));
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`, "not played by this host");
    }
  }

  /** Everything below a null object is null, as with Excel's "OrNullObject" methods. */
  private fromParent(
    path: ObjectPathInfo,
    open: (parent: HostObject) => HostObject | null,
  ): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent === null ? null : open(parent);
  }

  private openByMethod(parent: HostObject, path: ObjectPathInfo): HostObject | null {
    const name = path.Name ?? "";
    const result = this.call(parent, name, this.argumentsOf(path.ArgumentInfo));
    if (result === null || isHostObject(result)) return result;
    throw invalidArgument(`${parent.typeName}.${name}`, "answers no object");
  }

  private openByProperty(parent: HostObject, name: string): HostObject | null {
    const navigation = parent.navigation(name);
    if (navigation === undefined) throw apiNotFound(`${parent.typeName}.${name}`, "unknown object property");
    this.interpreter.allow(parent, name, navigation.since);
    return navigation.open();
  }

  private openByKey(parent: HostObject, path: ObjectPathInfo): HostObject {
    if (parent.item === undefined) throw apiNotFound(`${parent.typeName}[]`, "not a collection");
    return parent.item(path.ArgumentInfo?.Arguments?.[0]);
  }

  /** Arguments with object path ids replaced by their objects. */
  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const args = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    if (references === undefined) return args;
    return args.map((value, index) => {
      const id = references[index];
      return typeof id === "number" && id !== 0 ? this.resolve(id) : value;
    });
  }
}
