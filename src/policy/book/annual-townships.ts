// Townships in the city's year-end assessment: 激1.a–激1.l with 约1.d and 约7.
import type { AnnualTownshipRow } from "../row";

export const ANNUAL_TOWNSHIP_ROWS: readonly AnnualTownshipRow[] = [];
