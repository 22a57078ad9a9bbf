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
import type { CellReader, RowSubject } from "./reader";
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
  const cells = cellReader(register, context);
  const rows = registerRows(register);
  const facts = rows.flatMap((row) => eventFacts(row, cells, context));
  return { facts, table: registerTable(register, { rows: rows.length, counts: true }) };
}

const text = (row: RegisterRow, role: string): string | null => {
  const read = readText(row.value(role));
  return read.kind === "value" ? read.value : null;
};

function eventFacts(row: RegisterRow, cells: CellReader, context: RegisterContext): readonly EventFact[] {
  const holds: string[] = [];
  const subject = subjectOf(row);
  const kind = cells.read(row, "kind", readEventKind, subject, holds, {
    code: "IN-TYPE",
    choices: EVENT_KINDS,
    required: true,
    byText: !isBlank(row.value("kind")),
  });
  if (kind === null) return [];
  const named = context.units.person(row.value("person"));
  const common = commonFacts(row, kind, cells, subject, holds);
  return unitsOf(row, common.date, named.unit, cells, context, subject, holds).map(
    ({ mention, hold, person }) => ({
      ...common,
      mention,
      person: named.name ?? person,
      holds: hold === null ? holds : [...holds, hold],
    }),
  );
}

type CommonFacts = Omit<EventFact, "mention" | "holds" | "person">;

function commonFacts(
  row: RegisterRow,
  kind: EventKind,
  cells: CellReader,
  subject: RowSubject,
  holds: string[],
): CommonFacts {
  const date = cells.read(row, "date", readDate, subject, holds, { code: "IN-CELL", required: true });
  const year = cells.read(row, "year", readYear, subject, holds);
  return {
    row: row.number,
    date,
    year: year ?? yearOf(date),
    kind,
    level: cells.read(row, "level", readLevel, subject, holds, {
      code: "IN-LEVEL",
      choices: ["国家", "省", "市", "区"],
    }),
    subjectMatter: text(row, "matter") ?? "",
    issuer: text(row, "issuer"),
    documentNumber: text(row, "document"),
    sameMatter: text(row, "sameMatter"),
    severe: cells.read(row, "severe", readYesNo, subject, holds, YES_OR_NO) ?? false,
    majorImpact: cells.read(row, "majorImpact", readYesNo, subject, holds, YES_OR_NO),
    talkDecided: cells.read(row, "talkDecided", readYesNo, subject, holds, YES_OR_NO),
    at: row.at("kind"),
  };
}

const YES_OR_NO = { code: "IN-CELL", choices: ["是", "否"] } as const;

const yearOf = (date: IsoDate | null): number | null => (date === null ? null : Number(date.slice(0, 4)));

/** The row by its unit and its document, else by what it is about. */
function subjectOf(row: RegisterRow): RowSubject {
  const unit = normalise(row.value("unit"));
  const detail = text(row, "document") ?? text(row, "matter") ?? "";
  return { identity: [unit, tidy(detail)], affects: [unit] };
}

/** The units of the row; where the unit is blank, the one written with the person. */
function unitsOf(
  row: RegisterRow,
  date: IsoDate | null,
  ofPerson: string | null,
  cells: CellReader,
  context: RegisterContext,
  subject: RowSubject,
  holds: string[],
) {
  const required = ofPerson === null;
  const written =
    cells.read(row, "unit", readText, subject, holds, { code: "IN-CELL", required }) ?? ofPerson;
  if (written === null) return [{ mention: { text: "", unit: null }, hold: null, person: null }];
  return context.units.read(written, row.at("unit"), date);
}
