/** The short names of the NAD+ pack: a picture shows nothing else of a claim or study, so no two may be the same. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../seed/pack/problem.ts';
import { readPack } from '../../seed/pack/read.ts';
import { shortName } from '../../seed/study-names.ts';

const folder = fileURLToPath(new URL('../../seed/topics/nad-iv/', import.meta.url));
const read = await readPack(folder);
if (!read.pack) throw new Error(read.problems.map(problemText).join('\n'));
const { claims, studies } = read.pack;

/** Names that more than one row bears, with the keys of those rows. */
function shared(rows: { key: string; name: string }[]): Record<string, string[]> {
  const byName: Record<string, string[]> = {};
  for (const { key, name } of rows) {
    const same = name.trim().toLowerCase();
    byName[same] = [...(byName[same] ?? []), key];
  }
  return Object.fromEntries(Object.entries(byName).filter(([, keys]) => keys.length > 1));
}

describe('claims', () => {
  it('all have a label', () => {
    expect(claims.filter((c) => !c.label).map((c) => c.key)).toEqual([]);
  });
  it('have no label twice', () => {
    expect(shared(claims.map((c) => ({ key: c.key, name: c.label ?? c.key })))).toEqual({});
  });
  it('have labels that do not end in a full stop', () => {
    expect(claims.filter((c) => c.label?.endsWith('.')).map((c) => c.key)).toEqual([]);
  });
});

describe('studies', () => {
  const named = studies.map((s) => ({ key: s.key, name: shortName(s) }));
  it('have no short name twice', () => {
    expect(shared(named)).toEqual({});
  });
  it('are never called by the note that the title was not read', () => {
    expect(named.filter(({ name }) => name.startsWith('Title not read'))).toEqual([]);
  });
  it('have a label where no author is known', () => {
    expect(studies.filter((s) => !s.authors && !s.label).map((s) => s.key)).toEqual([]);
  });
});
