/** Tables are read once for each state of the data, and never taken for newer than they are. */
import { describe, expect, it, vi } from 'vitest';
import { Kept } from '../../server/store/kept.ts';
import type { Store } from '../../server/store/store.ts';
import { WordColumn, WordsColumn } from '../../server/tables/columns.ts';
import { Table } from '../../server/tables/table.ts';
import { keepTables } from '../../server/tables/tables.ts';

/** A store with one claim. */
function pretended() {
  const state = { version: 'one', kind: 'COST', reads: 0 };
  const read: Store['read'] = async <R>(text: string) => {
    if (text.startsWith('MATCH')) return [{ id: 'claim' }] as R[];
    state.reads += 1;
    return [{ id: 'claim', claimKind: state.kind }] as R[];
  };
  const store: Pick<Store, 'read' | 'dataVersion'> = { read, dataVersion: async () => state.version };
  const tables = keepTables(store);
  const kind = async () => (await tables.forRequest().claims()).table.columns.claimKind.word(0);
  return { state, kind };
}

describe('kept tables', () => {
  it('are read once for all who ask', async () => {
    const { state, kind } = pretended();
    expect(await Promise.all([kind(), kind(), kind()])).toEqual(['COST', 'COST', 'COST']);
    expect(state.reads).toBe(1);
  });

  it('are read anew when the data is other data, and not before', async () => {
    const { state, kind } = pretended();
    await kind();
    state.kind = 'SAFETY';
    expect(await kind()).toBe('COST');
    state.version = 'two';
    expect(await kind()).toBe('SAFETY');
  });

  it('are not read again for who asks for what was before: the newer serve them too', async () => {
    let made = 0;
    const kept = new Kept(async () => {
      made += 1;
      return made;
    });
    for (const version of ['one', 'two', 'one', 'two', 'one']) await kept.get(version);
    expect(made).toBe(2);
    expect(await kept.get('one')).toBe(2);
  });

  it('are tried again by the next who asks when reading failed', async () => {
    let tries = 0;
    const kept = new Kept(async () => {
      tries += 1;
      if (tries === 1) throw new Error('gone');
      return tries;
    });
    await expect(kept.get('one')).rejects.toThrow('gone');
    expect(await kept.get('one')).toBe(2);
    expect(await kept.get('one')).toBe(2);
  });

  it('are read one after another however often the data changes meanwhile: a load writes many times a second', async () => {
    const reads: { end: (what: string) => void }[] = [];
    const kept = new Kept(() => new Promise<string>((resolve) => reads.push({ end: resolve })));
    const asked = ['one', 'two', 'three'].map((version) => kept.get(version));
    expect(reads).toHaveLength(1);
    reads[0]?.end('old');
    expect(await asked[0]).toBe('old');
    await vi.waitFor(() => expect(reads).toHaveLength(2));
    reads[1]?.end('new');
    // Begun after both asked: newer than what they know.
    expect(await Promise.all(asked.slice(1))).toEqual(['new', 'new']);
    expect(await kept.get('three')).toBe('new');
    expect(reads).toHaveLength(2);
  });
});

describe('a table', () => {
  it('counts what passes a filter once, whoever asks, and another filter for itself', async () => {
    const read: Store['read'] = async <R>() => [{ id: 'a' }, { id: 'b' }, { id: 'c' }] as R[];
    const table = await Table.read('Claim', {}, { read });
    let asked = 0;
    const last = (row: number) => {
      asked += 1;
      return row > 1;
    };
    expect([table.count('last', [last]), table.count('last', [last])]).toEqual([1, 1]);
    expect(asked).toBe(3);
    expect(table.count('all', [])).toBe(3);
  });
});

describe('a column of words', () => {
  const each = Array.from({ length: 50 }, (_, row) => [`w${row}`, `w${(row * 7) % 50}`]);
  const [word, words] = [new WordColumn(), new WordsColumn()];
  for (const [first, second] of each) {
    word.add(first);
    words.add([first ?? '', second ?? '']);
  }
  // More rows than words: counted the other way.
  for (let row = 0; row < 50; row++) {
    word.add(null);
    words.add([]);
  }
  word.close();
  words.close();

  it.each([
    ['few rows', [3, 4, 11]],
    ['many rows', Array.from({ length: 100 }, (_, row) => row)],
  ])('counts %s, its words in the order in which they came', (_what, rows) => {
    const held = rows.flatMap((row) => (each[row] ? [each[row]] : []));
    const expected = (all: (string | undefined)[]) =>
      each
        .map(([value]) => ({ value, count: all.filter((one) => one === value).length }))
        .filter(({ count }) => count > 0);
    expect(word.counts(Uint32Array.from(rows))).toEqual(expected(held.map(([first]) => first)));
    const byName = (a: { value?: string | undefined }, b: { value?: string | undefined }) =>
      (a.value ?? '') < (b.value ?? '') ? -1 : 1;
    expect(words.counts(Uint32Array.from(rows)).sort(byName)).toEqual(expected(held.flat()).sort(byName));
  });
});
