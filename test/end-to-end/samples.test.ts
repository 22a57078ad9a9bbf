// The committed sample workbooks are what scripts/samples builds, cell by cell.
import { join } from "node:path";
import type { Workbook } from "@cj-tech-master/excelts";
import { SAMPLES } from "../../scripts/samples";
import { SAMPLE_FOLDER, SAMPLE_NAMES } from "../support/golden";
import { openFile, plain } from "./result-file";

function cells(workbook: Workbook): string[] {
  return workbook.worksheets.flatMap((sheet) => {
    const found: string[] = [];
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      for (let column = 1; column <= sheet.columnCount; column += 1) {
        const value = plain(sheet, row, column);
        if (value !== null)
          found.push(`${sheet.name}!${row},${column}=${value} ${sheet.getCell(row, column).formula ?? ""}`);
      }
    }
    return found;
  });
}

describe("sample workbooks", () => {
  it("are all there", () => {
    expect(Object.keys(SAMPLES)).toEqual([...SAMPLE_NAMES]);
  });

  it.each(Object.keys(SAMPLES))("%s is what its script builds", async (name) => {
    const committed = await openFile(join(SAMPLE_FOLDER, `${name}.xlsx`));
    const built = SAMPLES[name]?.();
    expect(built).toBeDefined();
    if (built) expect(cells(committed)).toEqual(cells(built));
  });
});
