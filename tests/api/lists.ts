/** Lists are answered from tables in memory: they say what the store says, at once after each write. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClaimFilter } from '../../server/generated.ts';
import { claimCondition } from '../../server/store/statements/filters.ts';
import type { Api } from './harness.ts';

const some = <Word extends string>(...values: Word[]) =>
  fc.option(fc.subarray(values, { minLength: 1 }), { nil: undefined });
const number = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined });

const filters = fc
  .record({
    topics: some('nad', 'elsewhere'),
    kinds: some('MECHANISM', 'EFFICACY', 'SAFETY', 'PHARMACOKINETICS'),
    concepts: some('CHEBI:15846', 'nad:concept:nad-iv', 'nad:concept:oral-precursors', 'CHEBI:16171'),
    mechanisms: some('nad:mechanism:sarm1', 'nad:mechanism:no-such'),
    designs: some('CASE_SERIES', 'CELL', 'RANDOMIZED_PARALLEL', 'ANIMAL_IN_VIVO'),
    systems: some('CELL', 'HUMAN', 'ANIMAL'),
    directions: some('SUPPORTS', 'DISPUTES', 'NEUTRAL'),
    verdicts: some('SUPPORTED', 'CONTESTED', 'UNSETTLED', 'NOT_STUDIED'),
    levels: some('HIGH', 'MODERATE', 'LOW', 'LIMITED'),
    hedging: some('ASSERTED', 'OPEN_QUESTION'),
    minStanding: number(0, 4),
    minRank: number(0, 4),
    fromYear: number(1980, 2020),
    toYear: number(2021, 2026),
    minBalance: fc.option(fc.constantFrom(-0.5, 0, 0.5), { nil: undefined }),
    maxBalance: fc.option(fc.constantFrom(0.6, 1), { nil: undefined }),
  })
  // Of a filter with everything nothing passes.
  .chain((all) => fc.subarray(Object.keys(all), { maxLength: 4 }).map((kept) => only(all, kept)));

const only = (filter: ClaimFilter, kept: readonly string[]): ClaimFilter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => kept.includes(name)));

export function describeLists(api: () => Api): void {
  const total = async (filter: ClaimFilter) =>
    (
      await api().data('query($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }', {
        filter,
      })
    ).claims.totalCount;

  /** Not twice, as `data` asks: between the two there may be a write. */
  const askedOnce = async (filter: ClaimFilter): Promise<number> => {
    const response = await fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }',
        variables: { filter },
      }),
    });
    const { data } = (await response.json()) as { data: { claims: { totalCount: number } } };
    return data.claims.totalCount;
  };

  it('passes by a filter exactly the claims that meet its condition in the store', async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { where, params } = claimCondition(filter, null);
        const held = await api().store.read<{ id: string }>(
          `MATCH (c:Claim) ${where} RETURN c.id AS id ORDER BY id LIMIT 1000`,
          params,
        );
        const { claims } = await api().data(
          'query($filter: ClaimFilter) { claims(filter: $filter, first: 200) { totalCount nodes { id } } }',
          { filter },
        );
        expect(claims.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(held.map(({ id }) => id));
        expect(claims.totalCount).toBe(held.length);
        passed += held.length;
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(passed).toBeGreaterThan(200);
  });

  it('counts each facet as the store does', async () => {
    const { claims } = await api().data('{ claims(first: 1) { facets { field buckets { value count } } } }');
    const property: Record<string, string> = { kind: 'claimKind', level: 'level', verdict: 'verdict' };
    for (const [field, name] of Object.entries(property)) {
      const held = await api().store.read<{ value: string; count: number }>(
        `MATCH (c:Claim) RETURN c.${name} AS value, count(*) AS count ORDER BY count DESC, value LIMIT 100`,
      );
      expect(claims.facets.find((f: { field: string }) => f.field === field).buckets, field).toEqual(held);
    }
  });

  it('sees a write the moment it is over, and so does who asks again and again meanwhile', async () => {
    const filter = { kinds: ['COST'] } as ClaimFilter;
    const before = await total(filter);
    const set = (kind: string) =>
      api().store.write((tx) =>
        tx.run('MATCH (c:Claim {id: "nad:claim:C58a"}) SET c.claimKind = $kind', { kind }),
      );
    const [claim] = await api().store.read<{ kind: string }>(
      'MATCH (c:Claim {id: "nad:claim:C58a"}) RETURN c.claimKind AS kind',
    );
    const asked = Array.from({ length: 8 }, () => askedOnce(filter));
    try {
      await set('COST');
      expect(await total(filter)).toBe(before + 1);
      for (const seen of await Promise.all(asked)) expect([before, before + 1]).toContain(seen);
    } finally {
      await set(claim?.kind ?? '');
    }
    expect(await total(filter)).toBe(before);
  });

  it('gives the facets of the claims of a concept, which its filter narrows', async () => {
    const { concept } = await api().data(
      `{ concept(id: "nad:concept:nad-iv") {
        claims(first: 1) { totalCount facets { field buckets { value count } } }
        some: claims(first: 200, filter: { kinds: [SAFETY] }) { totalCount nodes { kind } } } }`,
    );
    const kinds = concept.claims.facets.find((f: { field: string }) => f.field === 'kind').buckets;
    const sum = kinds.reduce((count: number, bucket: { count: number }) => count + bucket.count, 0);
    expect(sum).toBe(concept.claims.totalCount);
    expect(kinds).toContainEqual({ value: 'SAFETY', count: concept.some.totalCount });
    expect(concept.some.totalCount).toBeGreaterThan(0);
    for (const { kind } of concept.some.nodes) expect(kind).toBe('SAFETY');
  });
}
