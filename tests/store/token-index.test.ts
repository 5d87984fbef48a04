/** The index in memory finds what looking at every node finds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LookUp, oneEdit, prepareSearch } from '../../server/store/search-text.ts';
import { type Searchable, TokenIndexBuilder } from '../../server/store/token-index.ts';
import { TokenNumbers } from '../../server/store/token-numbers.ts';

const node = (id: string, label: string, kind = 'CONCEPT', topic = 't'): Searchable => ({
  id,
  kind,
  topic,
  length: label.length,
  search: prepareSearch([label]),
});

function indexOf(nodes: Searchable[]) {
  const builder = new TokenIndexBuilder();
  for (const one of nodes) builder.add(one);
  return builder.build();
}

/** Without any index. */
function carries({ search }: Searchable, { token, how }: LookUp): boolean {
  return search.split(' ').some((text) => {
    const carried = text.slice(1);
    if (how === 'near') return carried[0] === token[0] && oneEdit(token, carried);
    return how === 'start' ? carried.startsWith(token) : carried === token;
  });
}

const word = fc.stringMatching(/^[a-c1]{1,6}$/);
const lookUp: fc.Arbitrary<LookUp> = fc
  .tuple(fc.constantFrom('s', 'w'), word, fc.constantFrom('whole', 'start', 'near'))
  .map(([sort, text, how]) => ({ token: sort + text, how }));

describe('numbers of tokens', () => {
  test('are the same for the same token, wherever it stands, and others for others', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé中1-9]{1,20}$/), { maxLength: 200 }), (tokens) => {
        const numbers = new TokenNumbers();
        const known = new Map<string, number>();
        for (const [nth, token] of tokens.entries()) {
          const before = 'x'.repeat(nth % 3);
          const end = before.length + token.length;
          const number = numbers.numberOf(`${before}${token} more`, before.length, end);
          expect(number).toBe(known.get(token) ?? known.size);
          known.set(token, number);
        }
        expect(numbers.tokens).toEqual([...known.keys()]);
      }),
    );
  });

  test('are kept as there come to be many', () => {
    const numbers = new TokenNumbers();
    const all = Array.from({ length: 100_000 }, (_, nth) => `t${nth}`);
    for (const token of all) numbers.numberOf(token, 0, token.length);
    expect(all.findIndex((token, nth) => numbers.numberOf(token, 0, token.length) !== nth)).toBe(-1);
  });
});

describe('the index of tokens in memory', () => {
  test('finds the nodes that carry one of each group, those with short labels first, ties by id', async () => {
    const nodes = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,3}$/),
        label: fc.array(word, { minLength: 1, maxLength: 4 }),
        kind: fc.constantFrom('CLAIM', 'CONCEPT'),
        topic: fc.constantFrom('one', 'two'),
      }),
      { selector: ({ id }) => id },
    );
    const groups = fc.array(fc.array(lookUp, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    const some = (...words: string[]) => fc.option(fc.subarray(words), { nil: undefined });
    const narrowed = fc.record({ kinds: some('CLAIM', 'CONCEPT'), topics: some('one', 'two') });
    await fc.assert(
      fc.asyncProperty(
        nodes,
        groups,
        narrowed,
        fc.integer({ min: 1, max: 5 }),
        async (made, asked, query, wanted) => {
          const all = made.map(({ id, label, kind, topic }) => node(id, label.join(' '), kind, topic));
          const expected = all
            .filter((one) => asked.every((group) => group.some((each) => carries(one, each))))
            .filter(({ kind }) => query.kinds === undefined || query.kinds.includes(kind ?? ''))
            .filter(({ topic }) => query.topics === undefined || query.topics.includes(topic ?? ''))
            .sort((a, b) => a.length - b.length || (a.id < b.id ? -1 : 1))
            .slice(0, wanted);
          expect((await indexOf(all)).find(asked, query, wanted)).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('tells whether any node carries a token', async () => {
    const index = await indexOf([node('a', 'Sirtuins')]);
    expect(index.has({ token: 'ssirtuin', how: 'whole' })).toBe(true);
    expect(index.has({ token: 'ssirt', how: 'whole' })).toBe(false);
    expect((await indexOf([])).has({ token: 'w', how: 'start' })).toBe(false);
  });

  test('a node without a topic is found unless topics are asked for', async () => {
    const index = await indexOf([{ ...node('a', 'Zymosan'), topic: null }]);
    const whole: LookUp[][] = [[{ token: 'szymosan', how: 'whole' }]];
    expect(index.find(whole, {}, 1)).toEqual(['a']);
    expect(index.find(whole, { topics: ['t'] }, 1)).toEqual([]);
  });
});
