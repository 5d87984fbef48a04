/** What the API's questions cost as a topic grows: over HTTP, at 1,000, 100,000 and 1,000,000 relationships. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../browser/app.ts';
import { QUESTIONS, topicOf } from './growth-questions.ts';
import { loaded } from './load.ts';
import { line, measure, print, type Spread } from './measure.ts';

/** GROWTH_CLAIMS: other sizes, GROWTH_TIMES: fewer questions, for a quick look; GROWTH_DATA_80000: a folder that holds that size already. A thousand claims give about 12,400 relationships. */
const SIZES = (process.env.GROWTH_CLAIMS ?? '80,8000,80000').split(',').map(Number);
const TIMES = Number(process.env.GROWTH_TIMES ?? 40);

export async function benchGrowth(): Promise<void> {
  const sizes: Map<string, Spread>[] = [];
  for (const claims of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-bench-'));
    const dataDir = process.env[`GROWTH_DATA_${claims}`] ?? join(folder, 'data');
    if (!process.env[`GROWTH_DATA_${claims}`]) await loaded(String(claims), dataDir);
    // Every answer is made, none kept from before.
    const app = await startApp({ DATA_DIR: dataDir, KEPT_ANSWERS_MB: '0' });
    line(`-- ${claims} claims`, '');
    sizes.push(await askAll(app.address, claims, sizes));
    await app.stop();
    await app.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks every question many times; prints each beside the sizes before. */
export async function askAll(
  address: string,
  claims: number,
  before: readonly ReadonlyMap<string, Spread>[],
): Promise<Map<string, Spread>> {
  const topic = await topicOf(claims, (query) => ask(address, query, {}));
  const spreads = new Map<string, Spread>();
  for (const { name, query, variables, aim } of QUESTIONS) {
    let turn = 0;
    const spread = await measure(TIMES, () => ask(address, query, variables(turn++, topic)), 3);
    spreads.set(name, spread);
    const ratios = before.flatMap((size) => {
      const earlier = size.get(name)?.median;
      return earlier ? [`${(spread.median / earlier).toFixed(2)}`] : [];
    });
    print(name, spread, `${ratios.length > 0 ? `${ratios.join(' and ')} times  ` : ''}${aim}`);
  }
  return spreads;
}

async function ask(address: string, query: string, variables: object): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
  if (errors) throw new Error(`${errors[0]?.message}\n${query}`);
  return data;
}
