// Scaling curves as small SVG pictures: both axes logarithmic, a band from the fastest to the slowest round, no outside fonts.

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Ends of the band; absent where nothing varies. */
  readonly low?: number;
  readonly high?: number;
}

export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly dashed: boolean;
  readonly points: readonly Point[];
}

export interface Chart {
  readonly title: string;
  readonly across: string;
  readonly up: string;
  /** Words for the values of an axis, e.g. 1 毫秒. */
  readonly acrossTick: (value: number) => string;
  readonly upTick: (value: number) => string;
  /** Where the axis across has ticks; absent: at powers of ten. */
  readonly ticks?: readonly number[];
  readonly series: readonly Series[];
}

const WIDTH = 760;
const PLOT = { left: 84, top: 48, width: 400, height: 300 } as const;
const HEIGHT = PLOT.top + PLOT.height + 56;
const LEGEND = PLOT.left + PLOT.width + 16;
const FONT = "system-ui, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

interface Scale {
  readonly first: number;
  readonly last: number;
  readonly at: (value: number) => number;
}

/** From the power of ten below the smallest value to the one above the largest. */
function powers(values: readonly number[]): readonly [first: number, last: number] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  return [first, Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))))];
}

function scaleOf([first, last]: readonly [number, number], start: number, length: number): Scale {
  return { first, last, at: (value) => start + ((Math.log10(value) - first) / (last - first)) * length };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const rounded = (value: number): string => value.toFixed(1).replace(/\.0$/, "");

const label = (x: number, y: number, words: string, more = ""): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}"${more}>${escaped(words)}</text>`;

const lineOf = (from: readonly [number, number], to: readonly [number, number], more: string): string =>
  `<line x1="${rounded(from[0])}" y1="${rounded(from[1])}" x2="${rounded(to[0])}" y2="${rounded(to[1])}" ${more}/>`;

const powersOf = ({ first, last }: Scale): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));

function grid(chart: Chart, x: Scale, y: Scale): string[] {
  const bottom = PLOT.top + PLOT.height;
  const right = PLOT.left + PLOT.width;
  const upright = (chart.ticks ?? powersOf(x)).flatMap((value) => [
    lineOf([x.at(value), PLOT.top], [x.at(value), bottom], 'stroke="#e2e2e2"'),
    label(x.at(value), bottom + 18, chart.acrossTick(value), ' text-anchor="middle"'),
  ]);
  const level = powersOf(y).flatMap((value) => [
    lineOf([PLOT.left, y.at(value)], [right, y.at(value)], 'stroke="#e2e2e2"'),
    label(PLOT.left - 8, y.at(value) + 4, chart.upTick(value), ' text-anchor="end"'),
  ]);
  return [...upright, ...level];
}

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([across, up]) => `${rounded(across)},${rounded(up)}`).join(" ");

function curve({ colour, dashed, points }: Series, x: Scale, y: Scale): string[] {
  const places = points.map((point): readonly [number, number] => [x.at(point.x), y.at(point.y)]);
  const band = [
    ...points.map((point): readonly [number, number] => [x.at(point.x), y.at(point.high ?? point.y)]),
    ...[...points]
      .reverse()
      .map((point): readonly [number, number] => [x.at(point.x), y.at(point.low ?? point.y)]),
  ];
  const dashes = dashed ? ' stroke-dasharray="6 4"' : "";
  return [
    `<polygon points="${pathOf(band)}" fill="${colour}" opacity="0.15"/>`,
    `<polyline points="${pathOf(places)}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>`,
    ...places.map(
      ([across, up]) => `<circle cx="${rounded(across)}" cy="${rounded(up)}" r="3" fill="${colour}"/>`,
    ),
  ];
}

/** Names in the order in which the curves end, the highest first. */
function legend(series: readonly Series[]): string[] {
  const endOf = ({ points }: Series): number => points[points.length - 1]?.y ?? 0;
  return [...series]
    .sort((one, other) => endOf(other) - endOf(one))
    .flatMap(({ name, colour, dashed }, index) => {
      const up = PLOT.top + 12 + index * 24;
      const dashes = dashed ? ' stroke-dasharray="6 4"' : "";
      const stroke = `stroke="${colour}" stroke-width="2"${dashes}`;
      return [lineOf([LEGEND, up - 4], [LEGEND + 24, up - 4], stroke), label(LEGEND + 30, up, name)];
    });
}

/** The picture as a file's text; the same numbers give the same bytes. */
export function svg(chart: Chart): string {
  const points = chart.series.flatMap((series) => series.points);
  const x = scaleOf(powers(points.map((point) => point.x)), PLOT.left, PLOT.width);
  const levels = points.flatMap(({ y: value, low = value, high = value }) => [low, value, high]);
  const y = scaleOf(powers(levels), PLOT.top + PLOT.height, -PLOT.height);
  const middle = PLOT.top + PLOT.height / 2;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT}" font-size="12" fill="#333">`,
    `<title>${escaped(chart.title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    label(PLOT.left, 26, chart.title, ' font-size="16" font-weight="600"'),
    ...grid(chart, x, y),
    ...chart.series.flatMap((series) => curve(series, x, y)),
    label(PLOT.left + PLOT.width / 2, HEIGHT - 14, chart.across, ' text-anchor="middle"'),
    label(18, middle, chart.up, ` text-anchor="middle" transform="rotate(-90 18 ${middle})"`),
    ...legend(chart.series),
    "</svg>",
  ].join("\n")}\n`;
}
