/** The legend of a figure: samples with their words, in as many rows as it takes. */
import { escaped, textWidth } from './text.ts';

export interface LegendItem {
  /** The sample as SVG, its left edge at 0 and its middle at height 0. */
  readonly sample: string;
  /** Its width; 0 where the words stand alone. */
  readonly width: number;
  readonly words: string;
}

const ROW = 24;
const SIZE = 13;
const AFTER_SAMPLE = 8;
const BETWEEN = 22;

/** Drawn from its upper left corner. */
export function legendSvg(items: readonly LegendItem[], width: number): { body: string; height: number } {
  let x = 0;
  let row = 0;
  const drawn = items.map(({ sample, width: sampleWidth, words }) => {
    const lead = sampleWidth === 0 ? 0 : sampleWidth + AFTER_SAMPLE;
    const wide = lead + textWidth(words, SIZE);
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const at = `<g transform="translate(${x} ${row * ROW + ROW / 2})">${sample}<text x="${lead}" y="4.5" font-size="${SIZE}">${escaped(words)}</text></g>`;
    x += wide + BETWEEN;
    return at;
  });
  return { body: drawn.join('\n'), height: items.length === 0 ? 0 : (row + 1) * ROW };
}
