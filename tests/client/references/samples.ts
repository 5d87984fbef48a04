import type { StudyReferenceFragment } from '../../../client/api/generated.ts';

/** A study of which nothing is recorded but what a test says. */
export function aReference(fields: Partial<StudyReferenceFragment> = {}): StudyReferenceFragment {
  return {
    id: 'nad:study:grant2019',
    key: 'grant2019',
    label: 'Grant 2019',
    title: null,
    titleNote: null,
    authors: null,
    journal: null,
    year: null,
    doi: null,
    pmid: null,
    pmcid: null,
    registrations: [],
    hasResults: true,
    preprint: false,
    retracted: false,
    ...fields,
  };
}
