/** Claims as rows. */
import type { ClaimOrder, ClaimRowsQuery } from '../../api/generated.ts';
import type { Sort } from '../../state/picture.ts';
import { verdictWords } from '../../state/verdict.ts';
import { KINDS, LEVELS } from '../../state/vocabulary.ts';
import { Circles } from '../../ui/Circles.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import type { Column } from './columns.ts';

export type ClaimRow = ClaimRowsQuery['claims']['nodes'][number];

export const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  {
    id: 'text',
    title: 'Claim',
    width: null,
    value: (c) => c.text,
    show: (c) => <NodeLink id={c.id}>{c.text}</NodeLink>,
  },
  { id: 'kind', title: 'Kind', width: 148, dispensable: 4, value: (c) => KINDS[c.kind] },
  {
    id: 'verdict',
    title: 'Verdict',
    width: 128,
    value: (c) => verdictWords(c.assessment.verdict, c.kind),
    show: (c) => <VerdictMark verdict={c.assessment.verdict} kind={c.kind} />,
  },
  {
    id: 'level',
    title: 'Certainty',
    width: 150,
    dispensable: 0.5,
    value: (c) => LEVELS[c.assessment.level],
    order: (c) => c.assessment.standing,
    show: ({ assessment: { level, rank } }) =>
      level === 'NOT_GRADED' ? (
        <span className="missing">not graded</span>
      ) : (
        <Circles level={level} rank={rank} />
      ),
  },
  {
    id: 'supports',
    title: 'For',
    width: 64,
    dispensable: 0.7,
    numeric: true,
    value: (c) => c.supports.totalCount,
  },
  {
    id: 'neutral',
    title: 'Neutral',
    width: 82,
    dispensable: 0.8,
    numeric: true,
    value: (c) => c.neutral.totalCount,
  },
  {
    id: 'disputes',
    title: 'Against',
    width: 82,
    dispensable: 0.6,
    numeric: true,
    value: (c) => c.disputes.totalCount,
  },
  {
    id: 'mechanisms',
    title: 'Mechanisms',
    width: 196,
    dispensable: 5,
    value: (c) => c.mechanisms.map((m) => m.name).join('; '),
    show: (c) =>
      c.mechanisms.length === 0 ? (
        <span className="missing">none recorded</span>
      ) : (
        c.mechanisms.map((m) => m.name).join(', ')
      ),
  },
  { id: 'id', title: 'Id', width: 160, extra: true, value: (c) => c.id },
  {
    id: 'subject',
    title: 'Subject',
    width: 150,
    extra: true,
    value: (c) => c.subject.name,
    show: (c) => <NodeLink id={c.subject.id}>{c.subject.name}</NodeLink>,
  },
  {
    id: 'object',
    title: 'Object',
    width: 150,
    extra: true,
    value: (c) => c.object.name,
    show: (c) => <NodeLink id={c.object.id}>{c.object.name}</NodeLink>,
  },
];

/** The server's order nearest to the wish, so that the first page is the right one. */
export function claimOrder(sort: Sort | null, hasText: boolean): ClaimOrder {
  switch (sort?.column) {
    case 'text':
      return 'TEXT';
    case 'supports':
      return 'BALANCE_DESC';
    case 'disputes':
      return 'MOST_CONTESTED';
    case 'level':
      return sort.descending ? 'STANDING_DESC' : 'STANDING_ASC';
    default:
      return hasText ? 'RELEVANCE' : 'MOST_STUDIED';
  }
}
