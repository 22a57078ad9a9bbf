// One workbook open in an Excel whose requests can be made to fail; a request without an answer runs into its limit at once.
import { watch } from "../../../src/excel";
import { createExcelHost, type ExcelHost, type HostOptions } from "../../../src/host";
import {
  calculate,
  directComputer,
  type Calculation,
  type Cancelled,
  type Refusal,
  type RunBatch,
  type Tools,
} from "../../../src/run";
import { manualTimer } from "../../support/manual-timer";
import { fingerprint, type Fingerprint } from "./fingerprint";
import { loaded, stageBytes, type Stage } from "./office";

export const STAMP = { now: "2019-10-08 09:30", version: "test" };

export class Scene {
  readonly host: ExcelHost;
  readonly run: RunBatch;
  readonly tools: Tools;
  /** What this stage has for all to see. */
  readonly stage: Stage;
  /** As the operation found it? */
  isFresh = true;
  private closeHost: () => void;
  private isPatient = false;

  private constructor(stage: Stage, host: ExcelHost) {
    this.stage = stage;
    this.host = host;
    this.closeHost = host.install();
    const clock = manualTimer();
    host.faults.onHang(() => {
      if (!this.isPatient) setImmediate(() => clock.expire());
    });
    this.run = (batch) =>
      host.Excel.run((context) => {
        watch(context, clock.timer);
        return batch(context);
      });
    this.tools = { run: this.run, computer: directComputer() };
  }

  static async open(stage: Stage, options: HostOptions = {}): Promise<Scene> {
    return new Scene(stage, createExcelHost(await loaded(await stageBytes(stage)), options));
  }

  /** An answer that does not come is waited for without end, as by a pane that is gone; resolves when that begins. */
  silence(): Promise<void> {
    this.isPatient = true;
    return new Promise((resolve) => {
      const stop = this.host.faults.onHang(() => {
        stop();
        resolve();
      });
    });
  }

  state(): Fingerprint {
    return fingerprint(this.host.workbook);
  }

  calculate(write = true): Promise<Calculation | Cancelled | Refusal> {
    return calculate(this.tools, { ...STAMP, month: null, write });
  }

  /** The trouble is over. */
  recover(): void {
    this.host.faults.recover();
    this.isPatient = false;
  }

  /** What a run without any trouble leaves. */
  async settle(): Promise<Fingerprint> {
    this.isFresh = false;
    this.recover();
    const result = await this.calculate();
    if (result.kind !== "calculated") throw new Error(JSON.stringify(result));
    return this.state();
  }

  /** Back in front after `close`. */
  reopen(): void {
    this.closeHost = this.host.install();
  }

  close(): void {
    this.closeHost();
  }
}
