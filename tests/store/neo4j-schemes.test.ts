/** The ways to a Neo4j: one server or a cluster's members by routing, with TLS or without. */
import { createServer } from 'node:net';
import { describe, expect, inject, test } from 'vitest';
import { openStore } from '../../server/store/open.ts';

const neo4j = inject('neo4j');
const address = 'skipped' in neo4j ? { uri: '' } : neo4j;

/** A port of this machine on which nobody answers. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof at === 'object' && at !== null ? at.port : 0;
}

describe('the address of a Neo4j', () => {
  test.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])(
    '%s:// is a way, and where nobody answers the error names the address and no password',
    async (scheme) => {
      const uri = `${scheme}://127.0.0.1:${await closedPort()}`;
      const error: Error = await openStore({ uri, user: 'jo', password: 'open-sesame' }).then(
        () => new Error('opened'),
        (why) => why,
      );
      expect(error).toMatchObject({ code: 'UNAVAILABLE' });
      expect(error.message).toContain(uri);
      expect(JSON.stringify([error.message, error.stack])).not.toContain('open-sesame');
    },
  );

  test.skipIf('skipped' in neo4j)('neo4j:// finds its way to one server too', async () => {
    const store = await openStore({ ...address, uri: address.uri.replace('bolt:', 'neo4j:') });
    try {
      await store.write((tx) => tx.run('RETURN 1 AS one'));
      expect(await store.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
      expect(await store.health()).toMatchObject({ ok: true });
    } finally {
      await store.close();
    }
  });
});
