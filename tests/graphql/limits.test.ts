import { type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { costOf } from '../../server/graphql/cost.ts';
import { createSchema } from '../../server/graphql/schema.ts';
import { shapeOf } from '../../server/graphql/shape.ts';
import { EXAMPLES } from '../api/examples.ts';
import { projectFiles, read } from '../architecture/sources.ts';

const { limits } = readConfig({}).graphql;
const ROOM = 1.5;

/** Every operation of the client, with all fragments beside it, and every example of the playground. */
function operations() {
  const texts = projectFiles()
    .filter((file) => /^client\/(?!playground\/examples).*\.graphql$/.test(file))
    .map(read);
  return [texts.join('\n'), ...EXAMPLES.map(({ query }) => query)].flatMap((text) => {
    const { definitions } = parse(text);
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    return definitions.flatMap((operation) =>
      operation.kind === Kind.OPERATION_DEFINITION ? [{ operation, fragments }] : [],
    );
  });
}

describe('the limits as they come', () => {
  const schema = createSchema();
  const all = operations();

  it('leave room above every question of our own client', () => {
    expect(all.length).toBeGreaterThan(40);
    for (const { operation, fragments } of all) {
      const name = operation.name?.value;
      const cost = costOf(schema, operation, fragments)({ first: 20, limit: 500, ids: Array(6).fill('x') });
      const { depth, aliases } = shapeOf(operation, fragments);
      expect(cost * ROOM, `${name}: cost`).toBeLessThan(limits.cost);
      expect(depth * ROOM, `${name}: depth`).toBeLessThan(limits.depth);
      expect(aliases * ROOM, `${name}: aliases`).toBeLessThan(limits.aliases);
    }
  });
});
