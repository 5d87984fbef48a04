/** Each claim as a nanopublication (https://nanopub.net/guidelines/working_draft/) of its own, in TriG by N3.js. */
import { Writer } from 'n3';
import type { Concept } from '../pack/format.ts';
import {
  ATLAS_TERMS,
  BIOLINK,
  CITO,
  DCTERMS,
  NP,
  PAV,
  PROV,
  RDF,
  RDFS,
  SKOS,
  XSD,
} from '../pack/rdf-terms.ts';
import type { Exporter, Held } from './exporter.ts';
import { gradedClaims } from './graded-claims.ts';
import { nanopubOf } from './nanopub-quads.ts';
import { oneFile } from './one-file.ts';

const PREFIXES = {
  ...{ np: NP(''), rdf: RDF(''), rdfs: RDFS(''), xsd: XSD(''), skos: SKOS('') },
  ...{ dcterms: DCTERMS(''), prov: PROV(''), pav: PAV(''), cito: CITO('') },
  ...{ biolink: BIOLINK(''), atlas: ATLAS_TERMS },
};

async function* text(held: Held): AsyncGenerator<string> {
  const concepts = new Map<string, Concept>();
  for await (const concept of held.rows('concepts')) concepts.set(concept.key, concept);
  const edition = { held, concept: (key: string) => concepts.get(key) };
  let written = '';
  const into = {
    write(piece: string, _encoding: string, done?: () => void) {
      written += piece;
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const writer = new Writer(into, { format: 'application/trig', prefixes: PREFIXES });
  const taken = () => {
    const piece = written;
    written = '';
    return piece;
  };
  for await (const graded of gradedClaims(held)) {
    for (const quad of nanopubOf(graded, edition)) writer.addQuad(quad);
    yield taken();
  }
  writer.end();
  yield taken();
}

export const nanopub: Exporter = {
  name: 'nanopub',
  title: 'Nanopublications in TriG, one for each claim',
  extension: 'trig',
  mediaType: 'application/trig',
  files: oneFile('trig', text),
};
