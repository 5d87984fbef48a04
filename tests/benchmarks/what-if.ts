/** One claim with 100 lines of evidence over HTTP: its stored grade, and the same grade under a what-if. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../seed/load.ts';
import { openStore } from '../../server/store/open.ts';
import { startApp } from '../browser/app.ts';
import { line, measure, print } from './measure.ts';

const NAD_PACK = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
const CLAIM = 'C58b';
const LINES = 100;
const TIMES = 200;
/** What the claim panel shows of a grade. */
const GRADE = `level rank standing verdict balance sentence caps steps { domain change reason }
  ledger { evidence { id } direction weight counted reason } changes { if thenLevel thenVerdict }`;

interface Answer {
  data: { claim: { assessment: { ledger: unknown[] } } };
}

interface Line {
  study: string;
  claim: string;
}

export async function benchWhatIf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-bench-'));
  const pack = join(folder, 'pack');
  const dataDir = join(folder, 'data');
  cpSync(NAD_PACK, pack, { recursive: true });
  widen(pack);
  const store = await openStore({ dataDir });
  await loadPack(store, pack);
  await store.close();
  const app = await startApp({ DATA_DIR: dataDir });
  const id = `nad:claim:${CLAIM}`;
  const query = `query($id: ID!, $policy: PolicyInput) { claim(id: $id) { assessment(policy: $policy) { ${GRADE} } } }`;
  const ask = (policy: object | null) => async (): Promise<Answer> => {
    const response = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id, policy } }),
    });
    return (await response.json()) as Answer;
  };
  const counted = (await ask(null)()).data.claim.assessment.ledger.length;
  if (counted !== LINES) throw new Error(`expected ${LINES} lines in the ledger, got ${counted}`);
  // In turns, so that what else the machine does falls on both alike.
  const stored = await measure(TIMES, ask(null), 50);
  const whatIf = await measure(TIMES, ask({ humansOnly: true }), 50);
  const again = await measure(TIMES, ask(null));
  await app.stop();
  await app.remove();
  rmSync(folder, { recursive: true, force: true });
  print('Stored grade over HTTP, 100 lines', stored);
  print('What-if over HTTP, 100 lines', whatIf);
  const base = Math.min(stored.median, again.median);
  line('Ratio', (whatIf.median / base).toFixed(2), 'aim: 2');
}

/** Gives the claim as many lines as the benchmark is about, from studies that it does not have yet. */
function widen(pack: string): void {
  const file = join(pack, 'evidence.json');
  const evidence = JSON.parse(readFileSync(file, 'utf8')) as Line[];
  const studies = JSON.parse(readFileSync(join(pack, 'studies.json'), 'utf8')) as { key: string }[];
  const own = evidence.filter(({ claim }) => claim === CLAIM);
  const has = new Set(own.map(({ study }) => study));
  const more = studies
    .filter(({ key }) => !has.has(key))
    .slice(0, LINES - own.length)
    .map(({ key }) => ({ ...own[0], study: key, claim: CLAIM }));
  writeFileSync(file, JSON.stringify([...evidence, ...more]));
}
