import { buildSchema, type FragmentDefinitionNode, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf, type Variables } from '../../server/graphql/cost.ts';
import { shapeOf } from '../../server/graphql/shape.ts';

const SCHEMA = buildSchema(`
  type Query { claims(first: Int = 25): Page! things(ids: [ID!]!): [Thing]! node: Thing tags: [Thing!]! }
  type Page { totalCount: Int! nodes: [Claim!]! edges: [Edge!]! top: Thing! }
  type Edge { node: Claim! }
  interface Thing { id: ID! }
  type Claim implements Thing { id: ID! text: String! related(first: Int = 4): [Claim!]! study: Study }
  type Study implements Thing { id: ID! claims(first: Int = 10): Page! }`);

function read(text: string) {
  const document = parse(text);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return { operation, fragments };
}

function cost(text: string, variables: Variables = {}): number {
  const { operation, fragments } = read(text);
  return costOf(SCHEMA, operation, fragments)(variables);
}

describe('the cost of an operation', () => {
  it('counts things, not plain values', () => {
    expect(cost('{ node { id } }')).toBe(1);
    expect(cost('{ claims { totalCount } }')).toBe(1);
  });

  it('counts a list as often as its slicing argument says: given, of a variable, by default', () => {
    expect(cost('{ claims(first: 3) { nodes { id } } }')).toBe(1 + 3);
    expect(cost('{ claims { nodes { id } } }')).toBe(1 + 25);
    expect(cost('query($n: Int) { claims(first: $n) { nodes { id } } }', { n: 7 })).toBe(1 + 7);
    expect(cost('query($n: Int) { claims(first: $n) { nodes { id } } }')).toBe(1 + 25);
    expect(cost('query($n: Int = 9) { claims(first: $n) { nodes { id } } }')).toBe(1 + 9);
    expect(cost('{ things(ids: ["a", "b"]) { id } }')).toBe(2);
    expect(cost('query($ids: [ID!]!) { things(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] })).toBe(3);
  });

  it('multiplies what is nested, and counts beside a page’s lists once', () => {
    expect(cost('{ claims(first: 3) { nodes { related(first: 2) { id } } } }')).toBe(1 + 3 * (1 + 2));
    expect(cost('{ claims(first: 3) { edges { node { id } } } }')).toBe(1 + 3 * 2);
    expect(cost('{ claims(first: 3) { top { id } nodes { id } } }')).toBe(1 + 1 + 3);
    expect(cost('{ claims(first: 200) { nodes { study { claims(first: 200) { nodes { id } } } } } }')).toBe(
      1 + 200 * (1 + 1 + 1 + 200),
    );
  });

  it('assumes a length for a list that says none', () => expect(cost('{ tags { id } }')).toBe(5));

  it('counts a fragment like its fields, and of several types the dearest', () => {
    expect(cost('{ claims(first: 3) { ...P } } fragment P on Page { nodes { id } }')).toBe(4);
    expect(
      cost(
        '{ node { ... on Claim { related(first: 9) { id } } ... on Study { claims(first: 2) { totalCount } } } }',
      ),
    ).toBe(1 + 9);
  });

  it('is counted soon, however often fragments are spread in fragments', () => {
    const depth = 60;
    const links = Array.from(
      { length: depth },
      (_, i) =>
        `fragment F${i} on Claim { a: study { claims { nodes { ...F${i + 1} } } } ...F${i + 1} ...F${i + 1} }`,
    );
    const text = `{ claims { nodes { ...F0 } } } ${links.join('\n')} fragment F${depth} on Claim { id }`;
    expect(cost(text)).toBeGreaterThan(1e30);
    const { operation, fragments } = read(text);
    expect(shapeOf(operation, fragments)).toMatchObject({ depth: 2 + depth * 3 + 1 });
  });
});

describe('the shape of an operation', () => {
  const shape = (text: string) => {
    const { operation, fragments } = read(text);
    return shapeOf(operation, fragments);
  };
  it('is as deep as its deepest field', () => {
    expect(shape('{ node { id } }')).toEqual({ depth: 2, aliases: 0 });
    expect(shape('{ node { ... on Claim { ...F } } } fragment F on Claim { study { id } }')).toEqual({
      depth: 3,
      aliases: 0,
    });
  });
  it('counts aliases wherever a fragment is spread', () => {
    expect(shape('{ a: node { ...F } b: node { ...F } } fragment F on Thing { i: id }').aliases).toBe(4);
  });
});
