/** A small sound pack for tests that break it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FILES } from '../../seed/pack/format.ts';

export type Row = Record<string, unknown>;
export interface Raw {
  topic: Row;
  concepts: Row[];
  mechanisms: Row[];
  claims: Row[];
  sources: Row[];
  statements: Row[];
  studies: Row[];
  evidence: Row[];
  glossary: Row[];
}

export const small = (): Raw => ({
  topic: {
    id: 'tea',
    title: 'Tea',
    summary: 'What tea does.',
    version: '1.0.0',
    license: 'CC-BY-4.0',
    provenance: [{ what: 'Rows', from: 'written for tests', license: 'CC0-1.0' }],
    questions: [
      { text: 'Does tea wake you?', claim: 'C1' },
      { text: 'Which trials are there?', studies: { routes: ['oral'] } },
    ],
    compartments: [
      { key: 'body', label: 'body' },
      { key: 'blood', label: 'blood', inside: 'body' },
      { key: 'brain', label: 'brain', inside: 'body' },
    ],
  },
  concepts: [
    { key: 'drink', name: 'Drink', kind: 'ChemicalEntity' },
    {
      key: 'tea',
      curie: 'CHEBI:1',
      curieReadIn: 'a test',
      name: 'Tea',
      kind: 'ChemicalEntity',
      broader: ['drink'],
    },
    { key: 'water', name: 'Water', kind: 'ChemicalEntity' },
    { key: 'waking', name: 'Waking', kind: 'PhenotypicFeature' },
  ],
  mechanisms: [
    {
      key: 'M1',
      name: 'Arousal',
      summary: 'How it wakes.',
      concepts: ['tea'],
      steps: [{ title: 'Drink', text: 'One drinks it.', participants: ['tea'], claims: ['C1'] }],
    },
  ],
  claims: [
    {
      key: 'C1',
      text: 'Tea wakes people.',
      kind: 'EFFICACY',
      subject: 'tea',
      predicate: 'affects',
      object: 'waking',
      qualifiers: { species: 'human', substances: ['tea'] },
      mechanisms: ['M1'],
    },
    {
      key: 'C2',
      text: 'Tea is dear.',
      kind: 'COST',
      subject: 'tea',
      predicate: 'related_to',
      object: 'drink',
    },
  ],
  sources: [{ key: 'leaflet', title: 'A leaflet', type: 'web page', textSha256: '0'.repeat(64) }],
  statements: [{ source: 'leaflet', claim: 'C1', hedging: 'ASSERTED', start: 3, end: 9 }],
  studies: [
    {
      key: 'brew2020',
      doi: '10.1000/brew',
      registrations: ['CLINICALTRIALS:NCT01234567'],
      design: 'RANDOMIZED_PARALLEL',
      systems: ['HUMAN'],
      species: ['human'],
      arms: [
        { label: 'Tea', substances: ['tea'], route: 'oral' },
        { label: 'Water', substances: ['water'], route: 'oral', comparator: true },
      ],
      hasResults: true,
      finding: 'Tea woke people.',
      verification: 'verified',
    },
    {
      key: 'pot1999',
      design: 'META_ANALYSIS',
      hasResults: true,
      finding: 'So did pots.',
      verification: 'no-identifier',
    },
  ],
  evidence: [
    { claim: 'C1', study: 'brew2020', direction: 'SUPPORTS', arm: 0 },
    { claim: 'C1', study: 'pot1999', direction: 'NEUTRAL' },
  ],
  glossary: [
    {
      key: 'tea',
      term: 'Tea',
      also: ['teas'],
      text: 'Leaves in hot water.',
      kind: 'BIOLOGY',
      concept: 'tea',
    },
    { key: 'trial', term: 'Trial', text: 'A test in people.', kind: 'EVIDENCE' },
  ],
});

/** Writes the pack to a folder that goes when the test is over; `texts` replaces whole files, null leaves one out. */
export async function folderWith(
  raw: Raw,
  texts: Record<string, string | Uint8Array | null> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const file of Object.keys(FILES)) {
    if (file in texts) continue;
    const value = raw[file.replace('.json', '') as keyof Raw];
    await writeFile(join(folder, file), `${JSON.stringify(value, null, 2)}\n`);
  }
  for (const [file, text] of Object.entries(texts))
    if (text !== null) await writeFile(join(folder, file), text);
  return folder;
}
