// 规则参数 as data: which figures there are, how they are written, and the book with them in force.
export * from "./names";
export * from "./catalogue";
export { bookWith, type ParameterValue } from "./in-force";
