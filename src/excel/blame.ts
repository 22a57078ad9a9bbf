// Which sheet a refusal of Excel is about: its errors do not say, so Excel is asked once more.
import { isExcelError, tellPlace } from "./excel-error";

/** A sheet by the name a clerk knows; `key` is its name or id for Excel. */
export interface Suspect {
  readonly name: string;
  readonly key: string;
}

/**
 * Adds to `error` the first of `suspects` that is gone (ItemNotFound) or protected (AccessDenied), with one request;
 * other errors stay as they are. Never throws what Excel refuses.
 */
export async function nameSheet(
  context: Excel.RequestContext,
  error: unknown,
  suspects: readonly Suspect[],
): Promise<void> {
  if (!isExcelError(error) || (error.code !== "ItemNotFound" && error.code !== "AccessDenied")) return;
  const asked = suspects.map(({ name, key }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    return { name, sheet: sheet.load("id,protection/protected") };
  });
  try {
    await context.sync();
  } catch (refusal) {
    if (!isExcelError(refusal)) throw refusal;
    return;
  }
  const isGuilty = (sheet: Excel.Worksheet): boolean =>
    error.code === "ItemNotFound" ? sheet.isNullObject : !sheet.isNullObject && sheet.protection.protected;
  const guilty = asked.find(({ sheet }) => isGuilty(sheet));
  if (guilty !== undefined) tellPlace(error, { sheet: guilty.name, cell: null });
}
