/** Paints and figures of charts. */
import { PAINTS } from '../../views/figure/directions.ts';

/** Studies for, neutral and against are painted as everywhere else; other numbers in the one accent. */
export function paintOf(part: string): string {
  const word = part.split('.').at(-1);
  if (word === 'supports') return `url(#${PAINTS.SUPPORTS})`;
  if (word === 'neutral') return `url(#${PAINTS.NEUTRAL})`;
  if (word === 'disputes') return `url(#${PAINTS.DISPUTES})`;
  return 'var(--accent)';
}

const FIGURES = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 });

export function shown(value: number): string {
  return FIGURES.format(value);
}
