/** Topics as nanopublications, and back. */
import { fileURLToPath } from 'node:url';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { uuid5 } from '../../seed/export/nanopub-iris.ts';
import { exportedBytes } from '../../seed/export/write-files.ts';
import { heldOf } from '../../seed/held.ts';
import type { Pack } from '../../seed/pack/format.ts';
import { publicationId } from '../../seed/pack/ids.ts';
import { readPack } from '../../seed/pack/read.ts';
import { packToGraph } from '../../seed/write/graph.ts';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { pythonWith } from './python.ts';

const NAD = fileURLToPath(new URL('../../seed/topics/nad-iv', import.meta.url));
const ATLAS = 'urn:uuid:5b1c7a9e-3c0f-4d52-9d0e-6f2f0b6c8e41#';
const CITO = 'http://purl.org/spar/cito/';
/** Fetching of packages included. */
const PATIENCE = 180_000;

async function nad(): Promise<Pack> {
  const { pack } = await readPack(NAD);
  if (!pack) throw new Error('the pack cannot be read');
  return pack;
}

async function written(pack: Pack, dataVersion = 'abc123'): Promise<string> {
  const exporter = await EXPORTERS.nanopub?.();
  if (!exporter) throw new Error('no exporter');
  const pieces: Uint8Array[] = [];
  for await (const piece of exportedBytes(exporter, heldOf(pack, dataVersion))) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const quadsIn = (text: string) => new Parser({ format: 'application/trig' }).parse(text);

/** What nanopublications hold of a topic. */
function holdable(pack: Pack) {
  const named = new Set(
    pack.claims.flatMap(({ subject, object, qualifiers: { substances, population } }) => [
      ...[subject, object, ...substances],
      ...(population ? [population] : []),
    ]),
  );
  const studies = new Map(pack.studies.map((study) => [study.key, publicationId(study)]));
  return {
    concepts: pack.concepts
      .filter(({ key }) => named.has(key))
      .map(({ broader: _, ...concept }) => concept)
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    claims: pack.claims.map(({ key, text, label, kind, subject, predicate, object, qualifiers }) => ({
      ...{ key, text, label, kind, subject, predicate, object, qualifiers },
    })),
    lines: [
      ...new Set(
        pack.evidence.flatMap(({ claim, study, direction }) => {
          const publication = studies.get(study);
          return publication ? [`${claim} ${direction} ${publication.toLowerCase()}`] : [];
        }),
      ),
    ].sort(),
  };
}

describe('a topic as nanopublications', () => {
  it('comes in as it went out, where they can hold it; none breaks a rule of the guidelines', async () => {
    const pack = await nad();
    const path = await file('a.trig', await written(pack));
    const back = await imported('nanopub', [path]);
    expect(back.said).toEqual([]);
    expect(holdable(back.pack)).toEqual(holdable(pack));
    expect(back.pack.statements).toEqual([]);
    const again = await imported('nanopub', [path], { held: back.pack });
    expect(again.pack).toEqual(back.pack);
  });

  it('has one for each claim, in four graphs, with licence, version, day and maker', async () => {
    const known = await nad();
    const imported = { what: 'Claims', from: 'Tables', license: 'CC0-1.0' };
    const dates = ['2026-01-02', '2025-12-31'].map((date) => ({ ...imported, date }));
    const pack = { ...known, topic: { ...known.topic, provenance: dates } };
    const quads = quadsIn(await written(pack));
    const about = (predicate: string) =>
      quads.filter((quad) => quad.predicate.value === predicate).map((quad) => quad.object.value);
    const each = (value: string) => pack.claims.map(() => value);
    expect(new Set(quads.map((quad) => quad.graph.value)).size).toBe(4 * pack.claims.length);
    expect(about('http://purl.org/dc/terms/license')).toEqual(
      each('https://creativecommons.org/licenses/by/4.0/'),
    );
    expect(about('http://purl.org/pav/version')).toEqual(each('1.0.0'));
    expect(about('http://purl.org/dc/terms/created')).toEqual(each('2026-01-02'));
    expect(about('http://purl.org/dc/terms/creator')).toHaveLength(pack.claims.length);
    expect(about(`${ATLAS}dataVersion`)).toEqual(each('abc123'));
    // Every IRI means the same wherever the file lies.
    const iris = quads.flatMap((quad) =>
      [quad.subject, quad.predicate, quad.object, quad.graph].flatMap((term) =>
        term.termType === 'NamedNode' ? [term.value] : [],
      ),
    );
    expect(iris.filter((iri) => !/^(https?:\/\/|urn:uuid:)[^\s<>"{}|\\^`]+$/.test(iri))).toEqual([]);
  });

  it('says in the provenance how sure it is, and which publications speak for and against', async () => {
    const pack = await nad();
    const quads = quadsIn(await written(pack));
    const provenance = quads.filter((quad) => quad.graph.value.endsWith('#provenance'));
    const values = (name: string) =>
      provenance.filter((quad) => quad.predicate.value === ATLAS + name).map((quad) => quad.object.value);
    const stored = [...packToGraph(pack).nodes].filter((node) => node.label === 'Claim');
    expect(values('verdict')).toEqual(stored.map((node) => node.properties.verdict));
    expect(values('standing').map(Number)).toEqual(stored.map((node) => node.properties.standing));
    const count = (direction: string) =>
      holdable(pack).lines.filter((line) => line.includes(` ${direction} `)).length;
    const cited = (name: string) =>
      new Set(
        provenance
          .filter((quad) => quad.predicate.value === CITO + name)
          .map((quad) => `${quad.subject.value} ${quad.object.value}`),
      ).size;
    expect([cited('supports'), cited('disputes'), cited('discusses')]).toEqual([
      count('SUPPORTS'),
      count('DISPUTES'),
      count('NEUTRAL'),
    ]);
    expect(cited('disputes')).toBeGreaterThan(0);
    // What is claimed is one thing, what is thought of it another.
    expect(quads.filter((quad) => quad.predicate.value === `${ATLAS}verdict`).length).toBe(
      values('verdict').length,
    );
  });

  it('is the same for the same data, and has other names for another version of it', async () => {
    const pack = await nad();
    const names = (text: string) =>
      quadsIn(text).flatMap((quad) =>
        /nschema#Nanopublication$/.test(quad.object.value) ? [quad.subject.value] : [],
      );
    const text = await written(pack);
    expect(await written(pack)).toBe(text);
    const later = names(await written(pack, 'def456'));
    const first = names(text);
    expect(new Set(first).size).toBe(pack.claims.length);
    expect(first.filter((name) => later.includes(name))).toEqual([]);
  });

  it('holds whatever texts and identifiers are: quotes, halves of characters, signs that IRIs cannot have', async () => {
    const pack = await nad();
    const [line] = pack.evidence;
    const claim = pack.claims.find((one) => one.key === line?.claim);
    const study = pack.studies.find((one) => one.key === line?.study);
    const subject = pack.concepts.find((one) => one.key === claim?.subject);
    const object = pack.concepts.find((one) => one.key === claim?.object);
    if (!line || !claim || !study || !subject || !object) throw new Error('no claim');
    const { pmid: _, ...unidentified } = study;
    const { curie: _curie, curieReadIn: _readIn, ...plain } = subject;
    const odd: Pack = {
      ...pack,
      topic: { ...pack.topic, license: 'Ask "us" first' },
      claims: [
        {
          ...claim,
          text: '"a" \\ <b> """ \n\t\u0001 \u{1F600}',
          mechanisms: [],
          related: [],
          qualifiers: { substances: [] },
        },
      ],
      studies: [
        { ...unidentified, doi: '10.1002/(SICI)1097<1::AID-A>3.0.CO;2-#%41?x', includes: [], sameAs: [] },
      ],
      evidence: [line],
      statements: [],
      mechanisms: [],
      concepts: [
        { ...plain, broader: [], xrefs: ['http://a.example/ä<b'] },
        { ...object, curie: 'X:a#b/<c>', curieReadIn: 'y', broader: [] },
      ],
    };
    const text = await written(odd);
    expect(
      quadsIn(text).find((quad) => quad.predicate.value === 'http://purl.org/dc/terms/rights')?.object.value,
    ).toBe('Ask "us" first');
    expect(text).toContain('<http://a.example/%C3%A4%3Cb>');
    // Neither fragment nor query of another address.
    expect(text).toContain('3.0.CO;2-%23%2541%3Fx>');
    const back = await imported('nanopub', [await file('a.trig', text)]);
    expect(back.said).toEqual([]);
    expect(holdable(back.pack)).toEqual(holdable(odd));
    const half = { ...odd, claims: odd.claims.map((one) => ({ ...one, text: 'a \uD800 b' })) };
    const halved = await imported('nanopub', [await file('a.trig', await written(half))]);
    expect(halved.pack.claims[0]?.text).toBe('a \u{FFFD} b');
  });

  it('of a topic without claims is a file without any', async () => {
    const pack = await nad();
    expect(quadsIn(await written({ ...pack, claims: [], evidence: [] }))).toEqual([]);
  });

  it('is read by RDFLib, and taken for well-formed by the Python library of nanopublications', {
    timeout: PATIENCE,
  }, async ({ skip }) => {
    const python = await pythonWith(['rdflib==7.6.0', 'nanopub==2.0.1'], skip);
    const pack = await nad();
    const program = `import sys,json,rdflib
from nanopub import Nanopub
all=rdflib.Dataset(); all.parse(sys.argv[1],format="trig")
np=rdflib.Namespace("http://www.nanopub.org/nschema#")
valid=[]
for n,_,_,head in list(all.quads((None,rdflib.RDF.type,np.Nanopublication,None))):
  one=rdflib.Dataset()
  for name in [head]+[next(all.quads((n,np[part],None,head)))[2] for part in ("hasAssertion","hasProvenance","hasPublicationInfo")]:
    for triple in all.graph(name): one.graph(name).add(triple)
  valid.append(Nanopub(rdf=one).is_valid)
print(json.dumps(valid))`;
    const valid = JSON.parse(await python(program, await file('a.trig', await written(pack))));
    expect(valid).toEqual(pack.claims.map(() => true));
  });

  it('names things by UUIDs of version 5', () => {
    expect(uuid5('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuid5('a')).not.toBe(uuid5('b'));
  });
});
