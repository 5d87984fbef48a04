// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  byOutcome,
  csvRows,
  type Finding,
  findingsFilter,
  notesOf,
  participantsOf,
} from '../../../client/views/summary/findings.ts';
import SummaryView from '../../../client/views/summary/SummaryView.tsx';
import { fakeServer, show } from '../server.tsx';
import { Held } from '../viewProps.tsx';

type Grade = Finding['assessment'];
const imprecise: Grade['steps'][number] = {
  domain: 'IMPRECISION',
  change: -2,
  reason: '37 participants in the leading studies',
  studies: [],
};
const finding = (id: string, outcome: string, grade: Partial<Grade> = {}): Finding => ({
  id,
  text: `Claim ${id}.`,
  kind: 'SAFETY',
  subject: { id: 's', name: 'NAD+' },
  object: { id: outcome, name: outcome },
  assessment: {
    ladder: 'GRADE',
    level: 'LOW',
    rank: 2,
    verdict: 'SUPPORTED',
    basis: 'COMPUTED',
    sentence: 'Low certainty: 1 randomised trial.',
    caps: [],
    bodies: [],
    steps: [],
    ...grade,
  },
});
const bodies: Grade['bodies'] = [
  { name: 'HR', studies: 1, participants: 37, restsOn: true },
  { name: 'PRE', studies: 2, participants: null, restsOn: false },
];

describe('a summary of findings', () => {
  test('is of efficacy and safety, within what the filter asks for', () => {
    expect(findingsFilter({})?.kinds).toEqual(['EFFICACY', 'SAFETY']);
    expect(findingsFilter({ kinds: ['SAFETY', 'COST'], fromYear: 2010 })).toEqual({
      kinds: ['SAFETY'],
      fromYear: 2010,
    });
    expect(findingsFilter({ kinds: ['COST'] })).toBeNull();
  });

  test('numbers reasons in reading order; equal ones share a number, steps of no change have none', () => {
    const outcomes = byOutcome([
      finding('b', 'Sleep', { steps: [imprecise], caps: ['single study'] }),
      finding('a', 'Nausea', { steps: [imprecise, { ...imprecise, domain: 'RISK_OF_BIAS', change: 0 }] }),
    ]);
    expect(outcomes.map(({ name }) => name)).toEqual(['Nausea', 'Sleep']);
    const notes = notesOf(outcomes);
    expect(notes.list.map(({ heading }) => heading)).toEqual([
      'Lowered two steps for imprecision',
      'Held back',
    ]);
    expect(notes.of.get('a')).toEqual([1]);
    expect(notes.of.get('b')).toEqual([1, 2]);
  });

  test('adds the participants that are recorded, and does not make up the others', () => {
    expect(participantsOf(finding('a', 'x', { bodies }).assessment)).toBe(37);
    expect(participantsOf(finding('a', 'x', { bodies: bodies.slice(1) }).assessment)).toBeNull();
  });

  test('as CSV has the reasons in words', () => {
    const outcomes = byOutcome([finding('a', 'Nausea', { bodies, steps: [imprecise] })]);
    const [row] = csvRows(outcomes, notesOf(outcomes));
    expect(row).toContain('People, randomised: 1; Animals, cells, biochemistry: 2');
    expect(row).toContain('Lowered two steps for imprecision: 37 participants in the leading studies');
  });
});

describe('the summary on the page', () => {
  const rows = (nodes: Finding[]) => ({
    claims: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes },
  });

  test('leads from a certainty to its reason and back', async () => {
    const server = fakeServer({
      SummaryRows: rows([finding('a', 'Nausea', { bodies, steps: [imprecise] })]),
    });
    show(<Held view={SummaryView} policy={{ humansOnly: true }} />);
    const line = await screen.findByRole('row', { name: /Claim a/ });
    expect(within(line).getByText('Low')).toBeDefined();
    const reference = within(line).getByRole('link', { name: 'Note 1' });
    fireEvent.click(reference);
    expect(document.activeElement?.textContent).toContain('37 participants in the leading studies');
    fireEvent.click(screen.getByRole('button', { name: /^Back to where note 1/ }));
    expect(document.activeElement).toBe(reference);
    const [asked] = server.asked.filter(({ operationName }) => operationName === 'SummaryRows');
    expect(asked?.variables.policy).toEqual({ humansOnly: true });
  });

  test('says when the filter asks for other kinds alone', async () => {
    const server = fakeServer({});
    show(<Held view={SummaryView} filter={{ kinds: ['COST'] }} />);
    expect(await screen.findByText('Nothing on efficacy or safety')).toBeDefined();
    expect(server.asked.map(({ operationName }) => operationName)).not.toContain('SummaryRows');
  });
});
