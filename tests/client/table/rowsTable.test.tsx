// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { usePicture } from '../../../client/ui/usePicture.ts';
import { TableView } from '../../../client/views/table/TableView.tsx';
import { aClaim } from '../samples.ts';
import { fakeServer, show } from '../server.tsx';

const row = (id: string, text: string, supports: number) => ({
  ...aClaim({ id, text, supports: { totalCount: supports } }),
  subject: { id: 's', name: 'Infusion', category: 'Treatment' },
  object: { id: 'o', name: 'Plasma', category: 'Cell' },
  mechanisms: [],
});
const claims = {
  totalCount: 3,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes: [row('a', 'Alpha', 1), row('b', 'Beta', 3), row('c', '=Gamma', 2)],
};
const node = (id: string, kind: string, label: string) => ({
  id,
  kind,
  label,
  subkind: null,
  rank: null,
  standing: null,
  verdict: null,
  degree: 1,
  neighbours: [],
  design: null,
  year: null,
  systems: [],
  sampleSize: null,
});
const overview = {
  nodes: [node('s1', 'STUDY', 'Grant 2019'), node('a', 'CLAIM', 'Alpha')],
  edges: [
    {
      id: 'e',
      source: 's1',
      target: 'a',
      type: 'EVIDENCE',
      direction: 'DISPUTES',
      weight: 0.5,
      design: 'COHORT',
    },
  ],
  truncated: false,
  totalNodes: 2,
};

function Page() {
  const { picture, change } = usePicture();
  return <TableView picture={picture} change={change} />;
}
const open = (search: string) => {
  window.history.replaceState(null, '', `/explore?view=table${search}`);
  show(<Page />);
};
const address = () => new URLSearchParams(window.location.search);
const rowNames = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const writeText = vi.fn(async (_text: string) => undefined);

beforeEach(() => {
  writeText.mockClear();
  // Room for every column: this document has no widths of its own.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400);
  vi.stubGlobal('navigator', { ...window.navigator, clipboard: { writeText } });
  fakeServer({ ClaimRows: { claims }, MapOverview: { overview }, About: { topics: [] } });
});

describe('the table', () => {
  test('copies the marked rows, with Shift all from one to the other, as tab-separated values', async () => {
    open('');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Mark Alpha' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mark =Gamma' }), { shiftKey: true });
    expect(screen.getByRole('button', { name: 'Copy 3 marked rows' })).toBeDefined();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mark Alpha' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy 2 marked rows' }));
    await screen.findByText(/Copied 2 claims/);
    const lines = String(writeText.mock.calls[0]?.[0])
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines.map(([first]) => first)).toEqual(['Claim', 'Beta', "'=Gamma"]);
    expect(lines[1]?.[lines[0]?.indexOf('For') ?? -1]).toBe('3');
  });

  test('without marks copies all; the box above marks all and none', async () => {
    open('&sort=-supports');
    const all = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Mark all rows' });
    fireEvent.click(screen.getByRole('button', { name: 'Copy all rows' }));
    await screen.findByText(/Copied 3 claims/);
    expect(
      String(writeText.mock.calls[0]?.[0])
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t')[0]),
    ).toEqual(['Beta', "'=Gamma", 'Alpha']);
    fireEvent.click(all);
    expect(screen.getByRole('button', { name: 'Copy 3 marked rows' })).toBeDefined();
    fireEvent.click(all);
    expect(screen.getByRole('button', { name: 'Copy all rows' })).toBeDefined();
  });

  test('has the columns that the reader chooses, kept in the address', async () => {
    open('');
    await screen.findByRole('table');
    expect(screen.queryByRole('columnheader', { name: 'Subject' })).toBeNull();
    fireEvent.click(screen.getByLabelText('Subject'));
    expect(screen.getByRole('columnheader', { name: 'Subject' })).toBeDefined();
    fireEvent.click(screen.getByLabelText('Kind'));
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Kind' })).toBeNull());
    expect(address().getAll('cols')).toContain('subject');
    expect(address().getAll('cols')).not.toContain('kind');
    fireEvent.click(screen.getByRole('button', { name: 'Those that fit' }));
    expect(address().getAll('cols')).toEqual([]);
    expect(screen.queryByRole('columnheader', { name: 'Subject' })).toBeNull();
  });

  test('lists the things of the map, and follows the selection both ways', async () => {
    open('&rows=things&sel=a');
    await screen.findByRole('table');
    expect(rowNames()).toEqual(['Grant 2019', 'Alpha']);
    const current = screen.getAllByRole('row').filter((line) => line.getAttribute('aria-current'));
    expect(current.map((line) => within(line).getByRole('rowheader').textContent)).toEqual(['Alpha']);
    fireEvent.click(screen.getByText('Study', { selector: 'td' }));
    expect(address().get('sel')).toBe('s1');
  });

  test('lists its links: who says what of whom', async () => {
    open('&rows=links');
    await screen.findByRole('table');
    expect(screen.getAllByRole('row')[1]?.textContent).toMatch(
      /Grant 2019.*disputes.*Alpha.*Against.*Cohort.*0\.5/,
    );
    fireEvent.click(screen.getByText('disputes'));
    expect(address().get('sel')).toBe('s1');
  });

  test('leaves out what the map hides', async () => {
    open('&rows=things&hide=s1');
    await screen.findByRole('table');
    expect(rowNames()).toEqual(['Alpha']);
  });

  test('other rows begin unsorted, with the columns that fit', async () => {
    open('&sort=-supports&cols=text&cols=subject');
    await screen.findByRole('table');
    fireEvent.click(screen.getByRole('radio', { name: 'Links' }));
    await screen.findByText('1 link on the map');
    expect([address().get('rows'), address().get('sort'), address().get('cols')]).toEqual([
      'links',
      null,
      null,
    ]);
  });
});
