// The ribbon button 计算: calculates the open workbook without opening the pane; the result stands in the sheets.
import {
  calculate,
  directComputer,
  excelIsReady,
  localTime,
  onRibbonButton,
  runInExcel,
  VERSION,
} from "../run";

async function start(): Promise<void> {
  if (!(await excelIsReady())) return;
  onRibbonButton("calculate", async () => {
    const tools = { run: runInExcel, computer: directComputer() };
    await calculate(tools, { month: null, now: localTime(new Date()), version: VERSION, write: true });
  });
}

void start();
