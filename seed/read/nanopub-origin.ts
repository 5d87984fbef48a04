/** Where a nanopublication comes from: its publications as studies, itself as a source that says the claim. */
import type { DIRECTIONS } from '../pack/format.ts';
import { CITO, DCTERMS, NPX, PROV, RDF, RDFS, SIO } from '../pack/rdf-terms.ts';
import type { FoundRow, Place } from './found.ts';
import { type Publication, publicationOf } from './iri-names.ts';
import type { Nanopub } from './nanopub-graphs.ts';
import { SAME } from './nanopub-words.ts';
import { type StudyRow, slug, studyKey, unread } from './study-record.ts';

type Direction = (typeof DIRECTIONS)[number];
type SourceRow = Extract<FoundRow, { table: 'sources' }>['row'];

/** Said of the assertion: what it rests on. */
const RESTS_ON: ReadonlySet<string> = new Set([
  ...['hadPrimarySource', 'wasDerivedFrom', 'wasQuotedFrom'].map(PROV),
  ...[DCTERMS('source'), DCTERMS('references')],
  // SIO: has source; has evidence.
  ...[SIO('SIO_000253'), SIO('SIO_000772')],
]);
/** Said of a publication: how it stands to the assertion. */
const SPEAKS: ReadonlyMap<string, Direction> = new Map([
  [CITO('supports'), 'SUPPORTS'],
  [CITO('disputes'), 'DISPUTES'],
  [CITO('discusses'), 'NEUTRAL'],
]);

export interface Reported {
  study: StudyRow;
  direction: Direction;
  line: number;
}

/** Publications that the provenance names, by PMID, DOI or PMCID, or by a citation in words. Data sets are none. */
export function reportedIn({ provenance, about }: Nanopub): Reported[] {
  const of = (subject: string, predicate: (iri: string) => boolean) =>
    provenance.filter((quad) => quad.subject === subject && predicate(quad.predicate));
  const found: Reported[] = [];
  const spoken = new Set<string>();
  for (const { subject, predicate, object, line } of provenance) {
    const direction = SPEAKS.get(predicate);
    if (!direction || object.value !== about) continue;
    const publication = publicationOf(subject);
    spoken.add(subject);
    if (publication) found.push({ study: identified(publication), direction, line });
  }
  for (const { object, line } of of(about, (iri) => RESTS_ON.has(iri))) {
    if (object.literal || spoken.has(object.value)) continue;
    const names = [
      object.value,
      ...of(object.value, (iri) => SAME.has(iri)).map((quad) => quad.object.value),
    ];
    const publication = names.flatMap((iri) => publicationOf(iri) ?? [])[0];
    const [title] = of(object.value, (iri) => iri === RDFS('label'));
    const [citation] = of(object.value, (iri) => iri === DCTERMS('bibliographicCitation'));
    if (publication)
      found.push({
        study: { ...identified(publication), ...(title && { title: title.object.value }) },
        direction: 'SUPPORTS',
        line,
      });
    else if (citation) {
      const words = citation.object.value;
      const study = { key: slug('cited-', words), titleNote: words, ...unread(false) };
      found.push({ study, direction: 'SUPPORTS', line });
    }
  }
  return found;
}

const identified = (publication: Publication): StudyRow => ({
  key: studyKey({ ...publication, name: 'pmcid' in publication ? publication.pmcid : '' }),
  ...publication,
  ...unread(true),
});

const CREATORS =
  /^http:\/\/(purl\.org\/pav\/(2\.0\/)?|swan\.mindinformatics\.org\/ontologies\/1\.2\/pav\/)(createdBy|authoredBy)$/;

/** The nanopublication as a source: who made it when, and under what licence. */
export function sourceOf({ iri, info }: Nanopub): { row: SourceRow; note: string } {
  const said = (is: (predicate: string) => boolean) => [
    ...new Set(info.filter((quad) => quad.subject === iri && is(quad.predicate)).map((q) => q.object.value)),
  ];
  const creators = said((p) => p === DCTERMS('creator') || p === PROV('wasAttributedTo') || CREATORS.test(p));
  const [created] = said((p) => p === DCTERMS('created') || p === PROV('generatedAtTime'));
  const [license] = said((p) => p === DCTERMS('license') || p === DCTERMS('rights'));
  const example = said((p) => p === RDF('type')).includes(NPX('ExampleNanopub'));
  const year = Number(/^(\d{4})-/.exec(created ?? '')?.[1]);
  const name = iri.replace(/^[a-z]+:\/+/, '');
  const note = [
    creators.length > 0 && `By ${creators.join(', ')}`,
    created && `created ${created}`,
    example && 'an example, which its maker does not mean to be taken seriously',
  ].filter(Boolean);
  return {
    row: {
      key: slug('np-', name),
      title: `Nanopublication ${name}`,
      type: 'nanopublication',
      ...(year >= 1600 && { year }),
      ...(/^https?:/.test(iri) && { url: iri }),
      ...(license && { license }),
    },
    note: note
      .join('; ')
      .replace(/^./, (first) => first.toUpperCase())
      .replace(/$/, note.length > 0 ? '.' : ''),
  };
}

export const placeOf = (nanopub: Nanopub, line: number): Place => ({ ...nanopub.at, line });
