// A worker that crashes on files named 崩溃 and never ends on files named 停住, the others it calculates.
import { writeFileSync } from "node:fs";
import { calculateFile } from "../../src/cli/calculate-file";
import { serve } from "../../src/cli/folder/serve";

serve((request) => {
  const strange = /崩溃|停住/.exec(request.input)?.[0];
  if (strange === undefined) return calculateFile(request);
  // As if it happened in the middle of writing.
  if (request.temporary !== undefined) writeFileSync(request.temporary, "半个文件");
  if (strange === "崩溃") process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
});
