// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import MatrixView from '../../../client/views/matrix/MatrixView.tsx';
import { aStudy } from '../samples.ts';
import { fakeServer, show } from '../server.tsx';
import { Held } from '../viewProps.tsx';

const matrix = {
  matrix: {
    columns: ['COHORT'],
    rows: [
      {
        id: 'm1',
        label: 'Salvage',
        cells: [
          {
            column: 'COHORT',
            supports: 1,
            disputes: 0,
            neutral: 0,
            participants: 9,
            studies: [{ id: 's1' }],
          },
        ],
      },
    ],
  },
  claims: {
    totalCount: 2,
    facets: [{ field: 'mechanism', buckets: [{ value: 'm1', label: 'Salvage' }] }],
    nodes: [
      { id: 'c1', label: 'One', kind: 'SAFETY', mechanisms: [{ id: 'm1', name: 'Salvage' }] },
      { id: 'c2', label: 'Two', kind: 'SAFETY', mechanisms: [{ id: 'm2', name: 'Repair' }] },
    ],
  },
};
const line = { id: 'e', direction: 'DISPUTES', claim: { id: 'c1' } };
const studies = {
  nodes: [{ __typename: 'Study', ...aStudy({ id: 's1' }), lines: { nodes: [line] } }],
};

describe('the matrix', () => {
  test('opens the studies of a cell, each with its direction, and goes back on Escape', async () => {
    fakeServer({ MatrixCells: matrix, StudiesBehind: studies });
    show(<Held view={MatrixView} />);
    const cell = await screen.findByRole('button', { name: /^1 study: 1 for/ });
    expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual(['Salvage', 'Repair']);
    cell.focus();
    fireEvent.click(cell);
    const list = await screen.findByRole('region', { name: 'Salvage · Cohort' });
    expect((await within(list).findByRole('link', { name: 'Grant 2019' })).getAttribute('href')).toContain(
      's1',
    );
    expect(within(list).getByText('Against')).toBeDefined();
    fireEvent.keyDown(list, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Salvage · Cohort' })).toBeNull();
    expect(document.activeElement).toBe(cell);
  });

  test('is one stop for Tab, and arrows reach the row’s own page', async () => {
    const onSelect = vi.fn();
    fakeServer({ MatrixCells: matrix });
    show(<Held view={MatrixView} onSelect={onSelect} />);
    const table = await screen.findByRole('table');
    expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    table.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    fireEvent.keyDown(document.activeElement ?? table, { key: 'ArrowLeft' });
    expect(document.activeElement?.textContent).toBe('Salvage');
    fireEvent.click(document.activeElement ?? table);
    expect(onSelect).toHaveBeenCalledWith('m1');
  });

  test('asks for other axes, under the what-if', async () => {
    const server = fakeServer({ MatrixCells: matrix });
    show(<Held view={MatrixView} policy={{ humansOnly: true }} />);
    await screen.findByRole('table');
    fireEvent.change(screen.getByLabelText('Columns'), { target: { value: 'YEAR' } });
    await vi.waitFor(() => expect(server.asked.at(-1)?.variables.columns).toBe('YEAR'));
    expect(server.asked.at(-1)?.variables.policy).toEqual({ humansOnly: true });
  });

  test('says when nothing matches and when the server is gone', async () => {
    const server = fakeServer({
      MatrixCells: { matrix: { columns: [], rows: [] }, claims: { totalCount: 0, facets: [], nodes: [] } },
    });
    const { unmount } = show(<Held view={MatrixView} />);
    expect(await screen.findByText('Nothing matches')).toBeDefined();
    unmount();
    server.down = true;
    show(<Held view={MatrixView} />);
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
  });
});
