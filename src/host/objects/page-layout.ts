// Excel.PageLayout: how a sheet prints.
import type { Worksheet } from "@cj-tech-master/excelts";
import { formatBox, parseAddress } from "../cells/address";
import { invalidArgument } from "../interpreter/errors";
import {
  describeType,
  isHostObject,
  type HostObject,
  type PropertyDescription,
} from "../interpreter/host-object";
import type { Session } from "../session";
import {
  booleanArgument,
  choiceArgument,
  integerArgument,
  numberArgument,
  recordArgument,
  textArgument,
} from "./arguments";
import { readSections, writeSections } from "../cells/footer";
import { openRange } from "./range";
import { openRangeAreas } from "./range-areas";
import { targetOf } from "./range-target";

interface LayoutTarget {
  readonly session: Session;
  readonly sheet: Worksheet;
}

/** Paper sizes by their number in the file. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, A3: 8, A4: 9, A5: 11 };

const headerFooter = describeType<LayoutTarget>("HeaderFooter", {
  changed: ({ session, sheet }) => session.changes.sheet("page-layout", sheet),
  properties: {
    CenterFooter: {
      since: "1.9",
      get: ({ sheet }) => readSections(footerOf(sheet)).center,
      set: ({ sheet }, value) => {
        const center = textArgument(value, "HeaderFooter.centerFooter");
        setFooter(sheet, writeSections({ ...readSections(footerOf(sheet)), center }));
      },
    },
  },
});

/** Sheets read from a file without a header have no such property at all, whatever the types say. */
function footerOf(sheet: Worksheet): string | null | undefined {
  const headerFooter: { readonly oddFooter: string | null } | undefined = sheet.headerFooter;
  return headerFooter?.oddFooter;
}

function setFooter(sheet: Worksheet, oddFooter: string): void {
  const existing: Worksheet["headerFooter"] | undefined = sheet.headerFooter;
  sheet.headerFooter = { ...(existing ?? NO_HEADER), oddFooter };
}

const NO_HEADER: Worksheet["headerFooter"] = {
  differentFirst: false,
  differentOddEven: false,
  oddHeader: null,
  oddFooter: null,
  evenHeader: null,
  evenFooter: null,
  firstHeader: null,
  firstFooter: null,
};

const headersFooters = describeType<LayoutTarget>("HeaderFooterGroup", {
  navigations: { DefaultForAllPages: { since: "1.9", open: (target) => headerFooter(target) } },
});

const POINTS_PER_INCH = 72;

/** Office.js counts margins in points, the file in inches. */
function margin(side: Side): PropertyDescription<LayoutTarget> {
  return {
    since: "1.9",
    get: ({ sheet }) => marginsOf(sheet)[side] * POINTS_PER_INCH,
    set: ({ sheet }, value) => {
      const points = numberArgument(value, `PageLayout.${side}Margin`);
      if (points < 0) throw invalidArgument(`PageLayout.${side}Margin`, String(points));
      sheet.pageSetup.margins = { ...marginsOf(sheet), [side]: points / POINTS_PER_INCH };
    },
  };
}

type Side = "top" | "bottom" | "left" | "right";
type Margins = Worksheet["pageSetup"]["margins"];

/** Sheets read from a file without margins have none, whatever the types say. */
function marginsOf({ pageSetup }: Worksheet): Margins {
  const margins: Partial<Margins> | undefined = pageSetup.margins;
  return { ...USUAL_MARGINS, ...margins };
}

const USUAL_MARGINS: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export const pageLayout = describeType<LayoutTarget>("PageLayout", {
  changed: ({ session, sheet }) => session.changes.sheet("page-layout", sheet),
  properties: {
    Orientation: { since: "1.9", get: orientation, set: setOrientation },
    PaperSize: { since: "1.9", get: paperSize, set: setPaperSize },
    Zoom: { since: "1.9", get: zoom, set: setZoom },
    CenterHorizontally: {
      since: "1.9",
      get: ({ sheet }) => sheet.pageSetup.horizontalCentered === true,
      set: ({ sheet }, value) => {
        sheet.pageSetup.horizontalCentered = booleanArgument(value, "PageLayout.centerHorizontally");
      },
    },
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
  },
  navigations: { HeadersFooters: { since: "1.9", open: (target) => headersFooters(target) } },
  methods: {
    SetPrintArea: { since: "1.9", changes: true, call: setPrintArea },
    SetPrintTitleRows: { since: "1.9", changes: true, call: setPrintTitleRows },
    GetPrintAreaOrNullObject: { since: "1.9", call: printArea },
    GetPrintTitleRowsOrNullObject: { since: "1.9", call: printTitleRows },
  },
});

function orientation({ sheet }: LayoutTarget): string {
  return sheet.pageSetup.orientation === "landscape" ? "Landscape" : "Portrait";
}

function setOrientation({ sheet }: LayoutTarget, value: unknown): void {
  const chosen = choiceArgument(value, ["Portrait", "Landscape"], "PageLayout.orientation");
  sheet.pageSetup.orientation = chosen === "Landscape" ? "landscape" : "portrait";
}

function paperSize({ sheet }: LayoutTarget): string {
  const size = sheet.pageSetup.paperSize;
  return Object.keys(PAPERS).find((paper) => PAPERS[paper] === size) ?? "Letter";
}

function setPaperSize({ sheet }: LayoutTarget, value: unknown): void {
  const size = PAPERS[textArgument(value, "PageLayout.paperSize")];
  if (size === undefined) throw invalidArgument("PageLayout.paperSize", JSON.stringify(value));
  sheet.pageSetup.paperSize = size;
}

function zoom({ sheet: { pageSetup } }: LayoutTarget): unknown {
  if (!pageSetup.fitToPage) return { scale: pageSetup.scale ?? 100 };
  const pages = {
    horizontalFitToPages: pageSetup.fitToWidth ?? 1,
    verticalFitToPages: pageSetup.fitToHeight ?? 1,
  };
  return Object.fromEntries(Object.entries(pages).filter(([, count]) => count !== 0));
}

function setZoom({ sheet: { pageSetup } }: LayoutTarget, value: unknown): void {
  const options = recordArgument(value, "PageLayout.zoom");
  const scale = options["scale"];
  pageSetup.fitToPage = scale === undefined || scale === null;
  if (!pageSetup.fitToPage) {
    pageSetup.scale = integerArgument(scale, "PageLayout.zoom");
    return;
  }
  pageSetup.fitToWidth = pages(options["horizontalFitToPages"]);
  pageSetup.fitToHeight = pages(options["verticalFitToPages"]);
}

/** 0 in the file means "as many as it takes". */
function pages(value: unknown): number {
  return value === undefined || value === null ? 0 : integerArgument(value, "PageLayout.zoom");
}

function setPrintArea({ sheet }: LayoutTarget, [value]: readonly unknown[]): null {
  sheet.pageSetup.printArea = addressOf(value, "PageLayout.setPrintArea");
  return null;
}

function setPrintTitleRows({ sheet }: LayoutTarget, [value]: readonly unknown[]): null {
  const { row, rows } = parseAddress(addressOf(value, "PageLayout.setPrintTitleRows"));
  sheet.pageSetup.printTitlesRow = `${row + 1}:${row + rows}`;
  return null;
}

function addressOf(value: unknown, member: string): string {
  const target = isHostObject(value) ? targetOf(value) : undefined;
  return target === undefined ? formatBox(parseAddress(textArgument(value, member))) : formatBox(target.box);
}

function printArea({ session, sheet }: LayoutTarget): HostObject | null {
  const area = sheet.pageSetup.printArea;
  if (area === undefined || area === "") return null;
  const targets = area.split(/&&|,/).map((part) => ({ session, sheet, box: parseAddress(part) }));
  return openRangeAreas(targets, openRange);
}

function printTitleRows({ session, sheet }: LayoutTarget): HostObject | null {
  const rows = sheet.pageSetup.printTitlesRow;
  return rows === undefined || rows === "" ? null : openRange({ session, sheet, box: parseAddress(rows) });
}
