// What the interpreter sees of any object of the Excel API: named members, each with its requirement set.

/** A property of scalars or arrays. `since` is the ExcelApi set of the member. */
export interface Property {
  readonly since: string;
  get(): unknown;
  set?(value: unknown): void;
}

/** A property that opens another object. */
export interface Navigation {
  readonly since: string;
  open(): HostObject | null;
}

/** A method; answers an object, null (a null object) or plain JSON. */
export interface Method {
  readonly since: string;
  /** True when calling it changes the workbook. */
  readonly changes: boolean;
  call(args: readonly unknown[]): unknown;
}

export interface HostObject {
  readonly typeName: string;
  /** Answered as `_Id`: by it the library finds items of collections again. */
  readonly identity: string | number | undefined;
  /** Range-like objects are kept by reference between requests of one run. */
  readonly keptByReference: boolean;
  property(name: string): Property | undefined;
  navigation(name: string): Navigation | undefined;
  method(name: string): Method | undefined;
  readonly scalarNames: readonly string[];
  /** Told after one of its members has changed the workbook. */
  changed(member: string): void;
  /** Only collections have items. */
  readonly items: (() => readonly HostObject[]) | undefined;
  readonly item: ((key: unknown) => HostObject) | undefined;
}

export interface PropertyDescription<T> {
  readonly since?: string;
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}
export interface NavigationDescription<T> {
  readonly since?: string;
  readonly open: (target: T) => HostObject | null;
}
export interface MethodDescription<T> {
  readonly since?: string;
  readonly changes?: boolean;
  readonly call: (target: T, args: readonly unknown[]) => unknown;
}

export interface TypeDescription<T> {
  readonly properties?: Readonly<Record<string, PropertyDescription<T>>>;
  readonly navigations?: Readonly<Record<string, NavigationDescription<T>>>;
  readonly methods?: Readonly<Record<string, MethodDescription<T>>>;
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: unknown) => HostObject;
  readonly identity?: (target: T) => string | number;
  readonly keptByReference?: boolean;
  /** What the feed of changes is told when a property was set or a changing method was called. */
  readonly changed?: (target: T, member: string) => void;
}

const FIRST_SET = "1.1";
const MARK: unique symbol = Symbol("host object");

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && MARK in value;
}

/** Makes the wrapper of one Excel type: `describeType("Worksheet", {...})(sheet)` is the object of one sheet. */
export function describeType<T>(typeName: string, type: TypeDescription<T>): (target: T) => HostObject {
  const scalarNames = Object.keys(type.properties ?? {});
  return (target) => {
    const object: HostObject & { readonly [MARK]: true } = {
      [MARK]: true,
      typeName,
      scalarNames,
      identity: type.identity?.(target),
      keptByReference: type.keptByReference ?? false,
      property: (name) => bindProperty(type.properties?.[name], target),
      navigation: (name) => bindNavigation(type.navigations?.[name], target),
      method: (name) => bindMethod(type.methods?.[name], target),
      changed: (member) => type.changed?.(target, member),
      items: bindItems(type, target),
      item: bindItem(type, target),
    };
    return object;
  };
}

function bindProperty<T>(member: PropertyDescription<T> | undefined, target: T): Property | undefined {
  if (member === undefined) return undefined;
  const since = member.since ?? FIRST_SET;
  const get = () => member.get(target);
  const write = member.set;
  return write === undefined ? { since, get } : { since, get, set: (value) => write(target, value) };
}

function bindNavigation<T>(member: NavigationDescription<T> | undefined, target: T): Navigation | undefined {
  return member && { since: member.since ?? FIRST_SET, open: () => member.open(target) };
}

function bindMethod<T>(member: MethodDescription<T> | undefined, target: T): Method | undefined {
  if (member === undefined) return undefined;
  const { since = FIRST_SET, changes = false } = member;
  return { since, changes, call: (args) => member.call(target, args) };
}

function bindItems<T>(type: TypeDescription<T>, target: T): HostObject["items"] {
  const list = type.items;
  return list && (() => list(target));
}

function bindItem<T>(type: TypeDescription<T>, target: T): HostObject["item"] {
  const find = type.item;
  return find && ((key) => find(target, key));
}
