// The sample workbooks that lie beside the page.

export const SAMPLES = [
  "首月示例",
  "全年示例",
  "事项与抽检示例",
  "市省指标示例",
  "年终考核示例",
  "杂乱示例",
] as const;

export function sampleAddress(sample: string): string {
  return `samples/${encodeURIComponent(sample)}.xlsx`;
}
