/** How the three directions of evidence are painted: solid, dotted and hatched, told apart without colour. */
import type { Direction } from '../../api/generated.ts';
import { palettes } from '../../graph/palettes.ts';
import type { Theme } from '../../ui/theme.ts';
import type { LegendItem } from './legend.ts';

export const PAINTS: Record<Direction, string> = {
  SUPPORTS: 'paint-supports',
  NEUTRAL: 'paint-neutral',
  DISPUTES: 'paint-disputes',
};

const WORDS: readonly (readonly [Direction, string])[] = [
  ['SUPPORTS', 'for'],
  ['NEUTRAL', 'neutral'],
  ['DISPUTES', 'against'],
];

export function colourOf(direction: Direction, theme: Theme): string {
  const { edges } = palettes[theme];
  return direction === 'SUPPORTS'
    ? edges.supports
    : direction === 'DISPUTES'
      ? edges.disputes
      : edges.neutral;
}

/** Definitions that `url(#...)` of a paint points at. */
export function paints(theme: Theme): string {
  const page = palettes[theme].page;
  const pattern = (direction: Direction, size: number, marks: string) =>
    `<pattern id="${PAINTS[direction]}" patternUnits="userSpaceOnUse" width="${size}" height="${size}"${direction === 'DISPUTES' ? ' patternTransform="rotate(45)"' : ''}><rect width="${size}" height="${size}" fill="${direction === 'SUPPORTS' ? colourOf(direction, theme) : page}"/>${marks}</pattern>`;
  return [
    pattern('SUPPORTS', 4, ''),
    pattern('NEUTRAL', 4, `<circle cx="2" cy="2" r="0.9" fill="${colourOf('NEUTRAL', theme)}"/>`),
    pattern('DISPUTES', 5, `<rect width="3.2" height="5" fill="${colourOf('DISPUTES', theme)}"/>`),
  ].join('');
}

export function directionLegend(theme: Theme): LegendItem[] {
  return WORDS.map(([direction, words]) => ({
    sample: `<circle cx="8" r="8" fill="url(#${PAINTS[direction]})" stroke="${colourOf(direction, theme)}" stroke-width="1.5"/>`,
    width: 16,
    words,
  }));
}
