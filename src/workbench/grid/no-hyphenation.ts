// Stands in the build for the grid's patterns of hyphenation: cells are never hyphenated.
export {};
