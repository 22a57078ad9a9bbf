// Median and a plain table for the benches.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("median of nothing");
  return middle;
}

export function report(title: string, lines: readonly (readonly [label: string, value: string])[]): void {
  console.log(`\n## ${title} (Node ${process.version})`);
  for (const [label, value] of lines) console.log(`${label}: ${value}`);
}
