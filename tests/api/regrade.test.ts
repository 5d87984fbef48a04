/** Every grade of the topic that ships, computed a second time from what the API answers, by code that shares nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Atlas, Grade, Policy } from '../regrade/read.ts';
import { readAtlas, readGrades } from '../regrade/read.ts';
import { regrade } from '../regrade/regrade.ts';
import { type Api, embeddedStore, startApi } from './harness.ts';

/** Comparable: caps and steps in one order, steps that change nothing and balance's last digits left aside. */
const plain = ({ level, rank, standing, verdict, balance, caps, steps }: Grade) => ({
  level,
  rank,
  standing,
  verdict,
  balance: balance.toFixed(6).replace(/^-0\.0+$/, '0.000000'),
  caps: [...new Set(caps)].sort(),
  steps: steps
    .filter(({ change }) => change !== 0)
    .map(({ domain, change }) => `${domain} ${change}`)
    .sort(),
});

describe('a second grading, from the published rule and the API alone', () => {
  let api: Api;
  let atlas: Atlas;
  beforeAll(async () => {
    const { store, remove } = await embeddedStore();
    api = await startApi(store, remove);
    atlas = await readAtlas(api.data);
  });
  afterAll(() => api.stop());

  const policies: [string, Policy | undefined][] = [
    ['the default policy', undefined],
    ['people only', { humansOnly: true }],
    ['up to 2019', { toYear: 2019 }],
    ['intravenous only', { route: 'intravenous' }],
  ];
  it.each(policies)('agrees on every claim under %s', async (_name, policy) => {
    const theirs = await readGrades(api.data, policy);
    expect(theirs.size).toBe(85);
    const here: Record<string, ReturnType<typeof plain>> = {};
    const there: typeof here = {};
    for (const claim of atlas.claims) {
      here[claim.id] = plain(regrade(claim, atlas, policy));
      there[claim.id] = plain(theirs.get(claim.id) as Grade);
    }
    expect(there).toEqual(here);
  });
});
