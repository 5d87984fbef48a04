/** A view as a picture for a paper: title above; legend, conditions, date, data version, licence and link below. */
import { palettes } from '../../graph/palettes.ts';
import { fontFamily } from '../../graph/style.ts';
import type { Theme } from '../../ui/theme.ts';
import { directionLegend, paints } from './directions.ts';
import { type LegendItem, legendSvg } from './legend.ts';
import { escaped, wrapped } from './text.ts';

/** What is said around a picture, whatever it shows. */
export interface FigureWords {
  readonly title: string;
  /** Filters and what-if rules in words; empty without any. */
  readonly conditions: string;
  /** Data version, licence and date. */
  readonly credit: string;
  /** The address that brings back what is drawn. */
  readonly link?: string;
  readonly theme: Theme;
}

export interface Figure extends FigureWords {
  readonly subtitle: string;
  readonly width: number;
  readonly height: number;
  /** Marks of the picture itself, drawn from its own origin. */
  readonly body: string;
  /** The three directions where none is given. */
  readonly legend?: readonly LegendItem[];
  /** What sizes and hollow marks mean. */
  readonly notes: readonly string[];
}

const MARGIN = 24;
const NARROWEST = 560;
const LINE = 20;
const TITLE = { size: 20, line: 27 };
const SUBTITLE = { size: 13, line: 20 };
const SMALL = 12;
/** Links hold whole pictures: of a longer one only the page is shown, and the whole is kept in the description. */
const LONGEST_LINK = 240;

/** The whole file: valid XML, text as text, nothing fetched from anywhere. */
export function figureSvg(figure: Figure): string {
  const { theme, conditions, link = '' } = figure;
  const p = palettes[theme];
  const width = Math.ceil(Math.max(figure.width, NARROWEST) + 2 * MARGIN);
  const room = width - 2 * MARGIN;
  let y = MARGIN;
  const lines = (texts: readonly string[], { size, line }: { size: number; line: number }, more = '') =>
    texts
      .map((text) => {
        y += line;
        return `<text x="${MARGIN}" y="${y - line * 0.3}" font-size="${size}"${more}>${escaped(text)}</text>`;
      })
      .join('');
  const muted = ` fill="${p.laneTitle}"`;
  const head =
    lines(wrapped(figure.title, room, TITLE.size, true), TITLE, ' font-weight="bold"') +
    lines(wrapped(figure.subtitle, room, SUBTITLE.size), SUBTITLE, muted);
  y += 14;
  const body = `<g transform="translate(${MARGIN} ${y})">${figure.body}</g>`;
  y += figure.height + 16;
  const legend = legendSvg(figure.legend ?? directionLegend(theme), room);
  const key = `<g transform="translate(${MARGIN} ${y})">${legend.body}</g>`;
  y += legend.height + 8;
  const told = conditions === '' ? figure.notes : [...figure.notes, `Only: ${conditions}.`];
  const shown =
    link.length > LONGEST_LINK
      ? `${link.split('?')[0]} (the whole link: in the description of the SVG)`
      : link;
  const foot =
    lines(
      told.flatMap((note) => wrapped(note, room, SUBTITLE.size)),
      { size: SUBTITLE.size, line: LINE },
    ) +
    lines(
      [figure.credit, shown].flatMap((text) => wrapped(text, room, SMALL)),
      { size: SMALL, line: LINE - 2 },
      muted,
    );
  const height = Math.ceil(y + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontFamily)}" fill="${p.text}">`,
    `<title>${escaped(figure.title)}</title>`,
    `<desc>${escaped([figure.subtitle, ...told, figure.credit, link].filter(Boolean).join(' '))}</desc>`,
    /url\(#/.test(body + key) ? `<defs>${paints(theme)}</defs>` : '',
    `<rect width="${width}" height="${height}" fill="${p.page}"/>`,
    head,
    body,
    key,
    foot,
    '</svg>',
  ].join('\n');
}

export function creditLine(credit: string, day: Date): string {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(day);
  return `${credit} · Drawn on ${date}`;
}
