/** Writes until there is no room, tells what was kept, and reads on. See full-disk.test.ts, which bounds its files. */
import { GRAPH_SCHEMA } from '../../server/store/graph-schema.ts';
import { openStore } from '../../server/store/open.ts';
import { StoreError } from '../../server/store/store.ts';

// Else the first write beyond the bound ends the process; so it fails, as one on a full disk does.
process.on('SIGXFSZ', () => {});

const store = await openStore({ dataDir: process.argv[2] ?? '' });
await store.ensureSchema(GRAPH_SCHEMA);
const kept: string[] = [];
let failure: unknown;
for (let i = 0; failure === undefined && i < 5_000; i++) {
  const properties = { id: `n${i}`, text: 'x'.repeat(10_000) };
  await store
    .write((tx) => tx.run('CREATE (n:Entity) SET n = $properties', { properties }))
    .then(
      () => kept.push(properties.id),
      (error) => {
        failure = error;
      },
    );
}
const code = failure instanceof StoreError ? failure.code : String(failure);
const [row] = await store.read<{ count: number }>('MATCH (n:Entity) RETURN count(n) AS count');
console.log(JSON.stringify({ kept: kept.length, code, message: String(failure), read: row?.count }));
process.exit(0);
