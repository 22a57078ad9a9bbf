// Runs the command on the terminal of this process and sets the exit code; stdout drains by itself.
import { localTime, VERSION } from "../run";
import { runCommand } from "./command";

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on("error", () => undefined);

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The first Ctrl+C stops in good order; a second one, or one when nobody listens, ends the process at once. */
function onInterrupt(stop: () => void): () => void {
  const release = (): void => SIGNALS.forEach((signal) => void process.off(signal, first));
  const first = (): void => {
    release();
    stop();
  };
  SIGNALS.forEach((signal) => void process.on(signal, first));
  return release;
}

void runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (line) => void process.stderr.write(`${line}\n`),
  now: () => localTime(new Date()),
  version: VERSION,
  onInterrupt,
}).then((code) => {
  // Not process.exit: a large JSON document may still be on its way through the pipe.
  process.exitCode = code;
});
