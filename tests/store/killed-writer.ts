/** Writes one transaction after another, telling of each, then keeps one open until it is killed. See contract.ts. */

import { GRAPH_SCHEMA } from '../../server/store/graph-schema.ts';
import { openStore } from '../../server/store/open.ts';
import { prepareSearch } from '../../server/store/search-text.ts';

const address = process.argv[2] ?? '';
const store = await openStore(address.includes('://') ? { uri: address } : { dataDir: address });
await store.ensureSchema(GRAPH_SCHEMA);
await store.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));

const text = 'CREATE (n:Entity) SET n = $properties';
const properties = (id: string) => {
  const label = `Survivor ${id}`;
  return { id, kind: 'CONCEPT', label, words: [label], search: prepareSearch([label]) };
};
for (let i = 0; i < 20; i++) {
  await store.write((tx) => tx.run(text, { properties: properties(`n${i}`) }));
  console.log(`committed n${i}`);
}
await store.write(async (tx) => {
  await tx.run(text, { properties: properties('uncommitted') });
  console.log('transaction open');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
