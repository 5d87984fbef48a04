import { fontFamily, lineHeight, metrics } from './style.ts';
import type { DrawnNode, Measure, Size } from './types.ts';

/** Measures with a canvas, once per text. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const seen = new Map<string, number>();
  let current = '';
  return (text, font, bold) => {
    const style = `${bold ? 'bold ' : ''}${font}px ${fontFamily}`;
    const key = `${style}|${text}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    if (!context) return text.length * font * 0.56;
    if (current !== style) {
      context.font = style;
      current = style;
    }
    const width = context.measureText(text).width;
    seen.set(key, width);
    return width;
  };
}

/** Where a long word may break: after a hyphen, slash or dash; else by force. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts = word.split(/(?<=[-/–—])/u);
  const out: string[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last !== undefined && fits(last + part)) {
      out[out.length - 1] = last + part;
      continue;
    }
    let rest = part;
    while (!fits(rest) && rest.length > 1) {
      let take = rest.length - 1;
      while (take > 1 && !fits(rest.slice(0, take))) take--;
      out.push(rest.slice(0, take));
      rest = rest.slice(take);
    }
    out.push(rest);
  }
  return out;
}

function fill(text: string, width: number, of: (text: string) => number): string[] {
  const fits = (candidate: string) => of(candidate) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    // A dot between two parts is needed only where they share a line.
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line.replace(/ ·$/u, ''));
    if (word === '·') {
      line = '';
      continue;
    }
    const parts = pieces(word, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Wraps to the fewest lines that fit, then evens them out, so that no word is left alone where it need not be. */
export function wrap(text: string, width: number, maxLines: number, of: (text: string) => number): string[] {
  const lines = fill(text, width, of);
  if (lines.length > maxLines) {
    const kept = lines.slice(0, maxLines);
    let last = kept[maxLines - 1] ?? '';
    while (last !== '' && of(`${last}…`) > width) last = last.slice(0, -1);
    kept[maxLines - 1] = `${last.trimEnd()}…`;
    return kept;
  }
  if (lines.length < 2) return lines;
  // Never so narrow that a word would break which need not.
  const words = text.split(/[\s-]+/u).map(of);
  let low = Math.max(width / lines.length, ...words.filter((word) => word <= width));
  let high = width;
  let best = lines;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const tried = fill(text, middle, of);
    const broken = tried.length > lines.length;
    if (broken) low = middle;
    else {
      high = middle;
      best = tried;
    }
  }
  return best;
}

export interface Fitted extends Size {
  lines: string[];
  font: number;
}

/** How tightly cards are set. */
export interface Density {
  dense: boolean;
  /** Factor of the width of cards that have a fixed one. */
  widen: number;
}

export const looseDensity: Density = { dense: false, widen: 1 };
/** Where there are no lanes: narrow cards with more lines, so that more of the picture can be read at once. */
export const compactDensity: Density = { dense: true, widen: 0.74 };

/** The text of a card and the size it needs, with room for `ports` line ends on its busier side. */
export function fitCard(
  node: Pick<DrawnNode, 'look' | 'text'>,
  ports: number,
  measure: Measure,
  { dense, widen }: Density = looseDensity,
): Fitted {
  const m = metrics[node.look];
  const max = m.width === null ? m.max : Math.round(m.max * widen);
  const lay = (font: number): string[] =>
    wrap(node.text, max - 2 * m.padX, m.maxLines, (text) => measure(text, font, m.bold));
  let font = dense ? m.denseFont : m.font;
  let lines = lay(font);
  if (lines.length > 3 || lines.at(-1)?.endsWith('…')) {
    font = m.smallFont;
    lines = lay(font);
  }
  const widest = Math.max(0, ...lines.map((line) => measure(line, font, m.bold)));
  const w = m.width !== null ? max : Math.min(m.max, Math.max(m.min, Math.ceil(widest + 2 * m.padX)));
  const tighter = dense ? 0.3 : 1;
  const text = Math.ceil(lines.length * font * lineHeight + 2 * m.padY * tighter);
  const portGap = dense ? Math.min(m.portGap, 8) : m.portGap;
  // Lines without arrowheads may stand closer where there are many.
  const crowded = node.look === 'mechanism' ? Math.max(0, ports - 6) : 0;
  const side =
    Math.max(0, ports - 1 - crowded) * portGap + crowded * Math.min(portGap, 6) + (dense ? 10 : 14);
  return { w, h: Math.max(text, side), lines, font };
}
