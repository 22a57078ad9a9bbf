// What the icons show, as colours at points of the unit square: the ranking, the pane, the way back.

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];
/** Colour at a point of the unit square; x to the right, y downwards. */
export type Shape = (x: number, y: number) => Colour;

const CLEAR: Colour = [0, 0, 0, 0];
const BLUE: Colour = [15, 108, 189, 255];
const WHITE: Colour = [255, 255, 255, 255];
const AMBER: Colour = [255, 185, 0, 255];

function insideRoundedSquare(x: number, y: number, radius: number): boolean {
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

const BARS: readonly [top: number, width: number, colour: Colour][] = [
  [0.2, 0.62, WHITE],
  [0.43, 0.46, WHITE],
  [0.66, 0.28, AMBER],
];

function barAt(x: number, y: number): Colour | null {
  const bar = BARS.find(([top, width]) => y >= top && y < top + 0.15 && x >= 0.19 && x < 0.19 + width);
  return bar?.[2] ?? null;
}

/** The product: a ranking of three bars, the last one marked. */
const ranking: Shape = (x, y) => (insideRoundedSquare(x, y, 0.18) ? (barAt(x, y) ?? BLUE) : CLEAR);

/** The ranking with a sign of equality: 计算. */
const calculate: Shape = (x, y) => {
  const inDisc = (x - 0.72) ** 2 + (y - 0.72) ** 2 <= 0.27 ** 2;
  if (!inDisc) return ranking(x, y);
  const inSign = Math.abs(x - 0.72) <= 0.15 && (Math.abs(y - 0.66) <= 0.035 || Math.abs(y - 0.78) <= 0.035);
  return inSign ? BLUE : WHITE;
};

/** A sheet with a pane at its right. */
const pane: Shape = (x, y) => {
  const inFrame = x >= 0.06 && x <= 0.94 && y >= 0.14 && y <= 0.86;
  if (!inFrame) return CLEAR;
  if (x >= 0.6) return BLUE;
  const onLine = x < 0.13 || y < 0.21 || y > 0.79;
  return onLine ? BLUE : WHITE;
};

/** An arrow that turns back. */
const undo: Shape = (x, y) => {
  const inHead = x >= 0.06 && x <= 0.36 && Math.abs(y - 0.34) <= x - 0.06 && Math.abs(y - 0.34) <= 0.26;
  if (inHead) return BLUE;
  const onShaft = x >= 0.3 && x <= 0.6 && Math.abs(y - 0.34) <= 0.07;
  if (onShaft) return BLUE;
  const distance = Math.hypot(x - 0.6, y - 0.585);
  const onBow = x >= 0.6 && distance >= 0.175 && distance <= 0.315;
  if (onBow) return BLUE;
  const onFoot = x >= 0.36 && x <= 0.6 && Math.abs(y - 0.83) <= 0.07;
  return onFoot ? BLUE : CLEAR;
};

/** By file name in assets/icons, without the size. */
export const SHAPES: Readonly<Record<string, Shape>> = { icon: ranking, calculate, pane, undo };
