// Excel.ChartCollection and Excel.Chart: column charts over a block whose first row and column are names.
import { installChartSupport, type Chart } from "@cj-tech-master/excelts/chart";
import type { Worksheet } from "@cj-tech-master/excelts";
import { columnLetters, formatBox, parseAddress, quoteSheet, type Box } from "../cells/address";
import { isProtected } from "../cells/write-values";
import { accessDenied, invalidArgument, itemNotFound } from "../interpreter/errors";
import { describeType, isHostObject, type HostObject } from "../interpreter/host-object";
import type { Session } from "../session";
import { choiceArgument, textArgument } from "./arguments";
import { targetOf } from "./range-target";

interface ChartsTarget {
  readonly session: Session;
  readonly sheet: Worksheet;
}

/** What the API can change of a chart one member at a time; the stored chart is rebuilt from it. */
interface ChartState extends ChartsTarget {
  name: string;
  title: string;
  data: string;
  place: string;
  stored: Chart;
}

const DEFAULT_PLACE = "B2:I16";
/** Charts made through the API; the file format library keeps no names, so names last as long as the host. */
const made = new WeakMap<Chart, ChartState>();

function noteChange({ session, sheet }: ChartsTarget): void {
  session.changes.sheet("charts", sheet);
}

const chartTitle = describeType<ChartState>("ChartTitle", {
  changed: noteChange,
  properties: {
    Text: {
      get: (chart) => chart.title,
      set: (chart, value) => rebuild(chart, { title: textArgument(value, "ChartTitle.text") }),
    },
  },
});

const openChart = describeType<ChartState>("Chart", {
  changed: noteChange,
  identity: ({ name }) => name,
  properties: {
    Name: {
      get: (chart) => chart.name,
      set: (chart, value) => {
        chart.name = textArgument(value, "Chart.name");
      },
    },
  },
  navigations: { Title: { open: (chart) => chartTitle(chart) } },
  methods: {
    SetData: {
      changes: true,
      call: (chart, [range]) => rebuild(chart, { data: blockOf(range, "Chart.setData") }),
    },
    SetPosition: {
      changes: true,
      call: (chart, [start, end]) => rebuild(chart, { place: placeOf(start, end) }),
    },
    Delete: { changes: true, call: deleteChart },
  },
});

export const charts = describeType<ChartsTarget>("ChartCollection", {
  changed: noteChange,
  items: (target) => known(target).map(openChart),
  item: getChart,
  methods: {
    Add: { changes: true, call: add },
    GetItem: { call: (target, [name]) => getChart(target, name) },
    GetItemOrNullObject: {
      since: "1.4",
      call: (target, [name]) => {
        const chart = known(target).find((candidate) => candidate.name === name);
        return chart === undefined ? null : openChart(chart);
      },
    },
  },
});

function getChart(target: ChartsTarget, key: unknown): HostObject {
  const chart = known(target).find(({ name }) => name === key);
  if (chart === undefined) throw itemNotFound("ChartCollection.getItem", key);
  return openChart(chart);
}

function known(target: ChartsTarget): readonly ChartState[] {
  return target.sheet.getCharts().map((chart, index) => made.get(chart) ?? fromFile(target, chart, index));
}

/** A chart of the opened file: named by its number, as the library saves it. */
function fromFile(target: ChartsTarget, stored: Chart, index: number): ChartState {
  const { tl, br } = stored.range;
  const box = { row: tl.nativeRow, column: tl.nativeCol, rows: 1, columns: 1 };
  const place =
    br === undefined
      ? DEFAULT_PLACE
      : formatBox({
          ...box,
          rows: Math.max(1, br.nativeRow - box.row),
          columns: Math.max(1, br.nativeCol - box.column),
        });
  const name = `Chart ${index + 1}`;
  const state: ChartState = { ...target, name, title: stored.title ?? "", data: "", place, stored };
  made.set(stored, state);
  return state;
}

function add(target: ChartsTarget, [type, source]: readonly unknown[]): HostObject {
  refuse(target.sheet, "ChartCollection.add");
  choiceArgument(type, ["ColumnClustered"], "ChartCollection.add");
  const data = blockOf(source, "ChartCollection.add");
  const stored = draw(target.sheet, data, "", DEFAULT_PLACE);
  const name = `Chart ${target.sheet.getCharts().length}`;
  const state: ChartState = { ...target, name, title: "", data, place: DEFAULT_PLACE, stored };
  made.set(stored, state);
  return openChart(state);
}

function rebuild(chart: ChartState, change: Partial<Pick<ChartState, "title" | "data" | "place">>): null {
  refuse(chart.sheet, "Chart");
  Object.assign(chart, change);
  chart.sheet.removeChart(chart.stored);
  chart.stored = draw(chart.sheet, chart.data, chart.title, chart.place);
  made.set(chart.stored, chart);
  return null;
}

function deleteChart(chart: ChartState): null {
  refuse(chart.sheet, "Chart.delete");
  chart.sheet.removeChart(chart.stored);
  return null;
}

function refuse(sheet: Worksheet, member: string): void {
  if (isProtected(sheet)) throw accessDenied(member, `sheet ${sheet.name} is protected`);
}

function draw(sheet: Worksheet, data: string, title: string, place: string): Chart {
  installChartSupport();
  const before = new Set(sheet.getCharts());
  sheet.addChart(
    {
      type: "bar",
      barDir: "col",
      grouping: "clustered",
      title: title === "" ? null : title,
      series: seriesOf(sheet, data),
    },
    place,
  );
  const drawn = sheet.getCharts().find((chart) => !before.has(chart));
  if (drawn === undefined) throw new Error("the chart was not added");
  return drawn;
}

interface Series {
  readonly name: { readonly formula: string } | string;
  readonly categories: string;
  readonly values: string;
}

/** One series for each column after the first, named by the first row where that holds texts. */
function seriesOf(sheet: Worksheet, data: string): Series[] {
  const prefix = data.slice(0, data.lastIndexOf("!") + 1);
  const { row, column, rows, columns } = parseAddress(data);
  const isNamed = typeof sheet.findCell(row + 1, column + 2)?.value === "string";
  const first = row + (isNamed ? 2 : 1);
  const body = (at: number) => `${prefix}$${columnLetters(at)}$${first}:$${columnLetters(at)}$${row + rows}`;
  return Array.from({ length: columns - 1 }, (_, index) => ({
    name: isNamed
      ? { formula: `${prefix}$${columnLetters(column + index + 1)}$${row + 1}` }
      : `系列${index + 1}`,
    categories: body(column),
    values: body(column + index + 1),
  }));
}

function blockOf(range: unknown, member: string): string {
  const target = isHostObject(range) ? targetOf(range) : undefined;
  if (target === undefined) throw invalidArgument(member, "a range expected");
  if (target.box.columns < 2) throw invalidArgument(member, "names and values expected");
  return `${quoteSheet(target.sheet.name)}!${formatBox(target.box)}`;
}

function placeOf(start: unknown, end: unknown): string {
  const from = cornerOf(start);
  const to = end === undefined || end === null ? from : cornerOf(end);
  return formatBox({
    row: from.row,
    column: from.column,
    rows: to.row + to.rows - from.row,
    columns: to.column + to.columns - from.column,
  });
}

function cornerOf(value: unknown): Box {
  const target = isHostObject(value) ? targetOf(value) : undefined;
  return target?.box ?? parseAddress(textArgument(value, "Chart.setPosition"));
}
