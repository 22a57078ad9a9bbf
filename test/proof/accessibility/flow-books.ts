// Workbooks that the flows by keyboard begin with.
import { Workbook as NewWorkbook, type Workbook } from "@cj-tech-master/excelts";
import { rankingWorkbook, TOWNSHIPS } from "../../browser/support/workbooks";

/** July before August; the directory knows one of the units by another name. */
export const full = (): ReturnType<typeof rankingWorkbook> =>
  rankingWorkbook(TOWNSHIPS, (workbook: Workbook) => {
    const july = workbook.addWorksheet("7月");
    july.addRow(["江北区2019年7月脱贫攻坚指标排名表"]);
    july.addRow(["序号", "乡镇", "得分", "排名"]);
    TOWNSHIPS.forEach((name, index) => july.addRow([index + 1, name, 95 - index, index + 1]));
  });

export const stranger = (): ReturnType<typeof rankingWorkbook> =>
  rankingWorkbook([...TOWNSHIPS.slice(0, 9), "癸水乡"], (workbook) => {
    const units = workbook.addWorksheet("单位名录");
    units.addRow(["单位", "类别", "别名"]);
    TOWNSHIPS.forEach((name) => units.addRow([name, "乡镇", ""]));
  });

export const small = (): ReturnType<typeof rankingWorkbook> => rankingWorkbook();

export async function julyFile(): Promise<{
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}> {
  const workbook = new NewWorkbook();
  const sheet = workbook.addWorksheet("7月");
  sheet.addRow(["江北区2019年7月脱贫攻坚指标排名表"]);
  sheet.addRow(["序号", "乡镇", "得分", "排名"]);
  TOWNSHIPS.forEach((name, index) => sheet.addRow([index + 1, name, 95 - index, index + 1]));
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  return { name: "7月.xlsx", mimeType: "application/octet-stream", buffer };
}
