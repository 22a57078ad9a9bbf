// How much an untrusted workbook may ask of this machine before it is parsed.

export const MEGABYTE = 1024 * 1024;

export interface ReadLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Largest expansion of one entry of more than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

/**
 * Well above any office workbook: 100,000 filled rows unpack to some 60 MB, a million formatted blank rows to about
 * 400 MB at a ratio of 60; deflate itself ends at 1,032, which is what bombs use.
 */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 200 * MEGABYTE,
  entries: 10_000,
  entryBytes: 500 * MEGABYTE,
  totalBytes: 1024 * MEGABYTE,
  ratio: 250,
  ratioFromBytes: 20 * MEGABYTE,
};
