// 规则参数: figures of the mechanism as the office changes them, each with its start date. A row that is wrong is refused with its cell.
import { CITED_CLAUSES, PARAMETER_ORDERS, PARAMETERS } from "../../policy";
import type { IsoDate, Parameter, ParameterValue } from "../../policy";
import { readClause } from "../clause-id";
import type { CellValue } from "../snapshot";
import { isBlank, normalise, tidy } from "../text";
import { readDate, readLevel, readMonth } from "./cells";
import type { RegisterFindings } from "./context";
import { isProblem, readFigure, readParameterName } from "./figures";
import type { FigureProblem } from "./figures";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import type { Questions } from "./questions";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

/** Reads 规则参数. What is refused is asked (IN-SETTING) and changes nothing: the figure stands as it was. */
export function readParameters(
  register: FoundRegister,
  questions: Questions,
  quotaPercent: number,
): RegisterFindings<ParameterValue> {
  const rows = registerRows(register);
  const reader = new ParameterReader(questions, quotaPercent);
  const accepted = rows.flatMap((row) => reader.read(row) ?? []);
  const facts = withoutDisorder(withoutDuplicates(accepted, reader), reader);
  return {
    facts: facts.map(({ parameter, value, from, at }) => ({ parameter, value, from, at })),
    table: registerTable(register, { rows: rows.length }),
  };
}

/** A row that says something on its own; others may still contradict it. */
interface AcceptedRow extends ParameterValue {
  readonly row: RegisterRow;
  readonly figure: Parameter;
}

interface Refusal extends FigureProblem {
  readonly role: string;
  readonly choices?: readonly string[];
}

type Cells = (role: string) => CellValue;

const TITLES: Readonly<Record<string, string>> = {
  clause: "条款",
  name: "参数",
  level: "级别",
  unitType: "类别",
  value: "值",
  from: "生效日期",
};

class ParameterReader {
  constructor(
    private readonly questions: Questions,
    private readonly quotaPercent: number,
  ) {}

  /** Null where the row is refused, or only repeats the mechanism without a date, as 准备工作簿 writes it. */
  read(row: RegisterRow): AcceptedRow | null {
    const answers = new Map<string, string>();
    for (;;) {
      const cells: Cells = (role) => answers.get(role) ?? row.value(role);
      const read = this.accept(cells);
      if (read === null) return null;
      if (!("role" in read)) return { ...read, row, at: row.at("value") };
      const answer = this.questions.answer("IN-SETTING", ...subjectOf(row, read.role));
      if (answer === undefined || answers.has(read.role)) return this.refuse(row, read);
      answers.set(read.role, answer);
    }
  }

  /** Asks about the cell under the refusal's role. */
  refuse(row: RegisterRow, { role, code, expected, choices = [] }: Refusal, more: Values = {}): null {
    const column = TITLES[role] ?? role;
    const values = { about: aboutOf(row), column, text: tidy(row.value(role)), expected, ...more };
    this.questions.ask({
      code: "IN-SETTING",
      subject: subjectOf(row, role),
      message: { code, values },
      at: row.at(role),
      choices,
      holds: false,
    });
    return null;
  }

  private accept(cells: Cells): Omit<AcceptedRow, "row" | "at"> | Refusal | null {
    const figure = figureOf(cells);
    if ("role" in figure) return figure;
    const read = readFigure(cells("value"), figure, this.quotaPercent);
    if (isProblem(read)) return { role: "value", ...read };
    const from = startDate(cells("from"));
    if (from !== null) return { parameter: figure.id, figure, value: read.value, from };
    if (!isBlank(cells("from"))) return { role: "from", code: "parameter.from", expected: "" };
    if (read.value === figure.builtIn) return null;
    return { role: "from", code: "parameter.from-blank", expected: "" };
  }
}

type Values = Readonly<Record<string, string>>;

function aboutOf(row: RegisterRow): string {
  const cells = ["clause", "name", "level", "unitType"].map((role) => tidy(row.value(role)));
  return cells.filter((text) => text !== "").join(" ");
}

/** The row by what it says, never by its position. */
function subjectOf(row: RegisterRow, role: string): readonly string[] {
  const cells = ["from", "value"].map((each) => tidy(row.value(each)));
  return ["规则参数", aboutOf(row), ...cells, TITLES[role] ?? role];
}

/** A day, or the first day of a month. */
function startDate(value: CellValue): IsoDate | null {
  const day = readDate(value);
  if (day.kind === "value") return day.value;
  const month = readMonth(value);
  return month.kind === "value" ? (`${month.value}-01` as IsoDate) : null;
}

/** The one figure that clause, name, level and unit type name together. */
function figureOf(cells: Cells): Parameter | Refusal {
  const written = readClause(cells("clause"));
  const clause = written === null ? null : (CITED_CLAUSES.get(written) ?? written);
  const ofClause = PARAMETERS.filter((figure) => figure.clause === clause);
  if (ofClause.length === 0) return { role: "clause", code: "parameter.clause", expected: "" };
  const name = readParameterName(cells("name"));
  const named = narrowed(ofClause, cells("name"), "name", (figure) => figure.name === name);
  if ("role" in named) return named;
  const level = readLevel(cells("level"));
  const levelled = narrowed(named, cells("level"), "level", (figure) =>
    level.kind === "value" ? figure.level === level.value : false,
  );
  if ("role" in levelled) return levelled;
  const unitType = normalise(cells("unitType"));
  const typed = narrowed(levelled, cells("unitType"), "unitType", (figure) => figure.unitType === unitType);
  if ("role" in typed) return typed;
  const [only] = typed;
  if (only === undefined) throw new Error("a narrowed list is never empty");
  return only;
}

/** A blank cell is fine where it leaves no choice. */
function narrowed(
  figures: readonly Parameter[],
  cell: CellValue,
  role: "name" | "level" | "unitType",
  fits: (figure: Parameter) => boolean,
): readonly Parameter[] | Refusal {
  const choices = [...new Set(figures.map((figure) => figure[role] ?? ""))];
  if (isBlank(cell) && choices.length === 1) return figures;
  const left = figures.filter(fits);
  if (left.length > 0) return left;
  const known = choices.filter((choice) => choice !== "");
  return { role, code: `parameter.${role}`, expected: known.join("、") || "留空", choices: known };
}

/** Of rows for one figure and day the first stands when all say the same; otherwise nobody knows which is meant. */
function withoutDuplicates(rows: readonly AcceptedRow[], reader: ParameterReader): readonly AcceptedRow[] {
  const groups = new Map<string, AcceptedRow[]>();
  for (const row of rows) {
    const key = `${row.parameter}|${row.from}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, second] = group;
    if (first === undefined || second === undefined) return group;
    const agree = group.every(({ value }) => value === first.value);
    for (const each of agree ? group.slice(1) : group) {
      const cell = (each === first ? second : first).at.cell;
      reader.refuse(each.row, { role: "value", code: "parameter.duplicate", expected: "" }, { cell });
    }
    return agree ? [first] : [];
  });
}

/** Day by day: rows that would bring two ordered figures out of their order are refused together. */
function withoutDisorder(rows: readonly AcceptedRow[], reader: ParameterReader): readonly AcceptedRow[] {
  let standing: readonly AcceptedRow[] = [];
  for (const day of [...new Set(rows.map(({ from }) => from))].sort()) {
    const fresh = rows.filter(({ from }) => from === day);
    const refused = new Set(
      PARAMETER_ORDERS.flatMap((pair) => disorderOf(pair, [...standing, ...fresh], day)),
    );
    for (const row of refused) refuseDisorder(row, reader);
    standing = [...standing, ...fresh.filter((row) => !refused.has(row))];
  }
  return standing;
}

/** The rows of `day` that make the pair unordered; empty while it is in order. */
function disorderOf(
  [smaller, larger]: readonly [string, string],
  rows: readonly AcceptedRow[],
  day: IsoDate,
): readonly AcceptedRow[] {
  if (inForce(smaller, rows) < inForce(larger, rows)) return [];
  return rows.filter(
    ({ parameter, from }) => from === day && (parameter === smaller || parameter === larger),
  );
}

/** `rows` are ordered by day, so that the last one of a figure counts. */
function inForce(parameter: string, rows: readonly AcceptedRow[]): number {
  const row = rows.filter((each) => each.parameter === parameter).at(-1);
  return row?.value ?? PARAMETERS.find(({ id }) => id === parameter)?.builtIn ?? 0;
}

function refuseDisorder({ row, figure, parameter }: AcceptedRow, reader: ParameterReader): void {
  const pair = PARAMETER_ORDERS.find((each) => each.includes(parameter));
  const isSmaller = pair?.[0] === parameter;
  const otherId = pair?.[isSmaller ? 1 : 0];
  const other = PARAMETERS.find(({ id }) => id === otherId);
  const expected = `${isSmaller ? "应小于" : "应大于"}${other?.clause ?? ""}的${figure.name}`;
  reader.refuse(
    row,
    { role: "value", code: "parameter.order", expected },
    { other: other === undefined ? "" : `${other.clause}${other.name}` },
  );
}
