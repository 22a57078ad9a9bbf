// Clauses without a scoring rule: 约1.c and 组1–组5.
import type { ProcedureRow } from "../row";

export const PROCEDURE_ROWS: readonly ProcedureRow[] = [];
