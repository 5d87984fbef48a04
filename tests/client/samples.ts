/** Claims and studies with nothing in them but what a test says. */
import type {
  ClaimBriefFragment,
  ClaimPanelFragment,
  EvidenceLineFragment,
  StudyBriefFragment,
} from '../../client/api/generated.ts';

export function aStudy(fields: Partial<StudyBriefFragment> = {}): StudyBriefFragment {
  return {
    id: 'nad:study:grant2019',
    key: 'grant2019',
    label: 'Grant 2019',
    title: null,
    titleNote: null,
    authors: null,
    journal: null,
    year: null,
    design: 'NON_RANDOMIZED_CONTROLLED',
    systems: [],
    species: [],
    sampleSize: null,
    arms: [],
    hasResults: true,
    preprint: false,
    retracted: false,
    finding: 'Plasma NAD+ stayed flat for two hours.',
    verification: 'verified',
    doi: null,
    pmid: null,
    pmcid: null,
    registrations: [],
    ...fields,
  };
}

export function aClaim(fields: Partial<ClaimBriefFragment> = {}): ClaimBriefFragment {
  return {
    id: 'nad:claim:C13',
    text: 'An infusion raises NAD+ in plasma.',
    kind: 'PHARMACOKINETICS',
    assessment: {
      level: 'NOT_GRADED',
      rank: 0,
      standing: 0,
      verdict: 'SUPPORTED',
      balance: 0.4,
      bodies: [{ studies: 1 }],
    },
    supports: { totalCount: 1 },
    neutral: { totalCount: 0 },
    disputes: { totalCount: 0 },
    ...fields,
  };
}

export function aLine(fields: Partial<EvidenceLineFragment> = {}): EvidenceLineFragment {
  return {
    id: 'nad:evidence:C13:grant2019',
    direction: 'SUPPORTS',
    note: null,
    arm: null,
    tissue: null,
    effect: null,
    weight: 1,
    counted: true,
    notCountedBecause: null,
    indirectness: [],
    curatedFlags: [],
    notRecorded: [],
    study: aStudy(),
    ...fields,
  };
}

const NAD = { id: 'CHEBI:15846', name: 'NAD+', category: 'SmallMolecule' };

export function aClaimPanel(fields: Partial<ClaimPanelFragment> = {}): ClaimPanelFragment {
  return {
    ...aClaim(),
    subject: NAD,
    predicate: 'affects',
    object: NAD,
    qualifiers: {
      species: null,
      route: null,
      dose: null,
      tissue: null,
      outcomeClass: null,
      substances: [],
      population: null,
    },
    mechanisms: [],
    statements: [],
    evidence: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    grade: {
      ladder: 'CORROBORATION',
      level: 'NOT_GRADED',
      rank: 0,
      verdict: 'SUPPORTED',
      balance: 0.4,
      sentence: '',
      basis: 'COMPUTED',
      outdatedSince: null,
      caps: [],
      bodies: [],
      steps: [],
      curated: null,
      computed: null,
      ledger: [],
      changes: [],
    },
    related: [],
    relations: [],
    ...fields,
  };
}
