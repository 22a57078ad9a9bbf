// The mechanism as data: vocabulary, switches, talks, the rule book and the wording.
export * from "./vocabulary";
export * from "./switches";
export * from "./talks";
export * from "./row";
export * from "./book";
export * from "./parameters";
export * from "./wording";
export * from "./sheets";
export * from "./input-sheets";
export * from "./setting-help";
export * from "./calendar";
