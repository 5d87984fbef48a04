/** What goes out, as readers written by others take it: Python's of the formats, where Python is there. */
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { exportedBytes } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { readPack } from '../../seed/pack/read.ts';
import { file, folder } from './folder.ts';
import { pythonWith } from './python.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
/** Fetching of packages included. */
const PATIENCE = 180_000;

async function nad(): Promise<Pack> {
  const { pack } = await readPack(NAD);
  if (!pack) throw new Error('the pack cannot be read');
  return pack;
}

async function exported(format: string, pack: Pack): Promise<{ bytes: Uint8Array; extension: string }> {
  const exporter = await EXPORTERS[format]?.();
  if (!exporter) throw new Error(`no exporter ${format}`);
  const pieces: Uint8Array[] = [];
  for await (const piece of exportedBytes(exporter, heldOf(pack, 'abc123'))) pieces.push(piece);
  return { bytes: Buffer.concat(pieces), extension: exporter.extension };
}

async function exportedFile(format: string, pack: Pack): Promise<string> {
  const { bytes, extension } = await exported(format, pack);
  return file(`a.${extension}`, bytes);
}

/** The files of a bundle, in a folder. */
async function exportedFolder(format: string, pack: Pack): Promise<string> {
  const { bytes } = await exported(format, pack);
  const to = await folder();
  for (const [name, content] of Object.entries(unzipSync(bytes))) await writeFile(join(to, name), content);
  return to;
}

/** Each prints one JSON list: the DOIs that it read, null for a record without one. */
const REFERENCES = [
  {
    format: 'ris',
    packages: ['rispy==0.10.0'],
    program:
      'import sys,json,rispy; print(json.dumps([r.get("doi") for r in rispy.load(open(sys.argv[1],encoding="utf-8"))]))',
  },
  {
    format: 'bibtex',
    packages: ['bibtexparser==2.1.0'],
    program: `import sys,json,bibtexparser
library=bibtexparser.parse_file(sys.argv[1])
assert not library.failed_blocks, library.failed_blocks
field=lambda entry: entry.fields_dict.get("doi") or entry.fields_dict.get("DOI")
print(json.dumps([field(entry) and field(entry).value for entry in library.entries]))`,
  },
] as const;

describe.each(REFERENCES)('$format', ({ format, packages, program }) => {
  it(`is read by ${packages[0]}: every study, with its DOI`, { timeout: PATIENCE }, async ({ skip }) => {
    const python = await pythonWith(packages, skip);
    const pack = await nad();
    const read = JSON.parse(await python(program, await exportedFile(format, pack)));
    expect(read).toEqual(pack.studies.map((study) => study.doi ?? null));
  });
});

describe('GraphML', () => {
  const PROGRAM = `import sys,json,networkx
graph=networkx.read_graphml(sys.argv[1])
print(json.dumps({"directed":graph.is_directed(),"nodes":graph.number_of_nodes(),"about":graph.graph,
  "edges":[[a,b,d["verdict"],d["standing"]] for a,b,d in graph.edges(data=True)]}))`;

  it('is read by NetworkX: concepts, claims with their ends and grades, licence', {
    timeout: PATIENCE,
  }, async ({ skip }) => {
    const python = await pythonWith(['networkx==3.4.2'], skip);
    const pack = await nad();
    const read = JSON.parse(await python(PROGRAM, await exportedFile('graphml', pack)));
    expect(read).toMatchObject({
      directed: true,
      nodes: pack.concepts.length,
      about: { license: 'CC-BY-4.0', dataVersion: 'abc123' },
    });
    expect(read.edges).toHaveLength(pack.claims.length);
    expect(
      read.edges.every(([, , verdict, standing]: unknown[]) => verdict && typeof standing === 'number'),
    ).toBe(true);
  });
});

describe('the CSV bundle', () => {
  const PROGRAM = `import sys,json
from frictionless import Package
report=Package(sys.argv[1]).validate()
errors=report.flatten(["name","rowNumber","fieldName","type","note"])
print(json.dumps({"valid":report.valid,"errors":errors[:20],"rows":{t.name:t.stats["rows"] for t in report.tasks}}))`;

  it('is a valid data package, row by row, to Frictionless', { timeout: PATIENCE }, async ({ skip }) => {
    const python = await pythonWith(['frictionless==5.21.0'], skip);
    const pack = await nad();
    const dictionary = join(await exportedFolder('csv', pack), 'datapackage.json');
    const read = JSON.parse(await python(PROGRAM, dictionary));
    expect(read).toMatchObject({ valid: true, errors: [] });
    expect(read.rows).toMatchObject({ claims: pack.claims.length, evidence: pack.evidence.length });
  });
});
