/** How deep an operation goes and how many names of its own it gives: told without knowing the schema. */
import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

export interface Shape {
  /** Fields within fields; a plain field of the root is 1. */
  depth: number;
  /** Fields given another name, fragments counted wherever they are spread. */
  aliases: number;
}

/** The operation's shape. Fragments may not go in circles: validation has refused those. */
export function shapeOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Shape {
  const known = new Map<string, Shape>();
  const ofFragment = (name: string): Shape => {
    const definition = fragments.get(name);
    const shape = known.get(name) ?? (definition ? ofSet(definition.selectionSet) : { depth: 0, aliases: 0 });
    known.set(name, shape);
    return shape;
  };
  const ofSet = (set: SelectionSetNode): Shape => {
    let depth = 0;
    let aliases = 0;
    for (const node of set.selections) {
      const within =
        node.kind === 'FragmentSpread'
          ? ofFragment(node.name.value)
          : node.selectionSet
            ? ofSet(node.selectionSet)
            : { depth: 0, aliases: 0 };
      const isField = node.kind === 'Field';
      depth = Math.max(depth, within.depth + (isField ? 1 : 0));
      aliases += within.aliases + (isField && node.alias ? 1 : 0);
    }
    return { depth, aliases };
  };
  return ofSet(operation.selectionSet);
}
