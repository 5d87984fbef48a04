/** The timeline as a figure. */
import { palettes } from '../../graph/palettes.ts';
import { colourOf, PAINTS } from '../figure/directions.ts';
import { type FigureWords, figureSvg } from '../figure/figure.ts';
import { escaped } from '../figure/text.ts';
import { isLabelled, tallest, type Year } from './years.ts';

const COLUMN = 20;
const HALF = 170;
const LINE = 22;

export function timelineSvg(years: readonly Year[], asOf: number | null, words: FigureWords): string {
  const { theme } = words;
  const p = palettes[theme];
  const unit = HALF / tallest(years);
  const middle = HALF + LINE / 2;
  const width = Math.max(COLUMN * years.length, 520);
  const step = width / years.length;
  const label = (x: number, y: number, text: string | number, size = 11, fill = p.text) =>
    `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle" fill="${fill}">${escaped(String(text))}</text>`;
  const marks = years.map((year, i) => {
    const x = step * (i + 0.5);
    const later = asOf !== null && year.year > asOf;
    const ink = later ? p.laneTitle : p.text;
    const bar = (direction: 'SUPPORTS' | 'DISPUTES', count: number) => {
      if (count === 0) return '';
      const height = count * unit;
      const top = direction === 'SUPPORTS' ? HALF - height : HALF + LINE;
      const at = direction === 'SUPPORTS' ? top - 4 : top + height + 13;
      return `<rect x="${x - 6}" y="${top}" width="12" height="${height}" fill="url(#${PAINTS[direction]})" stroke="${colourOf(direction, theme)}"${later ? ' opacity="0.35"' : ''}/>${label(x, at, count, 11, ink)}`;
    };
    const neutral =
      year.neutral > 0
        ? `<circle cx="${x}" cy="${middle}" r="9" fill="${p.page}" stroke="${p.edges.neutral}" stroke-width="1.5"${later ? ' stroke-dasharray="1.5 2"' : ''}/>${label(x, middle + 4, year.neutral, 10, ink)}`
        : '';
    const name = isLabelled(year.year, years) ? label(x, 2 * HALF + LINE + 34, year.year, 12) : '';
    return `${bar('SUPPORTS', year.supports)}${bar('DISPUTES', year.disputes)}${neutral}${name}`;
  });
  const end = years.findIndex(({ year }) => year === asOf);
  const edge =
    asOf !== null && end >= 0
      ? `<path d="M${step * (end + 1)} 0V${2 * HALF + LINE + 16}" stroke="${p.text}" stroke-dasharray="4 3"/>`
      : '';
  return figureSvg({
    ...words,
    subtitle: `Studies by year${asOf === null ? '' : `, as of ${asOf}`}`,
    width,
    height: 2 * HALF + LINE + 40,
    body: [`<path d="M0 ${middle}H${width}" stroke="${p.edges.about}"/>`, ...marks, edge].join('\n'),
    notes: [
      'Above the line: for. Below: against. Ring on the line: neutral. Numbers count studies, once a direction and year.',
    ],
  });
}
