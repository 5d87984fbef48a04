/** What is wrong in a pack, and where. */
import { quote } from './json-text.ts';

export interface Problem {
  file: string;
  /** Index of the row in its file, from 0; absent in topic.json and for trouble with the whole file. */
  row?: number;
  /** The row's own key, or what tells it apart (claim and study of an evidence line). */
  key?: string;
  /** Path inside the row: `qualifiers.substances[0]`. */
  field?: string;
  expected: string;
  got: string;
  hint?: string;
  line?: number;
  column?: number;
}

/** `claims.json row 12 (C13) qualifiers.substances[0]: expected a concept key, got "nadd"; did you mean "nad"?` Rows count from 1. */
export function problemText(p: Problem): string {
  const where = [
    p.file,
    p.row === undefined ? '' : `row ${p.row + 1}`,
    p.key === undefined ? '' : `(${p.key})`,
    p.field ?? '',
  ]
    .filter(Boolean)
    .join(' ');
  const line =
    p.line === undefined ? '' : ` [line ${p.line}${p.column === undefined ? '' : `, column ${p.column}`}]`;
  const hint = p.hint === undefined ? '' : `; did you mean ${quote(p.hint)}?`;
  return `${where}: expected ${p.expected}, got ${p.got}${hint}${line}`;
}

export function fieldText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (out, p) => (typeof p === 'number' ? `${out}[${p}]` : out === '' ? p : `${out}.${p}`),
    '',
  );
}

/** A value as a person would recognise it: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const s = JSON.stringify(value) ?? String(value);
  const points = [...s];
  return points.length > 60 ? `${points.slice(0, 57).join('')}...` : s;
}

/** The nearest of the names, if it is near enough to be a slip of the keyboard. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  const limit = wrong.length <= 3 ? 1 : wrong.length <= 7 ? 2 : 3;
  let best: string | undefined;
  let least = limit + 1;
  const w = wrong.toLowerCase();
  for (const name of names) {
    if (name === wrong || Math.abs(name.length - wrong.length) >= least) continue;
    const d = distance(w, name.toLowerCase(), least);
    if (d < least) {
      least = d;
      best = name;
    }
  }
  return best;
}

function distance(a: string, b: string, stop: number): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    if (Math.min(...row) >= stop) return stop;
    before = row;
  }
  return before[b.length] ?? stop;
}
