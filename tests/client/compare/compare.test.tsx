// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import CompareView from '../../../client/views/compare/CompareView.tsx';
import {
  type ComparedCell,
  type ComparedRow,
  cellText,
  columnsOf,
  csvOf,
  groupsOf,
  hindrance,
} from '../../../client/views/compare/columns.ts';
import { fakeServer, show } from '../server.tsx';
import { Held } from '../viewProps.tsx';

const cell = (fields: Partial<ComparedCell> = {}): ComparedCell => ({
  text: null,
  studies: 0,
  participants: null,
  standing: null,
  verdict: null,
  claims: [],
  ...fields,
});
const row = (label: string, texts: string[]): ComparedRow => ({
  group: 'Design',
  label,
  differs: new Set(texts).size > 1,
  cells: texts.map((text) => cell({ text })),
});
const claim: ComparedCell['claims'][number] = {
  id: 'c',
  label: 'It helps',
  kind: 'EFFICACY',
  assessment: { level: 'LOW', rank: 2, verdict: 'SUPPORTED' },
};
const study = (id: string) => ({ __typename: 'Study' as const, id, label: `Study ${id}` });

describe('what is compared', () => {
  test('is of one kind and known', () => {
    const one = columnsOf(['a', 'b'], [study('a'), { __typename: 'Concept', id: 'b', name: 'NAD+' }]);
    expect(hindrance(one)).toContain('one kind');
    expect(hindrance(columnsOf(['a', 'x'], [study('a'), null]))).toContain('Only claims');
    expect(hindrance(columnsOf(['a', 'b'], [study('a'), study('b')]))).toBeNull();
  });

  test('hides equal rows, and what is shared comes first', () => {
    const rows = [row('Year', ['2019', '2020']), row('Results', ['yes', 'yes'])];
    expect(groupsOf(rows, true)[0]?.rows.map(({ label }) => label)).toEqual(['Year']);
    const outcomes: ComparedRow[] = [
      { group: 'Claims', label: 'One', differs: true, cells: [cell({ claims: [claim] }), cell()] },
      {
        group: 'Claims',
        label: 'Both',
        differs: true,
        cells: [cell({ claims: [claim] }), cell({ claims: [claim] })],
      },
    ];
    expect(groupsOf(outcomes, false)[0]?.rows.map(({ label }) => label)).toEqual(['Both', 'One']);
  });

  test('is in the file as it is on the page', () => {
    expect(cellText(cell({ claims: [claim], studies: 2 }))).toBe('It helps (Supported, Low); 2 studies');
    expect(
      cellText(
        cell({ text: 'Supported', verdict: 'SUPPORTED', claims: [claim], studies: 1, participants: 9 }),
      ),
    ).toBe('Supported; 1 study, 9 participants');
    const { header, rows } = csvOf(columnsOf(['a', 'b'], [study('a'), study('b')]), [
      row('Year', ['1', '2']),
    ]);
    expect(header).toEqual(['Group', 'Row', 'Differs', 'Study a', 'Study b']);
    expect(rows).toEqual([['Design', 'Year', 'yes', '1', '2']]);
  });
});

describe('the comparison', () => {
  const named = ({ ids }: Record<string, unknown>) => ({ nodes: (ids as string[]).map(study) });
  const rows = ({ ids }: Record<string, unknown>) => ({
    compare: {
      columns: (ids as string[]).map(study),
      rows: [row('Year', ['2019', 'not recorded']), row('Results', ['yes', 'yes'])],
    },
  });

  test('takes the selection, shows rows, hides the equal ones and lets a column go', async () => {
    fakeServer({ Compared: named, CompareRows: rows });
    show(<Held view={CompareView} params={{ c: ['a'] }} selectedId="b" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Add the selection' }));
    expect(await screen.findByRole('rowheader', { name: /Results/ })).toBeDefined();
    expect(screen.getByText('not recorded')).toBeDefined();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Hide equal rows' }));
    expect(screen.queryByRole('rowheader', { name: /Results/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Take Study b away' }));
    expect(await screen.findByText('One more to compare it with')).toBeDefined();
  });

  test('offers what is of the same kind', async () => {
    const server = fakeServer({
      Compared: named,
      CompareCandidates: { search: [{ kind: 'STUDY', label: 'Study z', node: study('z') }] },
    });
    show(<Held view={CompareView} params={{ c: ['a'] }} />);
    fireEvent.change(await screen.findByLabelText('Add a study'), { target: { value: 'zed' } });
    fireEvent.click(await screen.findByRole('button', { name: /Study z/ }));
    await vi.waitFor(() =>
      expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
        'StudyStudy a',
        'StudyStudy z',
      ]),
    );
    const asked = server.asked.find(({ operationName }) => operationName === 'CompareCandidates');
    expect(asked?.variables.kinds).toEqual(['STUDY']);
  });
});
