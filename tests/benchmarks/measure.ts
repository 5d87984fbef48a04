/** Timing and printing, shared by the benchmarks. */

export interface Spread {
  median: number;
  /** 95th percentile. */
  high: number;
  /** 99th percentile. */
  highest: number;
}

/** Runs `work` some times untimed, then `times` times; milliseconds. */
export async function measure(times: number, work: () => Promise<unknown>, warmUp = 0): Promise<Spread> {
  for (let i = 0; i < warmUp; i++) await work();
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const begin = performance.now();
    await work();
    took.push(performance.now() - begin);
  }
  return spread(took);
}

export function spread(took: number[]): Spread {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), high: at(0.95), highest: at(0.99) };
}

/** One line: what, median and 95th percentile, and the aim beside it. */
export function print(what: string, { median, high }: Spread, aim = ''): void {
  line(what, `${milliseconds(median)} (95 %: ${milliseconds(high)})`, aim);
}

/** The same with the 99th percentile, of which there must be many answers. */
export function printMany(what: string, { median, high, highest }: Spread, aim = ''): void {
  line(what, [median, high, highest].map(milliseconds).join(' / '), aim);
}

export function line(what: string, value: string, aim = ''): void {
  console.log(`${what.padEnd(52)} ${value.padEnd(30)} ${aim}`.trimEnd());
}

function milliseconds(value: number): string {
  return value < 100 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`;
}
