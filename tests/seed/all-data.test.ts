/** Every file of ../shared/data: the format that reads it, the rows that come of it, and what is complained of. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ALL_DATA, BESIDE, COUNTED_THERE } from './all-data.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

/** "2 concepts, 1 claims": lists of the pack that are not empty. */
const rowsOf = (counts: Record<string, unknown>): string =>
  Object.entries(counts)
    .flatMap(([table, rows]) => (Array.isArray(rows) && rows.length > 0 ? [`${rows.length} ${table}`] : []))
    .join(', ');

/** What was expected in each complaint, without places and values; "3 × " before one that comes more than once. */
function complaintsOf(said: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of said) {
    const what = (/expected .*?(?=, got |, as |$)/.exec(one)?.[0] ?? one).replace(/(.{90}).+/, '$1 …');
    const known = what.replace(/"[^"]*"|<[^>]*>/g, '…');
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  return [...counts].map(([what, n]) => (n > 1 ? `${n} × ${what}` : what)).sort();
}

describeWith('', 'every file of ../shared/data', () => {
  it('has its place in the table', () => {
    const there = readdirSync(sharedData(''), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(sharedData('').length)}/${entry.name}`.replace(/^\/+/, ''));
    const told = [...ALL_DATA.flatMap(({ files }) => files), ...Object.keys(BESIDE), ...COUNTED_THERE];
    expect(there.sort()).toEqual([...new Set(told)].sort());
  });

  it.each(ALL_DATA)('$format: $files.0', async ({ format, files, rows, complaints = [] }) => {
    const { pack, said } = await imported(format, files.map(sharedData));
    expect(complaintsOf(said)).toEqual([...complaints].sort());
    expect(rowsOf({ ...pack })).toBe(rows);
  });
});
