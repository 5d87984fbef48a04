/** What the API's questions cost as a topic grows: over HTTP, at 1,000, 100,000 and 1,000,000 relationships. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../browser/app.ts';
import { loaded } from './load.ts';
import { line, measure, print, type Spread } from './measure.ts';

/** GROWTH_CLAIMS: other sizes, GROWTH_TIMES: fewer questions, for a quick look; GROWTH_DATA_80000: a folder that holds that size already. A thousand claims give about 12,400 relationships. */
const SIZES = (process.env.GROWTH_CLAIMS ?? '80,8000,80000').split(',').map(Number);
const TIMES = Number(process.env.GROWTH_TIMES ?? 40);

interface Question {
  name: string;
  query: string;
  /** Different ones in turn, so that no answer is one kept from before. */
  variables(turn: number, claims: number): object;
  aim: string;
}

const claim = (turn: number, claims: number) => ({ id: `large:claim:c${(turn * 37) % claims}` });
const words = ['ba', 'ca', 'de', 'ga', 'mo', 'ni', 'pa', 'sa', 'ti', 'ro'];
const typed = (text: (word: string) => string) => (turn: number) => ({
  text: text(words[turn % words.length] ?? ''),
});
const SEARCH = 'query($text: String!) { search(text: $text, first: 10) { node { id } } }';
const RATIO = 'aim: 1.3 times the first size';

const QUESTIONS: Question[] = [
  { name: 'Point', query: 'query($id: ID!) { claim(id: $id) { id text } }', variables: claim, aim: RATIO },
  {
    name: 'One hop',
    query: 'query($id: ID!) { claim(id: $id) { id evidence { nodes { id direction } } } }',
    variables: claim,
    aim: RATIO,
  },
  {
    name: 'Claim page',
    query: `query($id: ID!) { claim(id: $id) { id text assessment { level ledger { weight } }
      evidence { totalCount nodes { id direction study { id title year design } } } } }`,
    variables: claim,
    aim: RATIO,
  },
  {
    name: 'Search, a word and a half',
    query: SEARCH,
    variables: typed((w) => `assay ${w}`),
    aim: '95 %: 50 ms',
  },
  { name: 'Typeahead, two letters', query: SEARCH, variables: typed((w) => w), aim: '95 %: 50 ms' },
  { name: 'Typeahead, a typo', query: SEARCH, variables: typed((w) => `${w}asay`), aim: '95 %: 50 ms' },
  {
    name: 'Facets of claims',
    query: '{ claims(first: 1) { totalCount facets { field buckets { value count } } } }',
    variables: () => ({}),
    aim: '95 %: 300 ms',
  },
  {
    name: 'Overview',
    query: '{ overview(topic: "large") { nodes { id } edges { id } } }',
    variables: () => ({}),
    aim: '',
  },
  {
    name: 'Neighbourhood of the largest hub',
    query: '{ neighbourhood(ids: ["large:concept:k0"], limit: 100) { nodes { id } totalNodes } }',
    variables: () => ({}),
    aim: '',
  },
  {
    name: 'Paths between two hubs',
    query: '{ paths(from: "large:concept:k1", to: "large:concept:k3", maxClaims: 2) { standing } }',
    variables: () => ({}),
    aim: '',
  },
];

export async function benchGrowth(): Promise<void> {
  const first = new Map<string, Spread>();
  for (const claims of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-bench-'));
    const dataDir = process.env[`GROWTH_DATA_${claims}`] ?? join(folder, 'data');
    if (!process.env[`GROWTH_DATA_${claims}`]) await loaded(String(claims), dataDir);
    const app = await startApp({ DATA_DIR: dataDir });
    line(`-- ${claims} claims`, '');
    for (const { name, query, variables, aim } of QUESTIONS) {
      let turn = 0;
      const spread = await measure(TIMES, () => ask(app.address, query, variables(turn++, claims)), 3);
      const ratio = spread.median / (first.get(name)?.median ?? spread.median);
      first.set(name, first.get(name) ?? spread);
      print(name, spread, `${ratio.toFixed(2)} times  ${aim}`);
    }
    await app.stop();
    await app.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(address: string, query: string, variables: object): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as { errors?: { message: string }[] };
  if (errors) throw new Error(`${errors[0]?.message}\n${query}`);
}
