// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import PathsView from '../../../client/views/paths/PathsView.tsx';
import { fakeServer, show } from '../server.tsx';
import { Held } from '../viewProps.tsx';
import { aChain, aPathClaim, concept, step } from './samples.ts';

const known = (name: string, claims = 2) => ({
  __typename: 'Concept',
  id: concept(name).id,
  name,
  claims: { totalCount: claims },
  broader: [],
  mechanisms: [{ id: 'm', name: 'Salvage' }],
});
const KNOWN = new Map(
  [known('A'), known('B'), known('Quiet', 0), { __typename: 'Claim', id: 'claim:1' }].map((node) => [
    node.id,
    node,
  ]),
);
const PathEnds = ({ ids }: Record<string, unknown>) => ({
  nodes: (ids as string[]).map((id) => KNOWN.get(id) ?? null),
});
const chain = aChain([
  step('A', 'X', aPathClaim('first')),
  step('X', 'B', aPathClaim('second', 1, 'CONTESTED'), {
    forward: false,
    others: [{ id: 'o', text: 'Nobody knows.', kind: 'EVIDENCE_GAP' }],
  }),
]);
const params = (from: string, to: string) => ({ pathfrom: [concept(from).id], pathto: [concept(to).id] });

describe('paths', () => {
  test('tells each chain: its parts in order, the weakest link, and the direction', async () => {
    const server = fakeServer({ PathEnds, Paths: { paths: [chain] } });
    show(
      <Held
        view={PathsView}
        params={params('A', 'B')}
        policy={{ humansOnly: true }}
        filter={{ kinds: ['SAFETY'] }}
      />,
    );
    const item = await screen.findByRole('article', { name: /^1\. Stands 1 of 4/ });
    expect(
      within(item)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(expect.arrayContaining(['A', 'FIRST is so.', 'X', 'SECOND is so.', 'B']));
    const [weak] = within(item).getAllByText('Weakest link');
    expect(weak?.closest('li')?.textContent).toContain('SECOND is so.');
    expect(weak?.closest('li')?.textContent).toContain('read against its arrow');
    expect(within(item).getByText('Nobody knows.')).toBeDefined();
    expect(within(item).getByText(/^The chain is only as strong as “SECOND is so”/)).toBeDefined();
    const asked = server.asked.find(({ operationName }) => operationName === 'Paths');
    expect(asked?.variables).toMatchObject({
      maxClaims: 4,
      policy: { humansOnly: true },
      filter: { kinds: ['SAFETY'] },
    });
  });

  test('swaps the two ends', async () => {
    const server = fakeServer({ PathEnds, Paths: { paths: [chain] } });
    show(<Held view={PathsView} params={params('A', 'B')} />);
    await screen.findByRole('article');
    fireEvent.click(screen.getByRole('button', { name: 'Swap the two concepts' }));
    await waitFor(() =>
      expect(server.asked.at(-1)?.variables).toMatchObject({ from: concept('B').id, to: concept('A').id }),
    );
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'From' }).value).toBe('B');
  });

  test('finding none, says how far it looked and looks further', async () => {
    const server = fakeServer({ PathEnds, Paths: { paths: [] } });
    show(<Held view={PathsView} params={params('A', 'Quiet')} />);
    expect(await screen.findByText(/No chain of up to four claims leads from A to Quiet/)).toBeDefined();
    expect(screen.getByText(/No claim has Quiet as its subject or object/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Salvage' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: /up to six claims/ }));
    expect(await screen.findByText(/No chain of up to six claims/)).toBeDefined();
    expect(server.asked.at(-1)?.variables.maxClaims).toBe(6);
    expect(screen.queryByRole('button', { name: /up to six claims/ })).toBeNull();
  });

  test.each([
    [params('A', 'A'), /same concept/],
    [{ pathfrom: ['claim:1'], pathto: [concept('A').id] }, /“claim:1” is a claim/],
    [{ pathfrom: ['nowhere'] }, /Nothing in the atlas has the id “nowhere”/],
  ])('says why %j cannot be joined, and asks for no chain', async (ends, why) => {
    const server = fakeServer({ PathEnds, PathSuggestions: { claims: { nodes: [] } } });
    show(<Held view={PathsView} params={ends} />);
    expect((await screen.findByRole('alert')).textContent).toMatch(why);
    expect(server.asked.map(({ operationName }) => operationName)).not.toContain('Paths');
  });

  test('with the server gone, says so and can try again', async () => {
    const server = fakeServer({ PathEnds, Paths: { paths: [chain] } });
    server.down = true;
    show(<Held view={PathsView} params={params('A', 'B')} />);
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    server.down = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article')).toBeDefined();
  });

  test('with nothing chosen, a suggestion fills both ends', async () => {
    const claim = (from: string, to: string) => ({
      id: from + to,
      subject: concept(from),
      object: concept(to),
      assessment: { standing: 3, verdict: 'SUPPORTED' },
      evidence: { totalCount: 3 },
    });
    fakeServer({
      PathEnds,
      Paths: { paths: [chain] },
      PathSuggestions: { claims: { nodes: [claim('A', 'X'), claim('X', 'B')] } },
    });
    show(<Held view={PathsView} />);
    fireEvent.click(await screen.findByRole('button', { name: /^A .*B/ }));
    expect(await screen.findByRole('article')).toBeDefined();
  });

  test('a concept is looked up and chosen by keyboard; leaving the field brings its name back', async () => {
    const hit = {
      kind: 'CONCEPT',
      label: 'B',
      matched: 'Beta',
      node: { __typename: 'Concept', id: concept('B').id },
    };
    fakeServer({
      PathEnds,
      Paths: { paths: [chain] },
      Suggest: { search: [hit] },
      PathSuggestions: { claims: { nodes: [] } },
    });
    show(<Held view={PathsView} params={{ pathfrom: [concept('A').id] }} />);
    const to = screen.getByRole<HTMLInputElement>('combobox', { name: 'To' });
    fireEvent.focus(to);
    fireEvent.change(to, { target: { value: 'bet' } });
    const option = await screen.findByRole('option', { name: /Beta/ });
    fireEvent.keyDown(to, { key: 'ArrowDown' });
    expect(to.getAttribute('aria-activedescendant')).toBe(option.id);
    fireEvent.keyDown(to, { key: 'Enter' });
    expect(await screen.findByRole('article')).toBeDefined();
    await waitFor(() => expect(to.value).toBe('B'));
    fireEvent.change(to, { target: { value: 'nonsense' } });
    fireEvent.blur(to);
    expect(to.value).toBe('B');
  });
});
