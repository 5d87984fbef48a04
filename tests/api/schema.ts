/** The graph's own schema, asked over HTTP: the same for every engine. */
import { expect, it } from 'vitest';
import { problemsOf } from '../../seed/pack/check.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { type Api, NAD_PACK } from './harness.ts';

interface Schema {
  nodes: { kind: string; label: string; count: number; description: string }[];
  relations: { type: string; from: string; to: string; count: number; description: string }[];
}

export function describeSchema(api: () => Api): void {
  const read = async (): Promise<Schema> =>
    (
      await api().data(
        '{ schema { nodes { kind label count description } relations { type from to count description } } }',
      )
    ).schema;

  it('counts every node and relationship that the pack makes, each once and under its meaning', async () => {
    const { nodes, relations } = await read();
    const { pack } = await problemsOf(NAD_PACK);
    if (!pack) throw new Error('the pack cannot be read');
    const graph = packToGraph(pack);
    const made = [graph.topic, ...graph.nodes, ...graph.parts];
    const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
    const records = nodes.filter(({ kind }: { kind: string }) => kind === 'CHANGE');
    expect(sum(nodes) - sum(records)).toBe(made.length);
    expect(sum(relations)).toBe([...graph.relationships].length);
    for (const { description } of [...nodes, ...relations]) expect(description).not.toBe('');
    const keys = relations.map(({ type, from, to }) => `${from} ${type} ${to}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('agrees with the counts of claims and evidence', async () => {
    const { nodes, relations } = await read();
    const { stats } = await api().data('{ stats { counts { value count } } }');
    for (const { value, count } of stats.counts)
      expect(nodes).toContainEqual(expect.objectContaining({ kind: value, count }));
    const ofType = (type: string) => relations.find((relation) => relation.type === type)?.count;
    expect(ofType('EVIDENCE')).toBe(ofType('ABOUT'));
    expect(ofType('SUBJECT')).toBe(85);
  });
}
