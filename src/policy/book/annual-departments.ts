// Departments in the city's year-end composite: 激2.a–激2.h.
import type { AnnualDepartmentRow } from "../row";

export const ANNUAL_DEPARTMENT_ROWS: readonly AnnualDepartmentRow[] = [];
