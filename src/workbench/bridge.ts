// Runs in the pane's frame before Office.js: makes its window look like Excel's, with the host of the workbench around it.
import { playExcelInWindow } from "../host/page";
import { offeredConnection } from "./page/connection-window";

const connection = window.parent === window ? null : offeredConnection(window.parent);
// Opened on its own, the pane says by itself that it is not in Excel.
if (connection !== null) playExcelInWindow(window, connection);
