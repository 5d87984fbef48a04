/** A view as a picture for a paper: title above, legend, date, data version and licence below. Pure text of an SVG. */
import type { Direction } from '../../api/generated.ts';
import { palettes } from '../../graph/palettes.ts';
import { fontFamily } from '../../graph/style.ts';
import type { Theme } from '../../ui/theme.ts';

export interface Figure {
  readonly title: string;
  readonly subtitle: string;
  /** Filters and what-if rules in words; empty without any. */
  readonly conditions: string;
  readonly credit: string;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  /** Marks of the picture itself, drawn from its own origin. */
  readonly body: string;
  /** Left out: the directions of evidence. Else marks with their meaning, drawn in a box of 34 by 18. */
  readonly legend?: readonly { readonly mark: string; readonly words: string }[];
  /** What sizes and hollow marks mean, beside the legend. */
  readonly notes: readonly string[];
}

const MARGIN = 24;
const TOP = 84;
const LINE = 20;
/** Width of a letter against its size, on average: a text of an SVG is not measured before it is drawn. */
const LETTER = 0.54;

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

export function figureSvg(figure: Figure): string {
  const { theme } = figure;
  const p = palettes[theme];
  const width = Math.max(figure.width, 560) + 2 * MARGIN;
  const credits = wrapped(figure.credit, width - 2 * MARGIN, 12);
  const told = figure.conditions === '' ? figure.notes : [...figure.notes, `Only: ${figure.conditions}.`];
  const notes = told.flatMap((note) => wrapped(note, width - 2 * MARGIN, 13));
  const legendTop = TOP + figure.height + 28;
  const ownLegend = inRows(figure.legend ?? [], width - 2 * MARGIN);
  const notesTop = legendTop + LINE * Math.max(0, ...ownLegend.map(({ row }) => row));
  const height = notesTop + LINE * (1 + notes.length + credits.length) + MARGIN;
  const text = (x: number, y: number, size: number, words: string, more = '') =>
    `<text x="${x}" y="${y}" font-size="${size}" ${more}>${escaped(words)}</text>`;
  const directions = WORDS.map(([direction, words], i) => {
    const x = MARGIN + i * 110;
    return `<circle cx="${x + 8}" cy="${legendTop}" r="8" fill="url(#${PAINTS[direction]})" stroke="${colourOf(direction, theme)}" stroke-width="1.5"/>${text(x + 24, legendTop + 5, 13, words)}`;
  }).join('');
  const legend = figure.legend
    ? ownLegend
        .map(
          ({ mark, words, x, row }) =>
            `<g transform="translate(${x} ${legendTop - 9 + row * LINE})">${mark}</g>${text(x + 42, legendTop + 5 + row * LINE, 13, words)}`,
        )
        .join('')
    : directions;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontFamily)}" fill="${p.text}">`,
    `<title>${escaped(figure.title)}</title>`,
    `<defs>${paints(theme)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${p.page}"/>`,
    text(MARGIN, 36, 20, shortened(figure.title, width - 2 * MARGIN, 20), 'font-weight="bold"'),
    text(MARGIN, 60, 13, shortened(figure.subtitle, width - 2 * MARGIN, 13), `fill="${p.laneTitle}"`),
    `<g transform="translate(${MARGIN} ${TOP})">${figure.body}</g>`,
    legend,
    ...notes.map((note, i) => text(MARGIN, notesTop + LINE * (i + 1) + 8, 13, note)),
    ...credits.map((line, i) =>
      text(MARGIN, notesTop + LINE * (notes.length + i + 1) + 12, 12, line, `fill="${p.laneTitle}"`),
    ),
    '</svg>',
  ].join('\n');
}

/** Legend marks side by side, in as many rows as they need. */
function inRows(legend: NonNullable<Figure['legend']>, width: number) {
  let x = 0;
  let row = 0;
  return legend.map((item) => {
    const wide = 66 + item.words.length * 13 * LETTER;
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const placed = { ...item, x: MARGIN + x, row };
    x += wide;
    return placed;
  });
}

export function colourOf(direction: Direction, theme: Theme): string {
  const { edges } = palettes[theme];
  return direction === 'SUPPORTS'
    ? edges.supports
    : direction === 'DISPUTES'
      ? edges.disputes
      : edges.neutral;
}

/** Solid, dotted and hatched: told apart without colour. */
function paints(theme: Theme): string {
  const page = palettes[theme].page;
  const pattern = (direction: Direction, size: number, marks: string) =>
    `<pattern id="${PAINTS[direction]}" patternUnits="userSpaceOnUse" width="${size}" height="${size}"${direction === 'DISPUTES' ? ' patternTransform="rotate(45)"' : ''}><rect width="${size}" height="${size}" fill="${direction === 'SUPPORTS' ? colourOf(direction, theme) : page}"/>${marks}</pattern>`;
  return [
    pattern('SUPPORTS', 4, ''),
    pattern('NEUTRAL', 4, `<circle cx="2" cy="2" r="0.9" fill="${colourOf('NEUTRAL', theme)}"/>`),
    pattern('DISPUTES', 5, `<rect width="3.2" height="5" fill="${colourOf('DISPUTES', theme)}"/>`),
  ].join('');
}

export function creditLine(credit: string, day: Date): string {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(day);
  return `${credit} · Drawn on ${date}`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A text cut to about this width. */
export function shortened(text: string, width: number, size: number): string {
  const letters = Math.floor(width / (size * LETTER));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** A text in lines of about this width. */
export function wrapped(text: string, width: number, size: number): string[] {
  const letters = Math.floor(width / (size * LETTER));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
