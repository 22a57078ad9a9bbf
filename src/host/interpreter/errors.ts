// What the host refuses, with the codes that Excel uses.

export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidRequest"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedFeature"
  | "UnsupportedOperation";

/** A refusal: ends the batch at its action, like an error in Excel. `location` names the member. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly location: string,
    detail: string,
  ) {
    super(`${code}: ${location}: ${detail}`);
  }
}

export function invalidArgument(location: string, detail: string): HostError {
  return new HostError("InvalidArgument", location, detail);
}

export function itemNotFound(location: string, key: unknown): HostError {
  return new HostError("ItemNotFound", location, `no item ${JSON.stringify(key)}`);
}

export function apiNotFound(location: string, detail: string): HostError {
  return new HostError("ApiNotFound", location, detail);
}

export function accessDenied(location: string, detail: string): HostError {
  return new HostError("AccessDenied", location, detail);
}
