/**
 * What one would write for these questions alone: Fastify, the driver, one statement a question that returns maps as they
 * are answered. Argument: the address of Neo4j. Prints its own; ends with its standard input.
 */
import fastify from 'fastify';
import neo4j from 'neo4j-driver';
import { STATEMENTS } from './statements.ts';

const driver = neo4j.driver(process.argv[2] ?? '', undefined, { disableLosslessIntegers: true });
const app = fastify();

for (const [name, statement] of Object.entries(STATEMENTS))
  app.post<{ Body: Record<string, unknown> }>(`/${name}`, async ({ body }) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(statement, body);
      return records[0]?.get('answer') ?? null;
    } finally {
      await session.close();
    }
  });

console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
process.stdin.on('end', () => process.exit()).resume();
