// One line of a paper: what it is called, what it says, how it looks, and the 编号 it is found again by.
import type { Cell } from "../cell";

export type LineStyle = "title" | "subtitle" | "heading" | "field" | "blank-field" | "note";

/** A line as the product wants it. */
export interface PaperLine {
  /** What the line is about besides the paper itself: 编号 of a talk; "" for the paper's own lines. */
  readonly block: string;
  /** Tells the lines of a block apart; never holds the separator. */
  readonly part: string;
  readonly style: LineStyle;
  /** What stands in 项目; titles and headings say everything there. */
  readonly label: string;
  /** What stands in 内容; null where only people write. */
  readonly text: Cell | null;
}

const SEPARATOR = "·";

/** Parts that begin a printed page of their own, and the part of which two fit on one page. */
export const PAGE_PART = "标题";
export const HALF_PAGE_PART = "提醒单";

/** 编号 of a line: paper and period, block, part. */
export function keyOf(paper: string, { block, part }: Pick<PaperLine, "block" | "part">): string {
  return [paper, ...(block === "" ? [] : [block]), part].join(SEPARATOR);
}

/** The 编号 without its last part: all lines of one talk share it. */
export function blockOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf(SEPARATOR));
}

export function partOfKey(key: string): string {
  return key.slice(key.lastIndexOf(SEPARATOR) + 1);
}

/** A name as part of a 编号. */
export function asPart(...names: readonly (string | number)[]): string {
  return names.join("/").replaceAll(SEPARATOR, "/");
}

/** Titles, headings and subtitles stand in 项目 and reach over 内容. */
export function isWide(style: LineStyle): boolean {
  return style === "title" || style === "subtitle" || style === "heading";
}

export const title = (block: string, label: string, part: string = PAGE_PART): PaperLine => ({
  ...{ block, part, label },
  style: "title",
  text: null,
});

export const subtitle = (block: string, part: string, label: string): PaperLine => ({
  ...{ block, part, label },
  style: "subtitle",
  text: null,
});

export const heading = (block: string, part: string, label: string): PaperLine => ({
  ...{ block, part, label },
  style: "heading",
  text: null,
});

/** A labelled field with text; the label is the part unless it says otherwise. */
export const field = (block: string, part: string, text: Cell, label = part): PaperLine => ({
  ...{ block, part, label, text },
  style: "field",
});

/** A labelled field that only people fill. */
export const blank = (block: string, part: string): PaperLine => ({
  ...{ block, part },
  style: "blank-field",
  label: part,
  text: null,
});

/** Small print below a page. It has a label, or the 编号 left of it would run into the page. */
export const note = (block: string, part: string, text: Cell): PaperLine => ({
  ...{ block, part, text },
  style: "note",
  label: part,
});
