/** What an answer is made of, before anything is known of it. */
export type Scalar = string | number | boolean;
export type Fields = Readonly<Record<string, unknown>>;

/** Answers nest no deeper than the server lets a query; what is deeper is somebody else's. */
export const DEEPEST = 40;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isScalar(value: unknown): value is Scalar {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

/** A field of the record itself, nothing inherited. */
export function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

const NAMES = ['label', 'name', 'title', 'text'];
const ELSE_NAMED_BY = ['field', 'column', 'year', 'key', 'id'];

/** The words that a record calls itself by; null where it has none. */
export function wordsOf(fields: Fields): string | null {
  for (const name of NAMES) {
    const value = fieldOf(fields, name);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

/** Its words, else what else tells it from its neighbours. */
export function nameOf(fields: Fields): string | null {
  const words = wordsOf(fields);
  if (words !== null) return words;
  for (const name of ELSE_NAMED_BY) {
    const value = fieldOf(fields, name);
    if (isScalar(value) && value !== '') return String(value);
  }
  return null;
}

/** The records of a connection, out of its `nodes` or the `node` of its `edges`; null where it is none. */
export function pageOf(fields: Fields): readonly unknown[] | null {
  const nodes = fieldOf(fields, 'nodes');
  const edges = fieldOf(fields, 'edges');
  if (Array.isArray(edges)) {
    const paged = edges.every((edge) => isFields(edge) && isFields(fieldOf(edge, 'node')));
    if (!paged) return null;
    if (edges.length > 0 || !Array.isArray(nodes)) return edges.map(withoutEdge);
  }
  return Array.isArray(nodes) ? nodes : null;
}

/** What the edge says beside its node stays with the node. */
function withoutEdge(edge: unknown): unknown {
  if (!isFields(edge)) return edge;
  const { node, ...rest } = edge;
  return isFields(node) ? { ...node, ...rest } : node;
}
