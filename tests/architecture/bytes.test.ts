import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initialChunks } from '../benchmarks/initial-js.ts';

const MOST = 350_000;

describe('the initial JavaScript', () => {
  it(`is at most ${MOST / 1000} kB after gzip`, () => {
    const chunks = initialChunks();
    const sum = chunks.reduce((bytes, { gzip }) => bytes + gzip, 0);
    expect(chunks.length).toBeGreaterThan(0);
    expect(sum, JSON.stringify(chunks, null, 2)).toBeLessThanOrEqual(MOST);
  });

  it('is the entry and what it imports, not what it may import later', () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-'));
    writeFileSync(join(folder, 'index.html'), '<script type="module" src="/main.js"></script>');
    writeFileSync(
      join(folder, 'main.js'),
      'import{a}from"./a.js";import"./b.js";const later=()=>import("./c.js")',
    );
    writeFileSync(join(folder, 'a.js'), 'export const a=1');
    writeFileSync(join(folder, 'b.js'), 'export*from"./a.js"');
    writeFileSync(join(folder, 'c.js'), 'export default 1');
    const files = initialChunks(folder).map(({ file }) => file);
    rmSync(folder, { recursive: true });
    expect(files.sort()).toEqual(['a.js', 'b.js', 'main.js']);
  });
});
