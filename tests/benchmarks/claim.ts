/** A claim with its evidence: over HTTP, and the same Cypher in this process on the same data. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open.ts';
import { CLAIMS_BY_ID, STUDIES_BY_ID } from '../../server/store/statements/nodes.ts';
import { EVIDENCE_OF_CLAIMS } from '../../server/store/statements/relations.ts';
import { startApp } from '../browser/app.ts';
import { line, measure, print } from './measure.ts';

const CLAIM = 'nad:claim:C58b';
const QUERY = `query Claim($id: ID!) {
  claim(id: $id) {
    id text kind
    evidence { totalCount nodes { id direction note study { id title year design sampleSize finding } } }
  }
}`;
const TIMES = 300;

export async function benchClaim(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-bench-'));
  const dataDir = join(folder, 'data');
  const app = await startApp({ DATA_DIR: dataDir });
  const ask = async () => {
    const response = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { id: CLAIM } }),
    });
    const { data, errors } = (await response.json()) as { data?: { claim: unknown }; errors?: unknown };
    if (errors || !data?.claim) throw new Error(`no answer: ${JSON.stringify(errors)}`);
  };
  const overHttp = await measure(TIMES, ask, 100);
  await app.stop();

  const store = await openStore({ dataDir });
  const inProcess = await measure(
    TIMES,
    async () => {
      await store.read(CLAIMS_BY_ID, { ids: [CLAIM] });
      const rows = await store.read<{ row: { study: string } }>(EVIDENCE_OF_CLAIMS, { ids: [CLAIM] });
      await store.read(STUDIES_BY_ID, { ids: rows.map(({ row }) => row.study) });
    },
    100,
  );
  await store.close();
  await app.remove();
  rmSync(folder, { recursive: true, force: true });
  print('Claim with evidence over HTTP', overHttp);
  print('The same Cypher in process', inProcess);
  line('Ratio', (overHttp.median / inProcess.median).toFixed(2), 'aim: 3');
}
