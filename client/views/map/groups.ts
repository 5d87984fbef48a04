/** By what a picture that is too large to read is grouped: mechanism first, else kind and subkind. */
import { type Grouped, groupGraph } from '../../graph/grouping.ts';
import type { DrawnGraph, DrawnNode } from '../../graph/types.ts';
import { asWords, MANY_KINDS, sentenceCase } from '../../state/vocabulary.ts';
import type { MapGraph, MapNode } from './drawn.ts';

/** The picture with at most as many cards and lines as can be read. */
export function grouped(graph: MapGraph, drawn: DrawnGraph, opened: readonly string[]): Grouped {
  return groupGraph(drawn, { keyOf: keysOf(graph), opened: new Set(opened), othersLabel: 'Others' });
}

function keysOf(graph: MapGraph): (node: DrawnNode) => { key: string; label: string } {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const mechanisms = mechanismsOf(graph);
  return ({ id, look }) => {
    const node = nodes.get(id);
    if (!node) return { key: look, label: look };
    const mechanism = nodes.get(mechanisms.get(id) ?? '');
    const kind = sentenceCase(MANY_KINDS[node.kind]);
    return mechanism
      ? { key: `${node.kind} ${mechanism.id}`, label: `${kind}: ${mechanism.label}` }
      : {
          key: `${node.kind} ${node.subkind ?? ''}`,
          label: [kind, subkindOf(node)].filter(Boolean).join(': '),
        };
  };
}

const subkindOf = ({ subkind }: MapNode): string => (subkind === null ? '' : asWords(subkind));

/** The mechanism of each claim, and of each study the one it says most about. */
function mechanismsOf({ edges }: MapGraph): Map<string, string> {
  const found = new Map<string, string>();
  for (const { type, source, target } of edges)
    if (type === 'PART_OF' && (found.get(source) ?? target) >= target) found.set(source, target);
  const counts = new Map<string, Map<string, number>>();
  for (const { type, source, target } of edges) {
    const mechanism = found.get(target);
    if (type !== 'EVIDENCE' || mechanism === undefined) continue;
    const own = counts.get(source) ?? new Map<string, number>();
    counts.set(source, own.set(mechanism, (own.get(mechanism) ?? 0) + 1));
  }
  for (const [study, own] of counts) {
    const [most] = [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (most) found.set(study, most[0]);
  }
  return found;
}
