/** A study as a Citation of FHIR R5. Of its content the design alone; what was found stands in Evidence. */
import type { Citation, CitationCitedArtifact, Identifier } from 'fhir/r5';
import { linksOut } from '../../references/links.ts';
import type { Study } from '../pack/format.ts';
import { studyId } from '../pack/ids.ts';
import { shortName } from '../study-names.ts';
import type { Held } from './exporter.ts';
import { edition, fhirId, RETRACTED, studyDesigns } from './fhir-codes.ts';

export const citationId = (topic: string, study: Study): string => fhirId(studyId(topic, study.key));

export function citation(held: Held, study: Study): Citation {
  const id = studyId(held.topic.id, study.key);
  return {
    resourceType: 'Citation',
    id: fhirId(id),
    ...edition(held),
    identifier: [{ value: id }],
    title: shortName(study),
    status: 'active',
    citedArtifact: artifact(study),
  };
}

function artifact(study: Study): CitationCitedArtifact {
  const { title, titleNote, authors, journal, year, doi, pmid, pmcid, registrations, preprint } = study;
  const links = linksOut({ doi: doi ?? null, pmid: pmid ?? null, pmcid: pmcid ?? null, registrations });
  const notes = [titleNote, study.designNote, preprint ? 'A preprint.' : undefined].filter(
    (one) => one !== undefined,
  );
  const identifier = identifiers(study);
  return {
    ...(identifier.length > 0 && { identifier }),
    ...(title && { title: [{ text: title }] }),
    ...(study.retracted && { currentState: [RETRACTED] }),
    ...((journal || year) && {
      publicationForm: [
        { ...(journal && { publishedIn: { title: journal } }), ...(year && { articleDate: String(year) }) },
      ],
    }),
    ...(links.length > 0 && { webLocation: links.map(({ href }) => ({ url: href })) }),
    classification: [{ type: { text: 'Study design' }, classifier: studyDesigns([study.design]) }],
    ...(authors && { contributorship: { summary: [{ value: authors }] } }),
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
  };
}

/** Systems as FHIR's own examples of Citation have them; what has none there stands as the CURIE that it is. */
const identifiers = ({ pmid, doi, pmcid, registrations }: Study): Identifier[] => [
  ...(pmid ? [{ system: 'https://pubmed.ncbi.nlm.nih.gov', value: pmid }] : []),
  ...(doi ? [{ system: 'https://doi.org', value: doi }] : []),
  ...(pmcid ? [{ value: pmcid }] : []),
  ...registrations.map((value) => ({ value })),
];
