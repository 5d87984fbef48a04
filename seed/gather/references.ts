/** Which fields of a row name other rows, and by what: so that names can be followed, changed and found missing. */
import type { Row, Table } from '../pack/canonical.ts';

type Target = 'concepts' | 'mechanisms' | 'claims' | 'sources' | 'studies';

interface Reference {
  /** `*` stands for every item of a list. */
  path: readonly string[];
  to: Target;
  /** Without it the row means nothing. Else the field, or the item of the list, can go. */
  needed?: boolean;
}

const REFERENCES: Readonly<Record<Table, readonly Reference[]>> = {
  concepts: [{ path: ['broader', '*'], to: 'concepts' }],
  mechanisms: [
    { path: ['concepts', '*'], to: 'concepts' },
    { path: ['steps', '*', 'parts', '*', 'concept'], to: 'concepts' },
    { path: ['steps', '*', 'participants', '*'], to: 'concepts' },
    { path: ['steps', '*', 'claims', '*'], to: 'claims' },
  ],
  claims: [
    { path: ['subject'], to: 'concepts', needed: true },
    { path: ['object'], to: 'concepts', needed: true },
    { path: ['qualifiers', 'substances', '*'], to: 'concepts' },
    { path: ['qualifiers', 'population'], to: 'concepts' },
    { path: ['mechanisms', '*'], to: 'mechanisms' },
    { path: ['related', '*', 'claim'], to: 'claims' },
    { path: ['curated', 'study'], to: 'studies' },
  ],
  sources: [],
  statements: [
    { path: ['source'], to: 'sources', needed: true },
    { path: ['claim'], to: 'claims', needed: true },
  ],
  studies: [
    { path: ['arms', '*', 'substances', '*'], to: 'concepts' },
    { path: ['population'], to: 'concepts' },
    { path: ['includes', '*'], to: 'studies' },
    { path: ['sameAs', '*', 'study'], to: 'studies' },
  ],
  evidence: [
    { path: ['claim'], to: 'claims', needed: true },
    { path: ['study'], to: 'studies', needed: true },
  ],
  glossary: [{ path: ['concept'], to: 'concepts' }],
};

export interface Dangling {
  field: string;
  value: string;
  expected: string;
}

/**
 * The row with every name that `keyOf` knows replaced by the key it gives, and those that name nothing taken out; null
 * where the row cannot be without one. What was taken out is told. The row itself stays as it is.
 */
export function followed<T extends Table>(
  table: T,
  row: Row<T>,
  keyOf: (to: Target, key: string) => string | undefined,
): { row: Row<T> | null; dangling: Dangling[] } {
  const dangling: Dangling[] = [];
  let copy: Row<T> | undefined;
  let lost = false;
  for (const { path, to, needed } of REFERENCES[table]) {
    // Most names stay as they are: a copy is made for the first that does not.
    if (allKnown(row, path, 0, (key) => keyOf(to, key) === key)) continue;
    copy ??= structuredClone(row);
    change(copy, path, 0, '', (key, field) => {
      const known = keyOf(to, key);
      if (known !== undefined) return known;
      dangling.push({ field, value: key, expected: `the key of one of the ${to}` });
      if (needed) lost = true;
      return undefined;
    });
  }
  return { row: lost ? null : (copy ?? row), dangling };
}

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function allKnown(
  value: unknown,
  path: readonly string[],
  depth: number,
  known: (key: string) => boolean,
): boolean {
  const name = path[depth];
  if (value === undefined) return true;
  if (name === undefined) return typeof value !== 'string' || known(value);
  if (name !== '*') return allKnown(at(value, name), path, depth + 1, known);
  return !Array.isArray(value) || value.every((item) => allKnown(item, path, depth + 1, known));
}

/** Changes the names in place. False: nothing is left of this value, and its holder drops it. */
function change(
  value: unknown,
  path: readonly string[],
  depth: number,
  field: string,
  changed: (key: string, field: string) => string | undefined,
): boolean {
  const name = path[depth] ?? '';
  const isLast = depth === path.length - 1;
  if (name === '*') {
    if (!Array.isArray(value)) return true;
    const kept = value.flatMap((item: unknown, i) => {
      const inside = `${field}[${i}]`;
      if (!isLast) return change(item, path, depth + 1, inside, changed) ? [item] : [];
      return changed(String(item), inside) ?? [];
    });
    // Two names may have become one.
    value.splice(0, value.length, ...(isLast ? new Set(kept) : kept));
    return true;
  }
  const own = at(value, name);
  if (own === undefined || typeof value !== 'object' || value === null) return true;
  const inside = field === '' ? name : `${field}.${name}`;
  if (!isLast) return change(own, path, depth + 1, inside, changed);
  const key = changed(String(own), inside);
  if (key !== undefined) return Reflect.set(value, name, key);
  Reflect.deleteProperty(value, name);
  // An item of a list that was there for this name alone goes with it.
  return path[depth - 1] !== '*';
}
