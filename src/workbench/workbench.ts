// Starts the workbench: reads the page's address, builds the page, opens the file that the address names.
import { pageOptions } from "./page/options";
import { startWorkbench } from "./page/start";

const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
const root = document.getElementById("workbench");
if (root !== null) {
  const address = new URL(window.location.href);
  void startWorkbench(root, pageOptions(address, { theme: prefersDark ? "dark" : "light" }));
}
