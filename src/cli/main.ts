// Entry of `npm run calculate`: gives the command its terminal and sets the exit code; stdout drains by itself.
import { localTime, VERSION } from "../run";
import { runCommand } from "./command";

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on("error", () => undefined);

void runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (line) => void process.stderr.write(`${line}\n`),
  now: () => localTime(new Date()),
  version: VERSION,
}).then((code) => {
  // Not process.exit: a large JSON document may still be on its way through the pipe.
  process.exitCode = code;
});
