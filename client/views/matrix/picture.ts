/** The matrix as a figure. */
import { palettes } from '../../graph/palettes.ts';
import { colourOf, PAINTS } from '../figure/directions.ts';
import { type FigureWords, figureSvg } from '../figure/figure.ts';
import { escaped, shortened, wrapped } from '../figure/text.ts';
import { type Axes, amount, type Grid, largest, radius, slices } from './grid.ts';
import { COLUMN_WORDS, ROW_WORDS } from './words.ts';

const ROW = 34;
const COLUMN = 44;
const NAMES = 300;
const HEADS = 250;
const FULL = 15;

export function matrixSvg(grid: Grid, axes: Axes, words: FigureWords): string {
  const { theme } = words;
  const p = palettes[theme];
  const most = largest(grid, axes.size);
  const heads = grid.columns.map(({ label }, i) => {
    const x = NAMES + COLUMN * (i + 0.5) + 4;
    return `<text transform="translate(${x} ${HEADS - 8}) rotate(-90)" font-size="12">${escaped(shortened(label, HEADS, 12))}</text>`;
  });
  const rows = grid.rows.map((row, i) => {
    const y = HEADS + ROW * (i + 0.5);
    const cells = row.cells.map((cell, j) => {
      const at = `<g transform="translate(${NAMES + COLUMN * (j + 0.5)} ${y})">`;
      if (cell.studies.length === 0) {
        return `${at}<circle r="4.5" fill="none" stroke="${p.edges.about}" stroke-width="1.25"/></g>`;
      }
      const unknown = amount(cell, axes.size) === 0;
      const parts = slices(cell, unknown ? 4.5 : radius(amount(cell, axes.size), most, FULL)).map(
        ({ direction, path }) =>
          `<path d="${path}" fill="url(#${PAINTS[direction]})" stroke="${colourOf(direction, theme)}" stroke-width="1.25"${unknown ? ' stroke-dasharray="2 1.5"' : ''}/>`,
      );
      return `${at}${parts.join('')}</g>`;
    });
    const line = `<path d="M0 ${y + ROW / 2}H${NAMES + COLUMN * grid.columns.length}" stroke="${p.lane}"/>`;
    return `${line}${nameSvg(row.label, y)}${cells.join('')}`;
  });
  return figureSvg({
    ...words,
    subtitle: `${ROW_WORDS[axes.rows]} by ${COLUMN_WORDS[axes.columns].toLowerCase()}`,
    width: NAMES + COLUMN * grid.columns.length,
    height: HEADS + ROW * grid.rows.length,
    body: [...heads, ...rows].join('\n'),
    notes: [
      axes.size === 'STUDIES'
        ? `Area: number of studies (largest ${most}). Hollow ring: no study.`
        : `Area: participants recorded (largest ${most.toLocaleString('en-GB')}); small and dashed: not recorded. Hollow ring: no study.`,
      'A study that points two ways for different claims is in both parts.',
    ],
  });
}

/** The name of a row, in two lines where it needs them; only what is longer still is cut. */
function nameSvg(label: string, y: number): string {
  const lines = wrapped(label, NAMES - 12, 12);
  const shown =
    lines.length > 2 ? [lines[0] ?? '', shortened(lines.slice(1).join(' '), NAMES - 24, 12)] : lines;
  return shown
    .map(
      (line, i) =>
        `<text y="${y + 4 + (i - (shown.length - 1) / 2) * 14}" font-size="12">${escaped(line)}</text>`,
    )
    .join('');
}
