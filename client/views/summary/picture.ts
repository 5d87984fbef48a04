/** The summary of findings as a figure. */
import { verdictWords } from '../../state/verdict.ts';
import { LEVELS } from '../../state/vocabulary.ts';
import type { FigureWords } from '../figure/figure.ts';
import { type TableColumn, tableSvg } from '../figure/tableSvg.ts';
import { bodiesOf, type Finding, type Notes, type Outcome, participantsOf, studiesOf } from './findings.ts';

const COLUMNS: readonly TableColumn[] = [
  { title: 'What was found', share: 27 },
  { title: 'Studies', share: 19 },
  { title: 'Participants', share: 16, numeric: true },
  { title: 'Certainty', share: 16 },
  { title: 'What it means', share: 32 },
];

export function summarySvg(outcomes: readonly Outcome[], notes: Notes, words: FigureWords): string {
  return tableSvg(
    COLUMNS,
    outcomes.map(({ name, findings }) => ({
      name,
      rows: findings.map((finding) => rowOf(finding, notes.of.get(finding.id) ?? [])),
    })),
    'Summary of findings: claims on efficacy and safety by outcome',
    [
      'Studies that are counted; participants where recorded. Circles: certainty, 0 to 4.',
      ...notes.list.map(({ number, heading, text }) => `[${number}] ${heading}: ${text}`),
    ],
    words,
  );
}

function rowOf(
  { text, kind, assessment }: Finding,
  notes: readonly number[],
): readonly (readonly string[])[] {
  const bodies = bodiesOf(assessment);
  const participants = participantsOf(assessment);
  const counted = bodies.length > 0;
  return [
    [text, verdictWords(assessment.verdict, kind)],
    counted
      ? [String(studiesOf(assessment)), ...bodies.map((body) => `${body.studies} · ${body.words}`)]
      : ['none counted'],
    [counted ? (participants?.toLocaleString('en-GB') ?? 'not recorded') : '–'],
    [
      ...(assessment.level === 'NOT_GRADED' ? [] : [circles(assessment.rank)]),
      LEVELS[assessment.level],
      ...(notes.length === 0 ? [] : [notes.map((number) => `[${number}]`).join(' ')]),
    ],
    [assessment.sentence],
  ];
}

export const circles = (rank: number): string => '●'.repeat(rank) + '○'.repeat(4 - rank);
