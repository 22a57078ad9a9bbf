// The folder's one JSON document, printed while files end, in the order of the files whatever the timing.
import { messageOf, type Problem } from "../messages";
import { EXIT } from "../exit";
import { outcomeWord, type FileEnd } from "./outcome";

/** What stands behind the list of files. */
export interface FolderEnd {
  readonly skipped: readonly string[];
  /** Path of the summary workbook; null where none was written. */
  readonly summary: string | null;
  /** Why there is no summary. */
  readonly problem: Problem | null;
  readonly exit: number;
}

/**
 * Format `jly-folder.v1`: `{format, folder, month, files: [{file, exit, outcome, output, problem, notes, document}],
 * skipped, counts, summary, problem, exit}`; one line for each file. `document` is the file's `jly-run.v1`.
 */
export interface DocumentWriter {
  readonly file: (end: FileEnd) => void;
  readonly end: (end: FolderEnd, files: readonly FileEnd[]) => void;
}

/** Begins the document. Documents are not kept once they are printed. */
export function documentWriter(
  folder: string,
  month: string | null,
  out: (text: string) => void,
): DocumentWriter {
  out(
    `{"format":"jly-folder.v1","folder":${JSON.stringify(folder)},"month":${JSON.stringify(month)},"files":[`,
  );
  let separator = "\n";
  return {
    file: (end) => {
      out(`${separator}${fileText(end)}`);
      separator = ",\n";
    },
    end: (end, files) => {
      const rest = { ...end, problem: problemOf(end.problem, "--summary"), counts: countsOf(files) };
      out(`\n],${JSON.stringify(rest).slice(1)}\n`);
    },
  };
}

/** The file's own document is JSON already. */
function fileText({ file, output, result }: FileEnd): string {
  const { exit, problem, notes, document } = result;
  const facts = { file, exit, outcome: outcomeWord(exit), output, problem: problemOf(problem), notes };
  return `${JSON.stringify(facts).slice(0, -1)},"document":${document ?? "null"}}`;
}

function problemOf(problem: Problem | null, option?: string): unknown {
  return problem === null ? null : { code: problem.code, message: messageOf(problem, option) };
}

function countsOf(files: readonly FileEnd[]): unknown {
  const count = (exit: number): number => files.filter((file) => file.result.exit === exit).length;
  return {
    files: files.length,
    calculated: count(EXIT.done),
    failed: count(EXIT.internal),
    unreadable: count(EXIT.unreadable),
    nothingRecognised: count(EXIT.nothingRecognised),
    notWritten: count(EXIT.notWritten),
    interrupted: count(EXIT.interrupted),
  };
}
