// Reads every register found, kind by kind, into facts, lines of `tables` and notes.
import type {
  AnnualDepartmentResult,
  AnnualTownshipResult,
  CalendarOverride,
  EventFact,
  HistoricalLast,
  HouseholdFact,
  IndicatorLead,
  Submission,
} from "../../engine";
import type { RecognisedTable } from "../recognition";
import type { Settings } from "../settings";
import { readAnnualDepartments } from "./annual-departments";
import { readAnnualTownships } from "./annual-townships";
import { readCalendar } from "./calendar";
import type { RegisterContext, RegisterFindings } from "./context";
import { readEvents } from "./events";
import type { FoundRegister } from "./find";
import { readHistory } from "./history";
import { readHouseholds } from "./households";
import { readLeads } from "./leads";
import { readRegistrySheet } from "./registry";
import { readSubmissions } from "./submissions";

export interface RegisterFacts {
  readonly events: readonly EventFact[];
  readonly households: readonly HouseholdFact[];
  readonly leads: readonly IndicatorLead[];
  readonly annualTownships: readonly AnnualTownshipResult[];
  readonly annualDepartments: readonly AnnualDepartmentResult[];
  readonly history: readonly HistoricalLast[];
  readonly calendar: readonly CalendarOverride[];
  readonly submissions: readonly Submission[];
  readonly tables: readonly RecognisedTable[];
}

/** Reads all registers besides 单位名录 and 设置, which everything else depends on. */
export function readRegisters(
  registers: readonly FoundRegister[],
  context: RegisterContext,
  settings: Settings,
): RegisterFacts {
  const { office, gradeNames } = settings;
  const tables: RecognisedTable[] = [];
  const read = <Fact>(
    kind: FoundRegister["definition"]["kind"],
    reader: (register: FoundRegister) => RegisterFindings<Fact>,
  ): readonly Fact[] =>
    registers
      .filter(({ definition }) => definition.kind === kind)
      .flatMap((register) => {
        const { facts, table } = reader(register);
        tables.push(table);
        return facts;
      });
  read("registry", (register) => readRegistrySheet(register, context.questions));
  return {
    events: read("events", (register) => readEvents(register, context)),
    households: read("households", (register) => readHouseholds(register, context)),
    leads: read("indicator-leads", (register) => readLeads(register, context)),
    annualTownships: read("annual-township", (register) =>
      readAnnualTownships(register, context, office, gradeNames),
    ),
    annualDepartments: read("annual-department", (register) =>
      readAnnualDepartments(register, context, office),
    ),
    submissions: read("submissions", (register) => readSubmissions(register, context)),
    history: read("history", (register) => readHistory(register, context)),
    calendar: read("calendar", (register) => readCalendar(register, context.questions)),
    tables,
  };
}
