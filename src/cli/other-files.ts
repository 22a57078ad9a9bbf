// `--with`: sheets of other workbook files brought into the one that is calculated; those files are only read.
import { readFile } from "node:fs/promises";
import { openWorkbookFile } from "../host";
import { bringIn, type Tools } from "../run";
import { EXIT } from "./exit";
import { refusedProblem, type Problem } from "./messages";

/** What came, as lines for the terminal; or why nothing goes on. */
export type BroughtFiles =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly exit: number; readonly problem: Problem };

/** Brings the files in one after the other, with the limits of any file. */
export async function bringInFiles(tools: Tools, paths: readonly string[]): Promise<BroughtFiles> {
  const lines: string[] = [];
  for (const path of paths) {
    const opened = await openWorkbookFile(path);
    if (!opened.ok) return { ok: false, exit: EXIT.unreadable, problem: opened.problem };
    const result = await bringIn(tools, new Uint8Array(await readFile(path)));
    switch (result.kind) {
      case "brought":
        lines.push(...linesOf(path, result));
        break;
      case "not-brought":
        return {
          ok: false,
          exit: EXIT.nothingRecognised,
          problem: { code: "with-nothing", values: { path } },
        };
      case "cancelled":
        throw new Error("nobody can cancel here");
      case "conflict":
      case "failed":
        return { ok: false, exit: EXIT.notWritten, problem: refusedProblem(result) };
    }
  }
  return { ok: true, lines };
}

interface Came {
  readonly kept: readonly string[];
  readonly left: readonly string[];
  readonly again: readonly string[];
}

function linesOf(path: string, { kept, left, again }: Came): readonly string[] {
  const lines = [`从“${path}”带入：${kept.join("、")}`];
  if (left.length > 0) lines.push(`没有带入（系统自己的表、没有数据的表或已有的登记表）：${left.join("、")}`);
  if (again.length > 0)
    lines.push(`与已有的排名同一系列、同一月份，以后一份为准，见“待确认”：${again.join("、")}`);
  return lines;
}
