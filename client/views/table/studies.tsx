/** Studies as rows. */
import type { StudyRowsQuery } from '../../api/generated.ts';
import { routesOf } from '../../state/study.ts';
import { DESIGNS, VERIFICATION } from '../../state/vocabulary.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import type { Column } from './columns.ts';

export type StudyRow = StudyRowsQuery['studies']['nodes'][number];

/** A field that says so where nothing was recorded. */
function recorded(column: Omit<Column<StudyRow>, 'show'>): Column<StudyRow> {
  return {
    ...column,
    show: (row) => {
      const value = column.value(row);
      return <Recorded value={typeof value === 'string' ? value.replaceAll('; ', ', ') : value} />;
    },
  };
}

export const STUDY_COLUMNS: readonly Column<StudyRow>[] = [
  {
    id: 'name',
    title: 'Study',
    width: 152,
    value: (s) => s.label,
    show: (s) => <NodeLink id={s.id}>{s.label}</NodeLink>,
  },
  recorded({ id: 'year', title: 'Year', width: 72, dispensable: 2, numeric: true, value: (s) => s.year }),
  { id: 'design', title: 'Design', width: 156, dispensable: 0.5, value: (s) => DESIGNS[s.design] },
  recorded({
    id: 'sampleSize',
    title: 'n',
    width: 92,
    dispensable: 1,
    numeric: true,
    value: (s) => s.sampleSize,
  }),
  recorded({
    id: 'species',
    title: 'Species',
    width: 112,
    dispensable: 3,
    value: (s) => s.species.join('; ') || null,
  }),
  recorded({
    id: 'route',
    title: 'Route',
    width: 120,
    dispensable: 4,
    value: (s) => routesOf(s.arms).join('; ') || null,
  }),
  {
    id: 'finding',
    title: 'Finding',
    width: null,
    value: (s) => s.finding,
    show: (s) => <span className="cell-finding">{s.finding}</span>,
  },
  {
    id: 'verification',
    title: 'Record',
    width: 116,
    dispensable: 5,
    value: (s) => VERIFICATION[s.verification] ?? s.verification,
  },
  { id: 'id', title: 'Id', width: 160, extra: true, value: (s) => s.id },
  recorded({ id: 'title', title: 'Title', width: 240, extra: true, value: (s) => s.title }),
  recorded({ id: 'authors', title: 'Authors', width: 200, extra: true, value: (s) => s.authors }),
  recorded({ id: 'doi', title: 'DOI', width: 160, extra: true, value: (s) => s.doi }),
  recorded({ id: 'pmid', title: 'PMID', width: 104, extra: true, value: (s) => s.pmid }),
  recorded({
    id: 'registrations',
    title: 'Registrations',
    width: 160,
    extra: true,
    value: (s) => s.registrations.join('; ') || null,
  }),
];
