// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Provider } from 'urql';
import { describe, expect, test, vi } from 'vitest';
import { makeClient } from '../../client/api/client.ts';
import { FIRST_PICTURE, type Picture } from '../../client/state/picture.ts';
import { DEFAULT_POLICY } from '../../client/state/policy.ts';
import { Panel } from '../../client/views/panel/Panel.tsx';
import { TableView } from '../../client/views/table/TableView.tsx';
import { aClaim } from './samples.ts';
import { fakeServer, show } from './server.tsx';

const row = (id: string, text: string) => ({
  ...aClaim({ id, text }),
  subject: { id: 's', name: 'NAD+', category: 'SmallMolecule' },
  object: { id: 'o', name: 'NAD+', category: 'SmallMolecule' },
  mechanisms: [],
});
const rows = (nodes: object[], totalCount = nodes.length) => ({
  claims: { totalCount, pageInfo: { hasNextPage: totalCount > nodes.length, endCursor: 'next' }, nodes },
});

const PANEL = { policy: DEFAULT_POLICY, onPolicy: vi.fn(), onClose: vi.fn(), asSheet: false };
type Variables = Record<string, unknown>;
const onePerPage = ({ after }: Variables) => rows([after ? row('b', 'Second.') : row('a', 'First.')], 2);
const noneOfAKind = ({ filter }: Variables) =>
  rows((filter as { kinds?: string[] }).kinds ? [] : [row('a', 'First.')]);
const byText = ({ filter }: Variables) =>
  rows([row('a', (filter as { text?: string }).text ? 'Found again.' : 'First.')]);

function Table({ start = {} }: { start?: Partial<Picture> }) {
  const [picture, setPicture] = useState<Picture>({ ...FIRST_PICTURE, view: 'table', ...start });
  return <TableView picture={picture} change={(next) => setPicture({ ...picture, ...next })} />;
}

describe('the table', () => {
  test('counts, marks what is selected and loads more', async () => {
    fakeServer({
      ClaimRows: onePerPage,
    });
    show(<Table start={{ selected: 'a' }} />);
    const first = await screen.findByRole('row', { name: /First/ });
    expect(first.getAttribute('aria-current')).toBe('true');
    expect(screen.getByText('1 of 2 claims loaded')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Load more (1 of 2)' }));
    await screen.findByRole('row', { name: /Second/ });
    expect(screen.getByText('2 claims')).toBeDefined();
  });

  test('sorts by a heading and says which way', async () => {
    fakeServer({ ClaimRows: rows([row('b', 'B.'), row('a', 'A.')]) });
    show(<Table />);
    fireEvent.click(await screen.findByRole('button', { name: 'Claim' }));
    expect(screen.getByRole('columnheader', { name: 'Claim' }).getAttribute('aria-sort')).toBe('ascending');
    expect(screen.getAllByRole('row').map((r) => r.textContent?.slice(0, 2))).toEqual(['Cl', 'A.', 'B.']);
  });

  test('names the filters when nothing matches, and takes one away', async () => {
    fakeServer({
      ClaimRows: noneOfAKind,
    });
    const filter = { ...FIRST_PICTURE.filter, kinds: ['COST' as const] };
    show(<Table start={{ filter }} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Without Kind of claim: Cost' }));
    await screen.findByRole('row', { name: /First/ });
  });
});

describe('when the server is gone', () => {
  test('says so, keeps what it showed, and tries again', async () => {
    const server = fakeServer({
      ClaimRows: byText,
    });
    const view = (text: string) => (
      <TableView
        picture={{ ...FIRST_PICTURE, view: 'table', filter: { ...FIRST_PICTURE.filter, text } }}
        change={vi.fn()}
      />
    );
    const client = makeClient('http://atlas/graphql');
    const { rerender } = render(<Provider value={client}>{view('')}</Provider>);
    await screen.findByText('First.');
    server.down = true;
    rerender(<Provider value={client}>{view('nmn')}</Provider>);
    expect((await screen.findByRole('alert')).textContent).toContain('The server cannot be reached');
    expect(screen.getByText('First.')).toBeDefined();
    server.down = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Found again.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a slow query is another thing, with the code of the server', async () => {
    fakeServer({});
    show(<Panel id="x" {...PANEL} />);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The query took too long');
    expect(alert.textContent).toContain('TIMEOUT');
  });
});

test('an identifier that nothing has is said to be that', async () => {
  fakeServer({ Selected: { node: null } });
  show(<Panel id="nad:claim:nope" {...PANEL} />);
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('Nothing has this identifier');
});
