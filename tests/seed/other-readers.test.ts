/** References as readers written by others take them: rispy and bibtexparser, where Python has them (ATLAS_PYTHON). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { exportedBytes } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import { readPack } from '../../seed/pack/read.ts';
import { file } from './folder.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
const PYTHON = process.env.ATLAS_PYTHON ?? 'python3';

/** Each prints one JSON list: the DOIs that it read, null for a record without one. */
const READERS = [
  {
    format: 'ris',
    needs: 'rispy',
    program:
      'import sys,json,rispy; print(json.dumps([r.get("doi") for r in rispy.load(open(sys.argv[1],encoding="utf-8"))]))',
  },
  {
    format: 'bibtex',
    needs: 'bibtexparser',
    program: `import sys,json,bibtexparser as b
e=(b.parse_file(sys.argv[1]) if hasattr(b,"parse_file") else b.load(open(sys.argv[1],encoding="utf-8"))).entries
f=lambda x: x.get("DOI", x.get("doi"))
print(json.dumps([getattr(f(x),"value",f(x)) for x in e]))`,
  },
] as const;

const has = (module: string) => spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;

describe.each(READERS)('$format', ({ format, needs, program }) => {
  const there = has(needs);
  if (!there) console.warn(`SKIPPED: ${format} read by ${needs}, for ${PYTHON} does not have it`);

  it.skipIf(!there)(`is read by ${needs}: every study, with its DOI`, { timeout: 60_000 }, async () => {
    const { pack } = await readPack(NAD);
    const exporter = await EXPORTERS[format]?.();
    if (!pack || !exporter) throw new Error('the pack or the exporter is missing');
    const pieces: Uint8Array[] = [];
    for await (const piece of exportedBytes(exporter, heldOf(pack, 'x'))) pieces.push(piece);
    const path = await file(`a.${exporter.extension}`, Buffer.concat(pieces));
    const { stdout, stderr } = spawnSync(PYTHON, ['-c', program, path], { encoding: 'utf8' });
    expect(stderr).not.toMatch(/Error/);
    expect(JSON.parse(stdout)).toEqual(pack.studies.map((study) => study.doi ?? null));
  });
});
