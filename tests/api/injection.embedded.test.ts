/** Every argument of the API is given a value that is a piece of a statement: it reaches the store as a value. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { type Api, embeddedStore, startApi } from './harness.ts';

const HOSTILE = 'Z9\'"`}) DETACH DELETE n // $x \\ OR 1=1';
const MARK = 'DETACH DELETE n //';
const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));

const texts: string[] = [];
const values: string[] = [];
let api: Api;

beforeAll(async () => {
  const { store, remove } = await embeddedStore();
  const read = store.read.bind(store);
  const search = store.search.bind(store);
  const watched: Pick<Store, 'read' | 'search'> = {
    read(text, params, options) {
      texts.push(text);
      values.push(JSON.stringify(params ?? {}));
      return read(text, params, options);
    },
    search(query, options) {
      values.push(JSON.stringify(query));
      return search(query, options);
    },
  };
  api = await startApi(Object.assign(store, watched), remove);
});
afterAll(() => api?.stop());

/** The literals to try for a type: the hostile text wherever a text may stand, one place at a time. */
function literals(type: GraphQLInputType, depth = 0): string[] {
  if (isNonNullType(type)) return literals(type.ofType, depth);
  if (isListType(type)) return literals(type.ofType, depth).map((one) => `[${one}]`);
  if (isEnumType(type)) return [type.getValues()[0]?.name ?? ''];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return fields.flatMap((field) => {
      const others = required
        .filter((one) => one !== field)
        .map((one) => `${one.name}: ${literals(one.type, depth + 1)[0]}`);
      const tried = depth < 3 ? literals(field.type, depth + 1) : [];
      return tried.map((value) => `{${[...others, `${field.name}: ${value}`].join(', ')}}`);
    });
  }
  return [{ Int: '1', Float: '0.5', Boolean: 'true' }[type.name] ?? JSON.stringify(HOSTILE)];
}

/** Names alone, and those of what is listed: enough for every resolver with arguments to run. */
function selection(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const parts = Object.values(named.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .filter((field) => isLeafType(getNamedType(field.type)) || (depth < 1 && field.name === 'nodes'))
    .map((field) => `${field.name} ${selection(field.type, depth + 1)}`);
  return `{ __typename ${parts.join(' ')} }`;
}

const call = (args: [GraphQLArgument, string][]) =>
  args.length === 0 ? '' : `(${args.map(([{ name }, value]) => `${name}: ${value}`).join(', ')})`;

const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.length > 0);

describe('a hostile value', () => {
  test.each(fields.map((field) => [field.name, field] as const))('in %s stays a value', async (_, field) => {
    const queries = field.args.flatMap((arg) => {
      const others = field.args
        .filter((one) => one !== arg && isRequiredArgument(one))
        .map((one): [GraphQLArgument, string] => [one, literals(one.type)[0] ?? 'null']);
      return literals(arg.type).map(
        (value) => `{ ${field.name}${call([...others, [arg, value]])} ${selection(field.type)} }`,
      );
    });
    for (const query of queries) {
      const { errors = [] } = await api.ask(query);
      const codes = errors.map(({ extensions }) => extensions.code);
      expect(codes, query).not.toContain('INTERNAL_SERVER_ERROR');
      expect(codes, query).not.toContain('GRAPHQL_VALIDATION_FAILED');
    }
    expect(queries.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes(MARK))).toEqual([]);
  });

  test('did reach the store', () => {
    expect(texts.length).toBeGreaterThan(20);
    expect(values.filter((value) => value.includes(MARK)).length).toBeGreaterThan(20);
  });
});
