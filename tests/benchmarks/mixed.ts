/** Look-ups by key while others ask heavy questions of the embedded engine, over HTTP: what that costs them, as ratios. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../browser/app.ts';
import { ask } from './ask.ts';
import { loaded } from './load.ts';
import { line, printMany, type Spread, spread } from './measure.ts';

/** About 100,000 relationships. MIXED_CLAIMS: another size; MIXED_SECONDS: measured for longer. */
const CLAIMS = Number(process.env.MIXED_CLAIMS ?? 8_000);
const SECONDS = Number(process.env.MIXED_SECONDS ?? 15);
/** Sixteen with the one that looks up. */
const OTHERS = 15;

interface Question {
  name: string;
  query: string;
  variables(turn: number): object;
}

const concept = (n: number) => `large:concept:k${n}`;

/** Each asked with other variables, so that no answer is one kept from before. */
const HEAVY: readonly Question[] = [
  {
    name: 'the neighbourhood of a hub',
    query: 'query($ids: [ID!]!, $limit: Int!) { neighbourhood(ids: $ids, limit: $limit) { totalNodes } }',
    variables: (n) => ({ ids: [concept(n % 5)], limit: 100 + (n % 300) }),
  },
  {
    name: 'an overview',
    query: 'query($filter: ClaimFilter!) { overview(topic: "large", filter: $filter) { nodes { id } } }',
    variables: (n) => ({ filter: { minRank: n % 4, toYear: 1990 + (n % 35) } }),
  },
  {
    name: 'paths between hubs',
    query: 'query($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxClaims: 2) { standing } }',
    variables: (n) => ({ from: concept(n % 7), to: concept(7 + (n % 11)) }),
  },
  {
    name: 'facets of all claims',
    query:
      'query($filter: ClaimFilter!) { claims(first: 1, filter: $filter) { facets { field buckets { value } } } }',
    variables: (n) => ({ filter: { toYear: 1990 + (n % 35) } }),
  },
];
const LOOK_UP: Question = {
  name: 'a look-up',
  query: 'query($id: ID!) { claim(id: $id) { id text } }',
  variables: (n) => ({ id: `large:claim:c${(n * 37) % CLAIMS}` }),
};

export async function benchMixed(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-bench-'));
  const dataDir = join(folder, 'data');
  await loaded(String(CLAIMS), dataDir);
  const app = await startApp({ DATA_DIR: dataDir, KEPT_ANSWERS_MB: '0', LOG_LEVEL: 'error' });
  const asked = ({ query, variables }: Question, turn: number) => ask(app.address, query, variables(turn));
  for (const question of [...HEAVY, LOOK_UP])
    for (let turn = 0; turn < 5; turn++) await asked(question, turn);
  line(`-- ${CLAIMS} claims`, 'median / 95 % / 99 %');
  const alone = spread(await lookUps(asked));
  printMany('A look-up, alone', alone);

  let over = false;
  let failed = 0;
  const took = new Map<string, number[]>(HEAVY.map(({ name }) => [name, []]));
  const others = Array.from({ length: OTHERS }, async (_, connection) => {
    for (let turn = connection; !over; turn += OTHERS) {
      const question = HEAVY[turn % HEAVY.length];
      if (!question) continue;
      const ms = await asked(question, turn).catch(() => undefined);
      if (ms === undefined) failed += 1;
      else took.get(question.name)?.push(ms);
    }
  });
  const beside = spread(await lookUps(asked));
  over = true;
  await Promise.all(others);

  printMany(`A look-up, beside ${OTHERS} connections that ask for much`, beside);
  const ratio = (of: keyof Spread) => (beside[of] / alone[of]).toFixed(1);
  line('  Times that alone', `median ${ratio('median')}, 95 % ${ratio('high')}, 99 % ${ratio('highest')}`);
  for (const [name, times] of took) printMany(`  Beside it, ${name}`, spread(times), 'aim: 99 % below 1 s');
  line('  Answered beside it', String([...took.values()].flat().length), `failed ${failed}, aim: 0`);
  await app.remove();
  rmSync(folder, { recursive: true, force: true });
}

type Asked = (question: Question, turn: number) => Promise<number>;

let looked = 0;
/** One after the other, for as long as is measured; milliseconds of each. */
async function lookUps(asked: Asked): Promise<number[]> {
  const until = performance.now() + 1_000 * SECONDS;
  const took: number[] = [];
  while (performance.now() < until) took.push(await asked(LOOK_UP, looked++));
  return took;
}
