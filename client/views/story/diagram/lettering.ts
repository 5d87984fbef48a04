/** Names on shapes: how wide a text is, before anything is drawn, and how it breaks. */
import { wrap } from '../../../graph/text.ts';

export const NAME_SIZE = 12.5;
export const LINE = 15;
const MOST_LINES = 4;

const NARROW = /[ijlft.,:;'’|()[\]! /-]/;
const WIDE = /[mwMW@%+]/;
const CAPITAL = /[A-Z0-9]/;

/** Estimated from kinds of letters, somewhat too wide in any of the page's fonts: the same picture everywhere. */
export function textWidth(text: string, size = NAME_SIZE): number {
  let ems = 0;
  for (const letter of text)
    ems += NARROW.test(letter) ? 0.37 : WIDE.test(letter) ? 0.94 : CAPITAL.test(letter) ? 0.72 : 0.6;
  return ems * size;
}

export interface Lettered {
  readonly lines: readonly string[];
  readonly w: number;
  readonly h: number;
}

/** Names come back: at every step, in every width that is tried. */
const known = new Map<string, Lettered>();
const MOST_KNOWN = 2000;

/** A name in as few lines as fit the width, and the room it takes. */
export function letter(name: string, width: number): Lettered {
  const key = `${width}|${name}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const now = lettered(name, width);
  known.set(key, now);
  return now;
}

function lettered(name: string, width: number): Lettered {
  const lines = wrap(name, width, MOST_LINES, (text) => textWidth(text));
  return {
    lines,
    w: Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line)))),
    h: lines.length * LINE,
  };
}
