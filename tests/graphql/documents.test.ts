import { hash } from 'node:crypto';
import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { Documents, MOST_OPERATIONS } from '../../server/graphql/documents.ts';

it('short documents are not kept without end: each takes many times its text', () => {
  const documents = new Documents(buildSchema('type Query { a: Int }'), readConfig({}).graphql.limits);
  const textOf = (nth: number) => `query Q${nth} { a }`;
  for (let nth = 0; nth <= MOST_OPERATIONS; nth++) {
    const text = textOf(nth);
    documents.admit(text, hash('sha256', text), parse(text));
  }
  expect(documents.find(textOf(0))).toBeUndefined();
  expect(documents.find(textOf(1))?.name).toBe('Q1');
});
