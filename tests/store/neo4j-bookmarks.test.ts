/**
 * In a cluster a follower may be behind. What this server wrote, and the state of the data that it was told, it names in
 * each question that comes after (a bookmark), and whoever is asked waits until they have it. One server has no followers:
 * here is listened to what is said.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { type Wire, wireTo } from '../neo4j/wire.ts';

const neo4j = inject('neo4j');
const skipped = 'skipped' in neo4j;
const address = 'skipped' in neo4j ? { uri: '' } : neo4j;

const BOOKMARK = /FB:[\w+/=-]+/g;

describe.skipIf(skipped)('bookmarks on Neo4j', () => {
  let wire: Wire;
  let store: Store;
  /** Another server on the same data. */
  let another: Store;
  let said = { client: '', server: '' };
  beforeAll(async () => {
    wire = await wireTo(address.uri, (from, bytes) => {
      said[from] += bytes.toString('latin1');
    });
    store = await openStore({ ...address, uri: wire.uri, connections: 1 });
    another = await openStore(address);
  });
  afterAll(async () => {
    await store?.close();
    await another?.close();
    await wire?.end();
  });
  /** The bookmarks that the client named, and the last one that the server gave. */
  const during = async (work: () => Promise<unknown>) => {
    said = { client: '', server: '' };
    await work();
    return { named: said.client.match(BOOKMARK) ?? [], given: said.server.match(BOOKMARK)?.at(-1) };
  };
  const read = () => store.read('RETURN 1 AS one');
  const write = (writer: Store) => writer.write((tx) => tx.run('RETURN 1 AS one'));

  test('a read waits for what this server wrote', async () => {
    const { given } = await during(() => write(store));
    expect(given).toBeDefined();
    expect((await during(read)).named).toContain(given);
    const written = await during(() => write(store));
    expect(written.given).not.toBe(given);
    expect((await during(read)).named).toEqual([written.given]);
  });

  test('a read waits for the state of the data that this server was told, whoever wrote it', async () => {
    const before = await during(() => store.dataVersion());
    await write(another);
    const { given } = await during(() => store.dataVersion());
    expect(given).toBeDefined();
    expect(given).not.toBe(before.given);
    expect((await during(read)).named).toEqual([given]);
  });
});
