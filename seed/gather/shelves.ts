/** The rows of a topic in the making, one shelf a table, found by key and by identifier. */
import { type Row, TABLES, type Table } from '../pack/canonical.ts';
import type { Pack } from '../pack/format.ts';
import type { Place } from '../read/found.ts';
import { identifiersOf, joinOf, type Keyed } from './identity.ts';

export interface Kept<T extends Table> {
  row: Row<T>;
  /** Where it was found; absent for a row of the store that was not found again so far. */
  at?: Place;
}

type Shelf = { [T in Table]: Map<string, Kept<T>> };

export class Shelves {
  readonly #rows: Shelf = {
    concepts: new Map(),
    mechanisms: new Map(),
    claims: new Map(),
    sources: new Map(),
    statements: new Map(),
    studies: new Map(),
    evidence: new Map(),
    glossary: new Map(),
  };
  /** Table and identifier -> key. */
  readonly #byIdentifier = new Map<string, string>();
  /** Table and key -> the key of the row that it was merged into. */
  readonly #other = new Map<string, string>();

  constructor(held: Pack | null) {
    const count = counting();
    const hold = <T extends Table>(table: T) => {
      const rows: Row<T>[] = held?.[table] ?? [];
      for (const row of rows) this.put(table, keyOf(table, row, count), { row });
    };
    for (const table of TABLES) hold(table);
  }

  shelf<T extends Table>(table: T): Map<string, Kept<T>> {
    return this.#rows[table];
  }

  put<T extends Table>(table: T, key: string, kept: Kept<T>): void {
    this.#rows[table].set(key, kept);
    this.index(table, key, kept.row);
  }

  /** An identifier is its first owner's. */
  index(table: Table, key: string, row: Row<Table>): void {
    for (const id of identifiersOf(row)) {
      const name = `${table} ${id}`;
      if (!this.#byIdentifier.has(name)) this.#byIdentifier.set(name, key);
    }
  }

  /** The key of the row that has this identifier. */
  owner(table: Table, identifier: string): string | undefined {
    return this.#byIdentifier.get(`${table} ${identifier}`);
  }

  /** From now on whoever says `key` means the row `into`. */
  alias(table: Table, key: string, into: string): void {
    if (key !== into) this.#other.set(`${table} ${key}`, into);
  }

  /** The key under which the row is, or undefined where there is none. */
  keyOf(table: Keyed, key: string): string | undefined {
    const real = this.#rows[table].has(key) ? key : this.#other.get(`${table} ${key}`);
    return real !== undefined && this.#rows[table].has(real) ? real : undefined;
  }

  /** The pack as it now is, in the order in which rows came. */
  pack(topic: Pack['topic']): Pack {
    const rows = <T extends Table>(table: T): Row<T>[] => [...this.shelf(table).values()].map((k) => k.row);
    return {
      topic,
      concepts: rows('concepts'),
      mechanisms: rows('mechanisms'),
      claims: rows('claims'),
      sources: rows('sources'),
      statements: rows('statements'),
      studies: rows('studies'),
      evidence: rows('evidence'),
      glossary: rows('glossary'),
    };
  }
}

/** How often each name was asked for before, from 0. */
export function counting(): (name: string) => number {
  const seen = new Map<string, number>();
  return (name) => {
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return nth;
  };
}

/** The key of a row; of one without, what it joins and which of those that join the same it is. */
export function keyOf(table: Table, row: Row<Table>, count: (name: string) => number): string {
  if ('key' in row) return row.key;
  const join = joinOf(table === 'statements' ? 'statements' : 'evidence', row);
  const nth = count(join);
  return nth === 0 ? join : `${join} ${nth + 1}`;
}
