/** The ceiling: Fastify giving the answers that are in the file named by the argument. Prints its address. */
import { readFileSync } from 'node:fs';
import fastify from 'fastify';

const answers = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, unknown>;
const app = fastify();
for (const [name, answer] of Object.entries(answers)) app.post(`/${name}`, async () => answer);
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
process.stdin.on('end', () => process.exit()).resume();
