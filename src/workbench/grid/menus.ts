// Takes out of the grid's menus of cells, headings and sheet tabs what the workbook behind it does not carry out.
import type { Univer } from "@univerjs/core";
import { IMenuManagerService } from "@univerjs/ui";
import { offered } from "./offered";

export function offerOnlyWhatIsDone(univer: Univer): void {
  const menus = univer.__getInjector().get(IMenuManagerService);
  const all = menus.getMenuByPositionKey.bind(menus);
  menus.getMenuByPositionKey = (position) => offered(all(position));
}
