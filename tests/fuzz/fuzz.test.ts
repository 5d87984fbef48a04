/**
 * Random documents, valid and broken, as many as there is time for: whatever is asked, the answer is one of the
 * declared ones. FUZZ_SECONDS says for how long (CI: two minutes, beside other work), FUZZ_SEED where to begin: a
 * failure names the seed of its document.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../../server/graphql/schema.ts';
import { type Api, embeddedStore, startApi } from '../api/harness.ts';
import { brokenDocument, type Material, pick, randomBy, validDocument } from './random-document.ts';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 10);
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
/** Refusals and failures that the documents declare. */
const CODES = [
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OVER_LIMIT',
  'TIMEOUT',
  'OVERLOADED',
];

describe('a fuzz of the API', () => {
  let api: Api;
  let material: Material;
  beforeAll(async () => {
    const { store, remove } = await embeddedStore();
    api = await startApi(store, remove);
    const rows = await store.read<{ id: string }>(
      'MATCH (n:Entity) WHERE n.kind <> "PACK_PART" RETURN n.id AS id ORDER BY id LIMIT 2000',
    );
    material = { schema: createSchema(), ids: [...rows.map(({ id }) => id), 'nobody:has:this'] };
  });
  afterAll(() => api?.stop());

  const send = (document: string, random: () => number) => {
    const body = JSON.stringify({
      query: document,
      variables: pick(random, [undefined, {}, { x: 1 }, null]),
    });
    return fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: random() < 0.02 ? body.slice(0, -3) : body,
    });
  };

  it(
    'gives declared answers only, to valid and to broken documents',
    async () => {
      const until = performance.now() + SECONDS * 1_000;
      const seen = { answered: 0, refused: 0 };
      const asking = Array.from({ length: 4 }, async (_, lane) => {
        for (let seed = FIRST_SEED + lane; performance.now() < until; seed += 4) {
          const random = randomBy(seed);
          const valid = validDocument(material, random);
          const document = random() < 0.3 ? brokenDocument(valid, random) : valid;
          const response = await send(document, random);
          const text = await response.text();
          const told = `seed ${seed}: ${response.status} ${text.slice(0, 500)}\n${document}`;
          const { errors = [], error } = JSON.parse(text);
          // A machine that is busy with something else turns questions away, as declared.
          const turnedAway = response.status === 503 && errors[0]?.extensions?.code === 'OVERLOADED';
          expect(turnedAway || [200, 400].includes(response.status), told).toBe(true);
          for (const one of errors) {
            expect(CODES, told).toContain(one.extensions?.code);
            expect(JSON.stringify(one), told).not.toMatch(/node_modules|\.ts:|\bat \w+ \(/);
          }
          if (errors.length > 0 || error) seen.refused += 1;
          else seen.answered += 1;
        }
      });
      await Promise.all(asking);
      console.log(`Fuzz from seed ${FIRST_SEED}: ${JSON.stringify(seen)}`);
      expect(seen.answered, JSON.stringify(seen)).toBeGreaterThan(10);
      expect(seen.refused, JSON.stringify(seen)).toBeGreaterThan(10);
    },
    (SECONDS + 60) * 1_000,
  );
});
