import { describe, expect, it } from 'vitest';
import { operationNameIn } from '../../../client/playground/fetcher.ts';

describe('the operation that the playground asks for', () => {
  it('is the one chosen, where the query has it', () => {
    const query = 'query A { __typename } query B { __typename }';
    expect(operationNameIn({ query, operationName: 'B' })).toBe('B');
    expect(operationNameIn({ query, operationName: null })).toBeNull();
  });

  it('is not one left over from the query before', () => {
    expect(operationNameIn({ query: 'query New { __typename }', operationName: 'Old' })).toBeNull();
    expect(operationNameIn({ query: '{ __typename }', operationName: 'Old' })).toBeNull();
  });

  it('is left for the server to refuse where the choice is open or the text cannot be read', () => {
    const query = 'query A { __typename } query B { __typename }';
    expect(operationNameIn({ query, operationName: 'Old' })).toBe('Old');
    expect(operationNameIn({ query: 'query {', operationName: 'Old' })).toBe('Old');
  });
});
