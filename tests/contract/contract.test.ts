/** The schema extends the agreed contract: nothing in it is renamed, removed or made stricter. */
import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';
import { describe, expect, it } from 'vitest';

const ours = new URL('../../server/schema.graphql', import.meta.url);
const agreed = new URL('../../../shared/contract/schema.graphql', import.meta.url);
const there = existsSync(agreed);
if (!there)
  console.warn(
    'SKIPPED: the schema against the agreed contract, for ../shared/contract/schema.graphql is not there',
  );

describe.skipIf(!there)('schema', () => {
  it('breaks nothing that was agreed', () => {
    const schema = (url: URL) => buildSchema(readFileSync(url, 'utf8'));
    expect(findBreakingChanges(schema(agreed), schema(ours))).toEqual([]);
  });
});

describe('schema', () => {
  it('describes every type and every entry point to the person who reads it', () => {
    const schema = buildSchema(readFileSync(ours, 'utf8'));
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const ids = ['claim', 'concept', 'mechanism', 'study', 'source'];
    expect(fields.filter((f) => !f.description && !ids.includes(f.name)).map((f) => f.name)).toEqual([]);
  });
});
