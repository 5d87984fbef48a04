/** The lists of an answer, as a person would name them. */
import { DEEPEST, type Fields, isFields, isScalar, nameOf, pageOf } from './json.ts';

/** The list item around a row, by the name that it goes by. */
export interface Around {
  readonly path: string;
  readonly name: string;
}

export interface Row {
  readonly item: unknown;
  readonly around: readonly Around[];
}

/** One list; where the same list is repeated in the items of another, all its pieces together. */
export interface FoundList {
  /** Field names from the top; what only wraps (`nodes`, `edges`) is left out: `claims.evidence`. */
  readonly path: string;
  readonly rows: readonly Row[];
  /** How many lists it lies in. */
  readonly within: number;
  readonly paged: boolean;
}

interface Growing {
  path: string;
  rows: Row[];
  within: number;
  paged: boolean;
}

/** The lists with rows; first the one that was most likely meant: outermost, a page of things, longest. */
export function listsIn(data: unknown): FoundList[] {
  const found = new Map<string, Growing>();
  const add = (items: readonly unknown[], path: string, around: readonly Around[], paged: boolean) => {
    const list = found.get(path) ?? { path, rows: [], within: around.length, paged };
    found.set(path, list);
    for (const item of items) if (item !== null) list.rows.push({ item, around });
  };
  const list = (items: readonly unknown[], path: string, around: readonly Around[], paged = false) => {
    add(items, path, around, paged);
    items.forEach((item, index) => {
      const name = isFields(item) ? nameOf(item) : null;
      walk(item, path, [...around, { path, name: name ?? String(index + 1) }]);
    });
  };
  const walk = (value: unknown, path: string, around: readonly Around[]) => {
    if (depthOf(path) > DEEPEST || around.length > DEEPEST) return;
    if (Array.isArray(value)) list(value, path, around);
    else if (isFields(value)) fields(value, path, around);
  };
  const fields = (value: Fields, path: string, around: readonly Around[]) => {
    const page = path === '' ? null : pageOf(value);
    if (page) list(page, path, around, true);
    for (const [name, inner] of Object.entries(value)) {
      if (page && (name === 'nodes' || name === 'edges')) continue;
      walk(inner, path === '' ? name : `${path}.${name}`, around);
    }
  };
  walk(data, '', []);
  const lists = [...found.values()].filter(({ rows }) => rows.length > 0);
  const ofThings = lists.filter(({ rows }) => rows.some(({ item }) => isFields(item)));
  const plain = lists.filter(({ rows }) => rows.every(({ item }) => isScalar(item)));
  return (ofThings.length > 0 ? ofThings : plain).sort(
    (a, b) => a.within - b.within || Number(b.paged) - Number(a.paged) || b.rows.length - a.rows.length,
  );
}

const depthOf = (path: string) => (path === '' ? 0 : path.split('.').length);
