// Where the pane's frame finds its way to the host: a property of the workbench's window, which has the same origin.
import type { HostConnection } from "../../host/page";

const NAME = "workbenchConnection";

export function offerConnection(window: Window, connection: HostConnection): void {
  Reflect.set(window, NAME, connection);
}

/** null where no workbench is around. */
export function offeredConnection(window: Window): HostConnection | null {
  const offered: unknown = Reflect.get(window, NAME);
  return typeof offered === "object" && offered !== null ? (offered as HostConnection) : null;
}
