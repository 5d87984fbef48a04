/** What is read of wide things: an answer from the columns a question needs is the answer from all of them. */
import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { columnsAsked, READS } from '../../server/loaders/columns.ts';
import { createSchema } from '../../server/graphql/schema.ts';
import type { Api } from './harness.ts';

const schema = createSchema();

/** Every field of a type that stands in the table, and those of what it leads to. */
function everything(type: GraphQLObjectType, deep: number): string {
  const fields = Object.keys(READS[type.name] ?? {}).flatMap((name) => {
    const to = getNamedType(type.getFields()[name]?.type);
    if (isLeafType(to)) return [name];
    return isObjectType(to) && deep > 0 ? [`${name} { ${everything(to, deep - 1)} }`] : [];
  });
  return ['__typename', ...fields].join(' ');
}

const of = (kind: string, deep = 3): string => {
  const type = schema.getType(kind);
  if (!isObjectType(type)) throw new Error(`${kind} is no type of the schema`);
  return everything(type, deep);
};

const QUESTIONS = {
  'of a claim': `{ claim(id: "nad:claim:C58b") { ${of('Claim')} } }`,
  'of a page of claims': `{ claims(first: 10) { ${of('ClaimConnection')} } }`,
  'of grades':
    '{ claims(first: 60) { nodes { assessment { ladder level rank standing verdict balance } } } }',
  'of a study': `{ study(id: "nad:study:grant2019") { ${of('Study')} } }`,
  'of what is searched for': `{ search(text: "NAD", first: 10) { node { id ... on Claim { ${of('Claim', 1)} } ... on Study { ${of('Study', 1)} } ... on Mechanism { ${of('Mechanism', 1)} } } } }`,
};

export function describeColumns(api: () => Api): void {
  describe('the columns that a question needs', () => {
    it('are named by fields that there are', () => {
      for (const [kind, fields] of Object.entries(READS)) {
        const type = schema.getType(kind);
        const known = type && 'getFields' in type ? Object.keys(type.getFields()) : [];
        expect(known, kind).toEqual(expect.arrayContaining(Object.keys(fields)));
      }
    });

    it.each(Object.entries(QUESTIONS))('give the same answer %s', async (_of, query) => {
      expect(columnsAsked(schema, parse(query))).toBeDefined();
      // The api asks twice: the first answer is made from whole rows.
      expect(Object.values(await api().data(query))).not.toContain(null);
    });

    it('are all of them for a field that is not known, and for a grade under a policy', () => {
      const columns = (query: string) => columnsAsked(schema, parse(query));
      expect(columns('{ claim(id: "a") { text } }')?.Claim).toEqual(['id', 'kind', 'text']);
      expect(columns('{ claim(id: "a") { assessment { level } } }')?.Claim).toEqual(['id', 'kind', 'level']);
      expect(columns('{ claim(id: "a") { related { text } } }')).toBeUndefined();
      expect(columns('{ claim(id: "a") { assessment(policy: {}) { level } } }')).toBeUndefined();
    });
  });
}
