/** A table as a figure: every cell wraps, nothing is cut, and it fits the width of an A4 page. */
import { palettes } from '../../graph/palettes.ts';
import type { Theme } from '../../ui/theme.ts';
import { type FigureWords, figureSvg } from './figure.ts';
import { escaped, wrapped } from './text.ts';

export interface TableColumn {
  readonly title: string;
  /** Part of the width, against those of the others. */
  readonly share: number;
  readonly numeric?: boolean;
}

/** Paragraphs: each begins a line of its own. */
export type TableCell = readonly string[];

export interface TableGroup {
  /** Above the group's rows; null: none. */
  readonly name: string | null;
  readonly rows: readonly (readonly TableCell[])[];
}

/** px at 96 dpi between the margins of the figure: A4 upright, and lying for more columns. */
const UPRIGHT = 730;
const LYING = 1060;
const MOST_UPRIGHT = 5;

const SIZE = 12;
const LINE = 16;
const PAD = { x: 6, y: 6 };

export function tableSvg(
  columns: readonly TableColumn[],
  groups: readonly TableGroup[],
  subtitle: string,
  notes: readonly string[],
  words: FigureWords,
): string {
  const { theme } = words;
  const width = columns.length > MOST_UPRIGHT ? LYING : UPRIGHT;
  const table = new Table(columns, width, theme);
  table.row(
    columns.map(({ title }) => [title]),
    'head',
  );
  for (const { name, rows } of groups) {
    if (name !== null) table.band(name);
    for (const row of rows) table.row(row, 'row');
  }
  const { body, height } = table;
  return figureSvg({ ...words, subtitle, width, height, body: body.join('\n'), legend: [], notes });
}

class Table {
  readonly body: string[] = [];
  height = 0;
  private readonly lefts: readonly number[];
  private readonly widths: readonly number[];

  constructor(
    private readonly columns: readonly TableColumn[],
    private readonly width: number,
    private readonly theme: Theme,
  ) {
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    this.widths = columns.map(({ share }) => (width * share) / all);
    let x = 0;
    this.lefts = this.widths.map((each) => {
      const left = x;
      x += each;
      return left;
    });
  }

  /** A name across all columns. */
  band(name: string): void {
    const lines = wrapped(name, this.width - 2 * PAD.x, SIZE, true);
    const height = lines.length * LINE + 2 * PAD.y;
    this.body.push(
      `<rect y="${this.height}" width="${this.width}" height="${height}" fill="${palettes[this.theme].lane}"/>`,
      ...lines.map((text, i) => this.text(text, PAD.x, i, 'start', true)),
    );
    this.height += height;
  }

  row(cells: readonly TableCell[], kind: 'head' | 'row'): void {
    const bold = (column: number) => kind === 'head' || column === 0;
    const lines = cells.map((cell, i) =>
      cell.flatMap((text) => wrapped(text, (this.widths[i] ?? 0) - 2 * PAD.x, SIZE, bold(i))),
    );
    const height = Math.max(1, ...lines.map(({ length }) => length)) * LINE + 2 * PAD.y;
    const { edges, text } = palettes[this.theme];
    for (const [i, cell] of lines.entries()) {
      const left = this.lefts[i] ?? 0;
      const isNumber = this.columns[i]?.numeric === true;
      const x = isNumber ? left + (this.widths[i] ?? 0) - PAD.x : left + PAD.x;
      for (const [j, line] of cell.entries())
        this.body.push(this.text(line, x, j, isNumber ? 'end' : 'start', bold(i)));
    }
    this.height += height;
    this.body.push(
      `<path d="M0 ${this.height}H${this.width}" stroke="${kind === 'head' ? text : edges.about}" stroke-width="${kind === 'head' ? 1.5 : 0.75}"/>`,
    );
  }

  private text(words: string, x: number, line: number, anchor: 'start' | 'end', bold: boolean): string {
    const y = this.height + PAD.y + line * LINE + SIZE;
    const weight = bold ? ' font-weight="bold"' : '';
    return `<text x="${Math.round(x * 10) / 10}" y="${y}" font-size="${SIZE}"${anchor === 'end' ? ' text-anchor="end"' : ''}${weight}>${escaped(words)}</text>`;
  }
}
