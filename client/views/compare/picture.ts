/** The comparison as a figure. */
import { verdictWords } from '../../state/verdict.ts';
import { LEVELS, NODE_KINDS } from '../../state/vocabulary.ts';
import type { FigureWords } from '../figure/figure.ts';
import { tableSvg } from '../figure/tableSvg.ts';
import { type Column, type ComparedCell, countWords, type Group, verdictOf } from './columns.ts';

export function compareSvg(columns: readonly Column[], groups: readonly Group[], words: FigureWords): string {
  const kind = columns[0]?.kind;
  return tableSvg(
    [{ title: '', share: 16 }, ...columns.map(({ label }) => ({ title: label, share: 22 }))],
    groups.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => [[`${row.differs ? '≠' : '='} ${row.label}`], ...row.cells.map(linesOf)]),
    })),
    `${kind ? `${NODE_KINDS[kind]}: ` : ''}${columns.length} side by side`,
    ['≠ differs, = equal. Grades: verdict and certainty of each claim.'],
    words,
  );
}

/** What the cell on screen says, each thing on a line of its own. */
function linesOf(cell: ComparedCell): string[] {
  const verdict = verdictOf(cell);
  const claims = cell.claims.map(({ label, kind, assessment }) => {
    const grade = `${verdictWords(assessment.verdict, kind)}, ${LEVELS[assessment.level]}`;
    return verdict === null ? `${label}: ${grade}` : `Certainty: ${LEVELS[assessment.level].toLowerCase()}`;
  });
  const counts = countWords(cell);
  const own = verdict ?? cell.text;
  const isCount = counts !== '' && own === String(cell.studies);
  const lines = [isCount ? null : own, ...claims, counts]
    .filter((line) => line !== null)
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : ['no claim'];
}
