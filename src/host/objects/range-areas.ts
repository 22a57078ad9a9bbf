// Excel.RangeAreas, as far as merged areas need it.
import { qualified } from "../cells/address";
import { describeType, type HostObject } from "../interpreter/host-object";
import type { RangeTarget } from "./range-target";

interface Areas {
  readonly targets: readonly RangeTarget[];
  readonly open: (target: RangeTarget) => HostObject;
}

const describeCollection = describeType<Areas>("RangeCollection", {
  items: ({ targets, open }) => targets.map(open),
});

const describe = describeType<Areas>("RangeAreas", {
  keptByReference: true,
  properties: {
    AreaCount: { since: "1.9", get: ({ targets }) => targets.length },
    Address: {
      since: "1.9",
      get: ({ targets }) => targets.map(({ sheet, box }) => qualified(sheet.name, box)).join(","),
    },
  },
  navigations: { Areas: { since: "1.9", open: (areas) => describeCollection(areas) } },
});

/** Several rectangles of one sheet; `open` makes the Range of one. */
export function openRangeAreas(
  targets: readonly RangeTarget[],
  open: (target: RangeTarget) => HostObject,
): HostObject {
  return describe({ targets, open });
}
