// Who conducts, attends and is called to a talk, with the names that 设置 and 单位名录 know.
import { INTERVIEWEES, OFFICES, TALKS } from "../policy";
import type { Office, TalkLevel, UnitType } from "../policy";
import type { Message } from "./outcome";
import type { OfficeSettings } from "./situation";
import type { UnitPeople } from "./unit-people";

type Attendee = (typeof TALKS)[TalkLevel]["attendees"][number];

/** Conducting office with its name; "" where the mechanism names none (约8). */
export function hostOf(level: TalkLevel, office: OfficeSettings): string {
  const { host } = TALKS[level];
  return host === null ? "" : titled(host, office);
}

/** Attending offices with names; plain roles as they are (D-16). */
export function attendeesOf(level: TalkLevel, office: OfficeSettings): readonly string[] {
  return TALKS[level].attendees.map((attendee) => (isOffice(attendee) ? titled(attendee, office) : attendee));
}

function isOffice(attendee: Attendee): attendee is Office {
  return attendee in OFFICES;
}

function titled(who: Office, office: OfficeSettings): string {
  const { title } = OFFICES[who];
  const name = nameOf(who, office);
  return name === "" ? title : `${title} ${name}`;
}

function nameOf(who: Office, { people }: OfficeSettings): string {
  return people[OFFICES[who].setting]?.trim() ?? "";
}

/** Roles called, head first, each with the names the directory has (clauses 约1–约8, D-19). */
export function intervieweesOf(
  level: TalkLevel,
  unit: string,
  unitType: UnitType,
  people: UnitPeople,
): readonly string[] {
  const names = [people.headNames(unit), people.deputyNames(unit)];
  return rolesCalled(level, unitType).map((role, index) => [role, ...named(names[index])].join(" "));
}

function named(names: readonly string[] | undefined): readonly string[] {
  return names === undefined || names.length === 0 ? [] : [names.join("、")];
}

/** 约7 calls the two heads by office, 约8 whoever leads, the others by unit type. */
function rolesCalled(level: TalkLevel, unitType: UnitType): readonly string[] {
  if (level === "L3") return ["党政正职", "分管负责人"];
  if (level === "L4") return ["主要领导", "分管领导"];
  return INTERVIEWEES[unitType];
}

/** Units whose own head usually sits on the other side of the table, and the offices they fill. */
const ORGANISERS: readonly { readonly pattern: RegExp; readonly offices: readonly Attendee[] }[] = [
  { pattern: /纪委|监委/, offices: ["纪委书记", "区纪委一名分管负责人"] },
  { pattern: /组织部/, offices: ["组织部部长", "区委组织部一名分管负责人"] },
  { pattern: /扶贫办|扶贫开发|乡村振兴局/, offices: ["常务副组长", "日常副组长", "组长"] },
];

/** Asks for a replacement where the unit called would meet its own people as host or attendee. */
export function recusalFlags(
  level: TalkLevel,
  unit: string,
  office: OfficeSettings,
  people: UnitPeople,
): readonly Message[] {
  const talk = TALKS[level];
  const present: readonly Attendee[] = talk.host === null ? talk.attendees : [talk.host, ...talk.attendees];
  const byUnit = ORGANISERS.some(
    ({ pattern, offices }) => pattern.test(unit) && offices.some((each) => present.includes(each)),
  );
  const own = new Set([...people.headNames(unit), ...people.deputyNames(unit)]);
  const byName = present.filter(isOffice).some((each) => own.has(nameOf(each, office)));
  return byUnit || byName ? [{ code: "interview.flag.recusal", values: { unit } }] : [];
}
