// 事项登记: documents and findings, one fact per row and unit.
import { EVENT_KINDS } from "../../policy";
import type { EventKind, IsoDate } from "../../policy";
import type { EventFact } from "../../engine";
import type { CellValue } from "../snapshot";
import { isBlank, normalise, tidy } from "../text";
import { readDate, readLevel, readText, readYear, readYesNo } from "./cells";
import type { Read } from "./cells";
import { cellReader } from "./context";
import type { RegisterContext, RegisterFindings } from "./context";
import { registerTable } from "./find";
import type { FoundRegister } from "./find";
import { allHolds } from "./mentions";
import type { NamedUnit } from "./mentions";
import { remembered } from "./reader";
import type { CellReader, Doubt, RowSubject } from "./reader";
import { registerRows } from "./rows";
import type { RegisterRow } from "./rows";

/** Other usual words for an 事项类型, normalised and without book-title marks. */
const KIND_SYNONYMS: Readonly<Record<string, EventKind>> = {
  批示: "批示表扬",
  领导批示: "批示表扬",
  批示肯定: "批示表扬",
  表扬通报: "通报表扬",
  通报表彰: "通报表扬",
  表扬: "通报表扬",
  红榜表扬: "红榜",
  上红榜: "红榜",
  点名批评: "通报批评",
  点名通报批评: "通报批评",
  批评通报: "通报批评",
  批评: "通报批评",
  上黑榜: "黑榜",
  黑榜批评: "黑榜",
  影响年度考核评价: "影响考核评价",
  影响考核: "影响考核评价",
  现场推进会: "现场会",
  媒体报道: "媒体宣传",
  新闻宣传: "媒体宣传",
  曝光: "媒体曝光",
  媒体负面曝光: "媒体曝光",
  督查组通报: "督查通报",
  督察通报: "督查通报",
  任务不落实: "任务未落实",
  指标任务未落实: "任务未落实",
  资料报送: "资料台账",
  台账资料: "资料台账",
  整改落实不力: "整改不力",
  交办事项落实不力: "交办不力",
  形式主义官僚主义: "形式主义",
};
const KINDS = new Map<string, EventKind>([
  ...EVENT_KINDS.map((kind) => [kind, kind] as const),
  ...Object.entries(KIND_SYNONYMS),
]);

/** 事项类型 in its usual spellings. */
export function readEventKind(value: CellValue): Read<EventKind> {
  if (isBlank(value)) return { kind: "blank" };
  const kind = KINDS.get(normalise(value).replace(/[《》<>“”"、]/g, ""));
  return kind === undefined ? { kind: "unreadable" } : { kind: "value", value: kind };
}

/** Reads 事项登记. A row without a readable 事项类型 gives a question and no fact. */
export function readEvents(register: FoundRegister, context: RegisterContext): RegisterFindings<EventFact> {
  const rows = registerRows(register);
  const reader = new EventReader(cellReader(register, context), context);
  const facts: EventFact[] = [];
  for (const row of rows) reader.addFacts(row, facts);
  return { facts, table: registerTable(register, { rows: rows.length, counts: true }) };
}

const KIND: Doubt = { code: "IN-TYPE", choices: EVENT_KINDS, required: true, byText: true };
const NO_KIND: Doubt = { ...KIND, byText: false };
const LEVEL: Doubt = { code: "IN-LEVEL", choices: ["国家", "省", "市", "区"] };
const YES_OR_NO: Doubt = { code: "IN-CELL", choices: ["是", "否"] };
const REQUIRED: Doubt = { code: "IN-CELL", required: true };

const yearOf = (date: IsoDate | null): number | null => (date === null ? null : Number(date.slice(0, 4)));

function text(row: RegisterRow, role: string): string | null {
  const read = readText(row.value(role));
  return read.kind === "value" ? read.value : null;
}

/** The row by its unit and its document, else by what it is about. */
function subjectOf(row: RegisterRow): RowSubject {
  const unit = normalise(row.value("unit"));
  const detail = text(row, "document") ?? text(row, "matter") ?? "";
  return { identity: [unit, tidy(detail)], affects: [unit] };
}

const NOBODY: readonly NamedUnit[] = [{ mention: { text: "", unit: null }, hold: null, person: null }];

class EventReader {
  private readonly kind = remembered(readEventKind);
  private readonly level = remembered(readLevel);
  private readonly date = remembered(readDate);
  private readonly year = remembered(readYear);
  private readonly yesNo = remembered(readYesNo);

  constructor(
    private readonly cells: CellReader,
    private readonly context: RegisterContext,
  ) {}

  /** One fact per unit of the row. */
  addFacts(row: RegisterRow, facts: EventFact[]): void {
    const holds: string[] = [];
    const doubt = isBlank(row.value("kind")) ? NO_KIND : KIND;
    const kind = this.cells.read(row, "kind", this.kind, subjectOf, holds, doubt);
    if (kind === null) return;
    const date = this.cells.read(row, "date", this.date, subjectOf, holds, REQUIRED);
    const person = this.context.units.person(row.value("person"));
    for (const named of this.units(row, date, person.unit, holds)) {
      facts.push(this.fact(row, kind, date, named, person.name ?? named.person, holds));
    }
  }

  /** `holds` is shared by the facts of a row: whatever holds one cell holds them all. */
  private fact(
    row: RegisterRow,
    kind: EventKind,
    date: IsoDate | null,
    { mention, hold }: NamedUnit,
    person: string | null,
    holds: string[],
  ): EventFact {
    const year = this.cells.read(row, "year", this.year, subjectOf, holds);
    const level = this.cells.read(row, "level", this.level, subjectOf, holds, LEVEL);
    const judged = (role: string): boolean | null =>
      this.cells.read(row, role, this.yesNo, subjectOf, holds, YES_OR_NO);
    const severe = judged("severe") ?? false;
    const majorImpact = judged("majorImpact");
    const talkDecided = judged("talkDecided");
    return {
      row: row.number,
      date,
      year: year ?? yearOf(date),
      mention,
      kind,
      level,
      subjectMatter: text(row, "matter") ?? "",
      issuer: text(row, "issuer"),
      documentNumber: text(row, "document"),
      sameMatter: text(row, "sameMatter"),
      severe,
      majorImpact,
      person,
      talkDecided,
      holds: allHolds(holds, hold),
      at: row.at("kind"),
    };
  }

  /** The units of the row; where the unit is blank, the one written with the person. */
  private units(
    row: RegisterRow,
    date: IsoDate | null,
    ofPerson: string | null,
    holds: string[],
  ): readonly NamedUnit[] {
    const doubt = ofPerson === null ? REQUIRED : undefined;
    const written = this.cells.read(row, "unit", readText, subjectOf, holds, doubt) ?? ofPerson;
    return written === null ? NOBODY : this.context.units.read(written, row.at("unit"), date);
  }
}
