// The whole task, from a workbook file to a file with the results: our command against a workbook of plain formulas that
// a formula engine recalculates.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { calculateFile } from "../../src/cli/calculate-file";
import type { Contestant } from "./contestant";
import type { District, Line, Size } from "./facts";
import { formulaWorkbook, linesOfWorkbook } from "./formulas";
import { officeWorkbook } from "./office-workbook";
import type { Rounds } from "./race";

installFormulaEngine();

const FOLDER = join(__dirname, "..", "..", "build", "bench", "peers");

/**
 * The formula engine keeps 10,000 different formulas of a workbook and leaves the others as they were, without a word:
 * about nine a fact, so a thousand facts are the most that it gets right.
 */
export const WHOLE_SIZES = [
  { facts: 100, units: 8, series: 1, indicators: 1, rounds: { warmUp: 2, counted: 7 } },
  { facts: 300, units: 16, series: 1, indicators: 2, rounds: { warmUp: 1, counted: 7 } },
  { facts: 1_000, units: 40, series: 2, indicators: 3, rounds: { warmUp: 1, counted: 5 } },
] as const satisfies readonly (Size & { readonly rounds: Rounds })[];

export async function wholeTask(district: District): Promise<readonly Contestant[]> {
  mkdirSync(FOLDER, { recursive: true });
  const place = (name: string): string => join(FOLDER, `${district.facts}-${name}.xlsx`);
  writeFileSync(place("office"), await officeWorkbook(district));
  writeFileSync(place("formulas"), new Uint8Array(await formulaWorkbook(district.year).xlsx.writeBuffer()));
  return [
    command(place("office"), place("office-result")),
    formulas(place("formulas"), place("formulas-result")),
  ];
}

function command(input: string, output: string): Contestant {
  return {
    name: "本产品，整个任务，带逐项依据",
    family: "ours",
    explains: true,
    run: async () => {
      const { exit, calculation, problem } = await calculateFile({
        input,
        output,
        month: null,
        now: "2020-01-06 09:00",
        version: "bench",
        dryRun: false,
        overwrite: true,
        dropUnsupported: false,
      });
      if (exit !== 0 || calculation === null) throw new Error(JSON.stringify(problem));
      const { adjustments } = calculation.document;
      return { lines: adjustments.flatMap(lineOf), explanations: adjustments };
    },
  };
}

const STATES: Readonly<Record<string, number>> = { 待确认: 1, 待佐证: 1, 已吸收: 2 };

/** Rows without an amount have consequences only. */
function lineOf(adjustment: {
  readonly month: string | null;
  readonly unit: string;
  readonly clause: string;
  readonly points: number;
  readonly amount: number;
  readonly status: string;
}): Line[] {
  const { month, unit, clause, points, amount, status } = adjustment;
  if (amount === 0) return [];
  const annual = clause.startsWith("激3") || month === null;
  return [{ month: annual ? "" : month, unit, clause, points, state: STATES[status] ?? 0 }];
}

function formulas(input: string, output: string): Contestant {
  return {
    name: "纯公式工作簿，重算，没有依据",
    family: "formulas",
    explains: false,
    run: async () => {
      const workbook = new Workbook();
      await workbook.xlsx.load(readFileSync(input));
      workbook.calculateFormulas();
      writeFileSync(output, new Uint8Array(await workbook.xlsx.writeBuffer()));
      return { lines: linesOfWorkbook(workbook), explanations: [] };
    },
  };
}
