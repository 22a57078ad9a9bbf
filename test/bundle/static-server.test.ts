// How long a browser may keep what the server hands out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../browser/support/site";

test("pages and scripts are asked for anew each time, icons once a day", async () => {
  const root = mkdtempSync(join(tmpdir(), "served-"));
  mkdirSync(join(root, "assets", "icons"), { recursive: true });
  for (const file of ["taskpane.js", "assets/icons/icon-16.png"]) writeFileSync(join(root, file), "");
  const site = await serve(root);
  const kept = async (path: string): Promise<string | null> =>
    (await fetch(`${site.origin}/${path}`)).headers.get("cache-control");
  expect(await kept("taskpane.js")).toBe("no-cache");
  expect(await kept("assets/icons/icon-16.png")).toBe("max-age=86400");
  await site.close();
  rmSync(root, { recursive: true });
});
