// Reads one cell of a register: its value, nothing, or a question about it whose answer is honoured on the next run.
import type { CellValue } from "../snapshot";
import { isBlank, tidy } from "../text";
import type { Read } from "./cells";
import type { FoundRegister } from "./find";
import type { Questions } from "./questions";
import type { RegisterRow } from "./rows";

/** What a row is about: names its questions, never by its position. */
export interface RowSubject {
  /** Tells the row apart from its neighbours: unit, 文号 or 事由, household. */
  readonly identity: readonly string[];
  /** Units or series that wait for the answer. */
  readonly affects: readonly string[];
}

/** Subjects are worked out only for cells that are asked about. */
export type SubjectOf = (row: RegisterRow) => RowSubject;

export interface Doubt {
  readonly code: "IN-CELL" | "IN-TYPE" | "IN-LEVEL";
  readonly choices?: readonly string[];
  /** Is blank a gap as well? */
  readonly required?: boolean;
  /** May one answer serve every cell with this text (an unknown 事项类型), whatever its row? */
  readonly byText?: boolean;
}

const UNREADABLE: Doubt = { code: "IN-CELL" };

/** The same cell text is parsed once: registers repeat a few levels, kinds and days over many rows. */
export function remembered<T>(parse: (value: CellValue) => Read<T>): (value: CellValue) => Read<T> {
  const known = new Map<CellValue, Read<T>>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const read = parse(value);
    known.set(value, read);
    return read;
  };
}

/** Reads cells of one register and asks about those it can't read. */
export class CellReader {
  constructor(
    private readonly register: FoundRegister,
    private readonly questions: Questions,
  ) {}

  /**
   * The value under a role, null when blank or unreadable. An unreadable cell (or a blank one that must not be) adds the
   * id of its question to `holds`, unless it has been answered.
   */
  read<T>(
    row: RegisterRow,
    role: string,
    parse: (value: CellValue) => Read<T>,
    about: RowSubject | SubjectOf,
    holds: string[],
    doubt: Doubt = UNREADABLE,
  ): T | null {
    const value = row.value(role);
    const read = parse(value);
    if (read.kind === "value") return read.value;
    if (read.kind === "blank" && !doubt.required) return null;
    const text = isBlank(value) ? "" : tidy(value);
    const subject = typeof about === "function" ? about(row) : about;
    const asked = this.askedAbout(role, text, subject, doubt);
    const answered = this.answered(doubt.code, asked, parse);
    if (answered !== null) return answered;
    holds.push(
      this.questions.ask({
        code: doubt.code,
        subject: asked,
        message: this.message(role, text, doubt.code, subject),
        at: row.at(role),
        choices: doubt.choices ?? [],
        holds: true,
        affects: subject.affects,
      }),
    );
    return null;
  }

  private answered<T>(
    code: string,
    about: readonly string[],
    parse: (value: CellValue) => Read<T>,
  ): T | null {
    const answer = this.questions.answer(code, ...about);
    if (answer === undefined) return null;
    const read = parse(answer);
    return read.kind === "value" ? read.value : null;
  }

  private askedAbout(role: string, text: string, subject: RowSubject, doubt: Doubt): readonly string[] {
    const column = this.title(role);
    if (doubt.byText) return [column, text];
    return [this.register.definition.name, column, text, ...subject.identity].filter((part) => part !== "");
  }

  private message(role: string, text: string, code: Doubt["code"], subject: RowSubject) {
    const values = {
      column: this.title(role),
      text,
      about: subject.identity.filter((one) => one !== "").join("，"),
    };
    if (text === "") return { code: "register.cell-blank", values };
    if (code === "IN-TYPE") return { code: "register.type-unknown", values };
    if (code === "IN-LEVEL") return { code: "register.level-unknown", values };
    return { code: "register.cell-unreadable", values };
  }

  private title(role: string): string {
    return this.register.definition.columns.find((column) => column.role === role)?.title ?? role;
  }
}
