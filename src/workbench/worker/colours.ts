// Colours of a workbook file as "#rrggbb": given outright, by the theme with a tint, or by the old palette's number.
import type { Color } from "@cj-tech-master/excelts";

/** The twelve colours of a theme in the order in which cells number them. */
export type Palette = readonly string[];

const THEME_PART = /^xl\/theme\/theme\d*\.xml$/;
/** Order of the theme part; cells count text and background colours the other way round. */
const SCHEME = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const CELL_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9];
/** Office's own theme, for files without one. */
const OFFICE: Palette = [
  "#ffffff",
  "#000000",
  "#e7e6e6",
  "#44546a",
  "#4472c4",
  "#ed7d31",
  "#a5a5a5",
  "#ffc000",
  "#5b9bd5",
  "#70ad47",
];

/** The colours of the first theme part; those that it does not name are Office's. */
export function paletteOf(parts: ReadonlyMap<string, Uint8Array>): Palette {
  const part = [...parts.keys()].find((name) => THEME_PART.test(name));
  const bytes = part === undefined ? undefined : parts.get(part);
  if (bytes === undefined) return OFFICE;
  const text = new TextDecoder().decode(bytes);
  return CELL_ORDER.map(
    (place, index) => schemeColour(text, SCHEME[place] ?? "") ?? OFFICE[index] ?? "#000000",
  );
}

function schemeColour(theme: string, name: string): string | null {
  const inside = new RegExp(`<a:${name}>\\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"`).exec(
    theme,
  );
  return inside?.[1] === undefined ? null : `#${inside[1].toLowerCase()}`;
}

/** The old palette, whose first eight colours files number twice; 64 and above are "automatic". */
const FIRST = ["000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff"];
const INDEXED: readonly string[] = [
  ...FIRST,
  ...FIRST,
  ...["800000", "008000", "000080", "808000", "800080", "008080", "c0c0c0", "808080"],
  ...["9999ff", "993366", "ffffcc", "ccffff", "660066", "ff8080", "0066cc", "ccccff"],
  ...["000080", "ff00ff", "ffff00", "00ffff", "800080", "800000", "008080", "0000ff"],
  ...["00ccff", "ccffff", "ccffcc", "ffff99", "99ccff", "ff99cc", "cc99ff", "ffcc99"],
  ...["3366ff", "33cccc", "99cc00", "ffcc00", "ff9900", "ff6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
];

/** null = automatic. */
export function colourOf(color: Partial<Color> | undefined, palette: Palette): string | null {
  if (color === undefined) return null;
  if (color.argb !== undefined) return `#${color.argb.slice(-6).toLowerCase()}`;
  const { theme, tint, indexed } = color as { theme?: number; tint?: number; indexed?: number };
  if (theme !== undefined) return tinted(palette[theme] ?? "#000000", tint ?? 0);
  const old = indexed === undefined ? undefined : INDEXED[indexed];
  return old === undefined ? null : `#${old}`;
}

/** Lighter for a positive tint, darker for a negative one. */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const channel = (start: number): string => {
    const value = parseInt(colour.slice(start, start + 2), 16);
    const shifted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(shifted).toString(16).padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
