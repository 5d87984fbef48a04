/**
 * FHIR R5: claims as Evidence, studies as Citations, as NDJSON (https://hl7.org/fhir/R5/nd-json.html), the form in which
 * FHIR moves things in bulk: one file a type of resource. A Bundle would have to be read whole.
 */
import type { ExportedFile, Exporter, Held } from './exporter.ts';
import { citation } from './fhir-citation.ts';
import { evidence } from './fhir-evidence.ts';
import { gradedClaims } from './graded-claims.ts';

const line = (resource: object): string => `${JSON.stringify(resource)}\n`;

async function* citations(held: Held): AsyncGenerator<string> {
  for await (const study of held.rows('studies')) yield line(citation(held, study));
}

async function* claims(held: Held): AsyncGenerator<string> {
  for await (const graded of gradedClaims(held)) yield line(evidence(held, graded));
}

export const fhir: Exporter = {
  name: 'fhir',
  title: 'FHIR R5: Evidence and Citations, as NDJSON',
  extension: 'zip',
  mediaType: 'application/zip',
  bundle: true,
  *files(held): Generator<ExportedFile> {
    yield { name: 'Citation.ndjson', text: citations(held) };
    yield { name: 'Evidence.ndjson', text: claims(held) };
  },
};
