/** How far an import is: a bar with rate and time left on a terminal, else a line every few seconds. */
import type { Terminal } from './terminal.ts';

const BAR = 24;
const REDRAW_MS = 100;
const LINE_MS = 5_000;

export interface Measure {
  bytes: number;
  /** 0: not known, as of standard input. */
  ofBytes: number;
  rows: number;
  /** Seconds since the start. */
  seconds: number;
}

/** `[########----------------] 33% 12,000 rows, 4,000/s, 6 s left`; without a known size, no bar and no time left. */
export function progressText({ bytes, ofBytes, rows, seconds }: Measure): string {
  const rate = seconds > 0 ? rows / seconds : 0;
  const counted = `${whole(rows)} rows, ${whole(rate)}/s`;
  if (ofBytes <= 0) return counted;
  const share = Math.min(1, bytes / ofBytes);
  const filled = Math.round(share * BAR);
  const left =
    share > 0 && seconds > 0 ? `, ${whole(Math.ceil((seconds / share) * (1 - share)))} s left` : '';
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${Math.floor(share * 100)}% ${counted}${left}`;
}

const whole = (n: number) => Math.round(n).toLocaleString('en-GB');

export class Progress {
  #bytes = 0;
  #told = performance.now();
  #drawn = false;
  readonly #start = performance.now();
  constructor(
    readonly terminal: Terminal,
    readonly ofBytes: number,
  ) {}

  read(bytes: number): void {
    this.#bytes += bytes;
  }

  found(rows: number): void {
    const now = performance.now();
    if (now - this.#told < (this.terminal.watched ? REDRAW_MS : LINE_MS)) return;
    this.#told = now;
    const measure: Measure = {
      bytes: this.#bytes,
      ofBytes: this.ofBytes,
      rows,
      seconds: (now - this.#start) / 1000,
    };
    if (this.terminal.watched) {
      process.stderr.write(`\r\x1b[K${progressText(measure)}`);
      this.#drawn = true;
    } else this.terminal.tell(progressText(measure), { progress: measure });
  }

  /** Takes the bar away, so that lines can follow. */
  end(): void {
    if (this.#drawn) process.stderr.write('\r\x1b[K');
  }
}
