/** What the checks of a pack have in common: how a problem is told, and rules that hold for rows of any file. */
import type { Pack } from './format.ts';
import { nearest, type Problem, show } from './problem.ts';
import { rowKey } from './read.ts';

type Lists = Omit<Pack, 'topic'>;
export type RowsFile = keyof Lists | 'topic';
type KeyKind = 'concept' | 'mechanism' | 'claim' | 'source' | 'study' | 'compartment';

export interface Findings {
  problems: Problem[];
  add(
    file: RowsFile,
    row: number | undefined,
    field: string,
    expected: string,
    got: unknown,
    hint?: string,
  ): void;
  /** Adds a problem where nothing of that kind has the key. */
  refer(file: RowsFile, row: number | undefined, field: string, kind: KeyKind, key: string | undefined): void;
  /** The same for a list, in which each key may stand once. */
  referAll(
    file: RowsFile,
    row: number | undefined,
    field: string,
    kind: KeyKind,
    keys: readonly string[],
  ): void;
}

/** An empty list of problems of this pack, and the ways to add to it. */
export function findingsIn(pack: Pack): Findings {
  const problems: Problem[] = [];
  const add: Findings['add'] = (file, row, field, expected, got, hint) => {
    const name = `${file}.json`;
    const value = row === undefined || file === 'topic' ? undefined : pack[file][row];
    const key = rowKey(name, value);
    problems.push({
      file: name,
      ...(row !== undefined && { row }),
      ...(key !== undefined && { key }),
      field,
      expected,
      got: got instanceof Said ? got.words : show(got),
      ...(hint !== undefined && { hint }),
    });
  };
  const keysOf = (rows: readonly { key: string }[]) => new Set(rows.map((row) => row.key));
  const known: Record<KeyKind, Set<string>> = {
    concept: keysOf(pack.concepts),
    mechanism: keysOf(pack.mechanisms),
    claim: keysOf(pack.claims),
    source: keysOf(pack.sources),
    study: keysOf(pack.studies),
    compartment: keysOf(pack.topic.compartments),
  };
  const refer: Findings['refer'] = (file, row, field, kind, key) => {
    if (key === undefined || known[kind].has(key)) return;
    add(file, row, field, `a ${kind} key`, key, nearest(key, known[kind]));
  };
  const referAll: Findings['referAll'] = (file, row, field, kind, keys) => {
    keys.forEach((key, i) => {
      refer(file, row, `${field}[${i}]`, kind, key);
      if (keys.indexOf(key) < i) add(file, row, `${field}[${i}]`, 'each key once', key);
    });
  };
  return { problems, add, refer, referAll };
}

/** Words for what was found, to be told as they are and not as a quoted value. */
export class Said {
  words: string;
  constructor(words: string) {
    this.words = words;
  }
}

/** Tells each row whose id an earlier row has. */
export function once<T>(
  rows: readonly T[],
  id: (row: T) => string | undefined,
  twice: (i: number, first: number, id: string) => void,
) {
  const seen = new Map<string, number>();
  rows.forEach((row, i) => {
    const k = id(row);
    if (k === undefined) return;
    const first = seen.get(k);
    if (first === undefined) seen.set(k, i);
    else twice(i, first, k);
  });
}

/** Tells each circle once, at the first of its rows. No recursion: a chain may be long. */
export function circles<T extends { key: string }>(
  rows: readonly T[],
  next: (row: T) => readonly string[],
  found: (i: number, chain: string[]) => void,
) {
  const index = new Map(rows.map((r, i) => [r.key, i]));
  const done = new Set<string>();
  for (const start of rows) {
    if (done.has(start.key)) continue;
    const stack: { key: string; todo: string[] }[] = [{ key: start.key, todo: [...next(start)] }];
    const on = new Map([[start.key, 0]]);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { key: string; todo: string[] };
      const key = top.todo.shift();
      if (key === undefined) {
        done.add(top.key);
        on.delete(top.key);
        stack.pop();
        continue;
      }
      const from = on.get(key);
      const i = index.get(key);
      if (from !== undefined) {
        const chain = [...stack.slice(from).map((s) => s.key), key];
        found(Math.min(...chain.map((k) => index.get(k) ?? 0)), chain);
      } else if (i !== undefined && !done.has(key)) {
        on.set(key, stack.length);
        stack.push({ key, todo: [...next(rows[i] as T)] });
      }
    }
  }
}
