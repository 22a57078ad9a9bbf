// Reports' public surface: `compose(input)` and the values it gives.
export * from "./change";
export * from "./run-document";
export { compose, type ComposeInput, type Report } from "./compose";
