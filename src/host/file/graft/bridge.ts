// Says which cell format and which text of the written workbook is which one of the original.
import type { SharedStrings } from "./strings";
import type { StyleSheet } from "./styles";

/** Cell formats as the library writes the original's, found by writing one witness cell for each. */
export interface Witness {
  readonly styles: StyleSheet;
  /** Original index to index in `styles`. */
  readonly indexes: readonly number[];
}

/** Carries cell formats and texts of one written workbook over to the original's tables. */
export class Bridge {
  private readonly witnessKeys: readonly string[];
  private readonly firstWithKey = new Map<string, number>();
  private readonly adopted = new Map<number, number>();
  stylesGrown = false;

  constructor(
    readonly styles: StyleSheet,
    witness: Witness,
    readonly writtenStyles: StyleSheet,
    readonly strings: SharedStrings,
    readonly writtenStrings: SharedStrings,
  ) {
    // A cell that states no format has the first one; the library takes that for no format at all.
    this.firstWithKey.set(writtenStyles.keyOf(0), 0);
    this.witnessKeys = witness.indexes.map((index) => witness.styles.keyOf(index));
    this.witnessKeys.forEach((key, index) => {
      if (!this.firstWithKey.has(key)) this.firstWithKey.set(key, index);
    });
  }

  /** Does the written cell still look as the original one did? */
  sameStyle(original: number, written: number): boolean {
    if (original === 0 && written === 0) return true;
    return this.witnessKeys[original] === this.writtenStyles.keyOf(written);
  }

  /** Index in the original's table for a format of the written one; added there when it is new. */
  styleFor(written: number): number {
    const known = this.adopted.get(written) ?? this.firstWithKey.get(this.writtenStyles.keyOf(written));
    if (known !== undefined) return known;
    const index = this.styles.adopt(this.writtenStyles, written);
    this.stylesGrown = true;
    this.adopted.set(written, index);
    return index;
  }

  /** As `styleFor`, for a look of conditional formatting. */
  conditionalFor(written: number): number {
    this.stylesGrown = true;
    return this.styles.adoptConditional(this.writtenStyles, written);
  }

  stringFor(written: number): number {
    return this.strings.adopt(this.writtenStrings, written);
  }
}
