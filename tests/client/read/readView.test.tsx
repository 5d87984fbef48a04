// @vitest-environment happy-dom
import { createHash, webcrypto } from 'node:crypto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AuditStatementFragment, PolicyInput } from '../../../client/api/generated.ts';
import type { ViewParams } from '../../../client/state/viewParams.ts';
import ReadView from '../../../client/views/read/ReadView.tsx';
import { fakeServer, show } from '../server.tsx';
import { aStatement } from './samples.ts';

const TEXT = '🧪 Alpha does it. Beta may. Nobody has looked at gamma.\n';
const SHA = createHash('sha256').update(TEXT, 'utf8').digest('hex');

const place = (words: string) => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return { start, end: start + words.length };
};
const STATEMENTS = [
  aStatement(
    { ...place('Alpha does it'), section: 'First' },
    { id: 'a', label: 'Alpha', text: 'Alpha does.', related: [{ id: 'b', label: 'Beta' }] },
    { verdict: 'UNSETTLED', level: 'INCONCLUSIVE', rank: 0, standing: 0, sentence: 'Too little to tell.' },
  ),
  aStatement({ ...place('Beta may'), section: 'First', hedging: 'HEDGED' }, { id: 'b', text: 'Beta does.' }),
  aStatement(
    { ...place('Nobody has looked at gamma'), section: 'Second', hedging: 'ABSENCE_OF_EVIDENCE' },
    { id: 'c', text: 'No study of gamma exists.', kind: 'EVIDENCE_GAP' },
    { ladder: 'LITERATURE', level: 'OUTDATED', verdict: 'DISPUTED', standing: 0, outdatedSince: 2024 },
  ),
];
const page = (nodes: object[]) => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes,
});
const answers = (statements: AuditStatementFragment[] = STATEMENTS) => ({
  Articles: {
    claims: page([{ id: 'a', statements: [{ source: { id: 'art', name: 'An article', type: 'article' } }] }]),
  },
  Audit: {
    source: {
      id: 'art',
      name: 'An article',
      type: 'article',
      year: null,
      url: null,
      doi: null,
      pmid: null,
      retracted: false,
      textSha256: SHA,
      statements: page(statements),
    },
  },
  AuditFilter: { claims: page([{ id: 'b' }]) },
});

function View({ policy = null, filter = {}, selectedId = null }: Partial<Props>) {
  const [params, setParams] = useState<ViewParams>({});
  return (
    <ReadView
      selectedId={selectedId}
      filter={filter}
      policy={policy}
      params={params}
      onParams={setParams}
      empty={<p>Nothing matches</p>}
    />
  );
}
interface Props {
  policy: PolicyInput | null;
  filter: object;
  selectedId: string | null;
}

const statements = () => screen.getAllByRole('listitem').filter((item) => item.matches('.statement'));
const choose = async (text: string) => {
  const input = await screen.findByLabelText(/Choose/);
  fireEvent.change(input, { target: { files: [new File([text], 'copy.txt', { type: 'text/plain' })] } });
};

beforeEach(() => {
  vi.stubGlobal('crypto', webcrypto);
  window.localStorage.clear();
});
afterEach(() => window.localStorage.clear());

test('the outline says how firmly, what the evidence says and whether it stands; numbers narrow it', async () => {
  fakeServer(answers());
  show(<View selectedId="b" />);
  await screen.findByRole('heading', { level: 2, name: 'Of 3 statements' });
  expect(screen.getByRole('heading', { level: 2, name: /^First/ })).toBeDefined();
  const [alpha, beta, gamma] = statements();
  expect(alpha?.textContent).toContain('Asserted: put as a fact');
  expect(alpha?.textContent).toContain('Firmer than the evidence');
  expect(alpha?.textContent).toContain('Too little to tell.');
  expect(
    within(alpha as HTMLElement)
      .getByRole('link', { name: /^2 / })
      .getAttribute('href'),
  ).toContain('sel=b');
  expect(beta?.getAttribute('aria-current')).toBe('true');
  expect(beta?.textContent).toContain('Stands, 2 of 4');
  expect(gamma?.textContent).toContain('Out of date since 2024');
  fireEvent.click(screen.getByRole('button', { name: '1 Overstated' }));
  expect(statements()).toEqual([alpha]);
  expect(screen.getByText(/1 of 3 statements: overstated/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '0 Contested' }));
  expect(screen.getByText('No statement is contested')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(statements()).toHaveLength(3);
});

test('rules and filters of the page hold here too', async () => {
  const server = fakeServer(answers());
  show(<View policy={{ humansOnly: true }} filter={{ kinds: ['EFFICACY'] }} />);
  await waitFor(() => expect(statements()).toHaveLength(1));
  expect(screen.getByText(/1 of 3 statements, under the filters in use/)).toBeDefined();
  expect(server.asked.find(({ operationName }) => operationName === 'Audit')?.variables).toEqual({
    source: 'art',
    policy: { humansOnly: true },
  });
});

test('when the filters cannot be asked for it says so and shows all', async () => {
  const { AuditFilter: _, ...others } = answers();
  fakeServer(others);
  show(<View filter={{ kinds: ['EFFICACY'] }} />);
  expect((await screen.findByRole('alert')).textContent).toContain('The query took too long');
  expect(statements()).toHaveLength(3);
});

test('a matching copy is marked and kept in the browser, until it is forgotten', async () => {
  const server = fakeServer(answers());
  const { unmount } = show(<View selectedId="b" />);
  await choose(TEXT);
  const copy = await screen.findByRole('region', { name: /Your copy of the article, marked/ });
  expect(copy.textContent).toContain('🧪');
  const links = within(copy).getAllByRole('link');
  expect(links.map((link) => link.lastChild?.textContent)).toEqual([
    'Alpha does it',
    'Beta may',
    'Nobody has looked at gamma',
  ]);
  expect(links[0]?.textContent).toContain('Unsettled, firmer than the evidence');
  expect(links[1]?.getAttribute('aria-current')).toBe('true');
  expect(links[0]?.getAttribute('href')).toContain('sel=a');
  unmount();
  show(<View />);
  await screen.findByRole('region', { name: /marked/ });
  fireEvent.click(screen.getByRole('button', { name: 'Forget this text' }));
  expect(screen.queryByRole('region', { name: /marked/ })).toBeNull();
  expect(window.localStorage.length).toBe(0);
  expect(JSON.stringify(server.asked)).not.toContain('Nobody has looked');
});

test('another text is refused, with what was expected and what came', async () => {
  fakeServer(answers());
  show(<View />);
  await choose(TEXT.replace('\n', '\r\n'));
  expect(await screen.findByText(/copy.txt is not the text/)).toBeDefined();
  expect(screen.getByText(/line endings are those of Windows/)).toBeDefined();
  expect(screen.getByText(SHA)).toBeDefined();
  expect(screen.queryByRole('region', { name: /marked/ })).toBeNull();
  expect(window.localStorage.length).toBe(0);
});

test('without a secure context it says why no copy can be checked', async () => {
  vi.stubGlobal('crypto', {});
  fakeServer(answers());
  show(<View />);
  expect(await screen.findByText(/connection that is not secure/)).toBeDefined();
  expect(screen.queryByLabelText(/Choose/)).toBeNull();
});
