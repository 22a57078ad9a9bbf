// Ready-made flags of events and households: constant messages, shared by all outcomes that carry them.
import type { Message } from "../outcome";

const NONE = {} as const;
const message = (code: string): Message => ({ code, values: NONE });

export const FLAGS = {
  individualsToo: message("event.flag.individuals"),
  outsideUnit: message("event.flag.outside-unit"),
  avoidance: message("event.flag.avoidance"),
  outsideValidity: message("event.flag.outside-validity"), // C-16
  topLeadersElsewhere: message("event.flag.deputy-above-district"), // D-3
  deputyLeader: message("event.flag.deputy-leader"), // D-4
  issuerInspection: message("event.flag.issuer-inspection"), // D-9
  sameDocument: message("event.flag.same-document"), // D-10
  rankingItself: message("event.flag.ranking-itself"), // D-11
  districtInspection: message("event.flag.district-inspection"), // D-13
  formalism: message("event.flag.formalism"), // D-14
  accountability: message("event.flag.accountability"), // D-15
  nationalTalk: message("event.flag.national-talk"), // D-22
  noDistrictTalk: message("event.flag.no-district-talk"), // D-23
  mediaLevel: message("event.flag.media-level"), // D-25
  sameStory: message("event.flag.same-story"), // D-26
  maybeSameStory: message("event.flag.maybe-same-story"), // D-26
  sharedStory: message("event.flag.shared-story"), // D-28
  exposureNoPoints: message("event.flag.exposure-no-points"), // D-29
  exposurePoints: message("event.flag.exposure-points"), // D-29
  rectificationMeeting: message("event.flag.rectification-meeting"), // D-31
  sharedMeeting: message("event.flag.shared-meeting"), // D-32
  eachDocument: message("event.flag.each-document"), // D-33
  highestOnly: message("event.flag.highest-only"), // D-34
  pendingSameMatter: message("event.flag.pending-same-matter"),
  severalCredits: message("event.flag.several-credits"), // O12
  noDocument: message("event.flag.no-document"), // G-12
  severeWithoutPerson: message("event.flag.severe-without-person"), // D-6
} as const;
