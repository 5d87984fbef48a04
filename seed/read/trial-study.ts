/** A registration of ClinicalTrials.gov as a study of the pack, and the substances that its arms are given. */
import { FINDING_NOT_READ } from '../gather/merge.ts';
import type { FoundRow, Place } from './found.ts';
import { type StudyRow, slug, studyKey } from './study-record.ts';
import { statedDesign, type TrialDesign, trialDesign } from './trial-design.ts';
import type { TrialArm, TrialRecord } from './trial-record.ts';

/** An arm that others are compared with, whatever they are given. */
const COMPARATORS = ['PLACEBO_COMPARATOR', 'SHAM_COMPARATOR', 'NO_INTERVENTION'];
/** Kinds of intervention that are substances; of an arm's others its label tells. */
const SUBSTANCE = /^(?:Drug|Biological|Dietary Supplement): ?(.+)$/;
const NO_SUBSTANCE = /placebo|sham/i;
const LONGEST_LABEL = 40;

/** The study of a registration, after the substances that it names. */
export function* trialRows(record: TrialRecord, at: Place): Generator<FoundRow> {
  const { armsInterventionsModule, identificationModule: id } = record.protocolSection;
  const place = { ...at, record: id.nctId };
  const names = new Set(armsInterventionsModule.armGroups.flatMap(substancesOf));
  for (const name of names)
    yield { table: 'concepts', row: { key: substanceKey(name), name, kind: 'ChemicalEntity' }, at: place };
  yield { table: 'studies', row: studyOf(record), at: place };
}

function studyOf({ protocolSection: said, hasResults }: TrialRecord): StudyRow {
  const id = said.identificationModule;
  const { studyType, designInfo, enrollmentInfo } = said.designModule;
  const stated: TrialDesign = { ...designInfo, studyType, masking: designInfo.maskingInfo.masking };
  const { allocation, masking } = stated;
  const groups = said.armsInterventionsModule.armGroups;
  const arms = groups.map((arm) => armOf(arm, groups));
  const design = trialDesign(stated);
  const controlled = arms.some((arm) => arm.comparator) || (design === 'SINGLE_ARM' ? false : undefined);
  const funding = fundingOf(said.sponsorCollaboratorsModule);
  const registrations = [id.nctId, ...id.nctIdAliases].map((nct) => `CLINICALTRIALS:${nct}`);
  // The pack knows one number of participants, those that were; how many were planned is said in words.
  const enrolled = enrollmentInfo?.type === 'ACTUAL' && enrollmentInfo.count > 0;
  return {
    key: studyKey({ registration: registrations[0], name: id.nctId }),
    label: id.acronym && id.acronym.length <= LONGEST_LABEL ? id.acronym : id.nctId,
    title: id.officialTitle ?? id.briefTitle,
    registrations: [...new Set(registrations)],
    design,
    designNote: noteOf(said, stated),
    // The registry takes studies in human beings alone.
    systems: ['HUMAN'],
    species: ['human'],
    ...(enrolled && { sampleSize: enrollmentInfo.count }),
    arms,
    hasResults,
    ...(allocation !== undefined && { randomized: allocation === 'RANDOMIZED' }),
    ...(masking !== undefined && { blinded: masking !== 'NONE' }),
    ...(controlled !== undefined && { controlled }),
    ...(funding !== undefined && { funding }),
    finding: FINDING_NOT_READ,
    verification: 'partial',
    readFrom: {
      ...(masking !== undefined && { blinded: 'design note' }),
      ...(controlled !== undefined && { controlled: 'design note' }),
      ...(funding !== undefined && { funding: 'design note' }),
    },
  };
}

function armOf(arm: TrialArm, all: readonly TrialArm[]): NonNullable<StudyRow['arms']>[number] {
  const type = arm.type ?? '';
  // Where every arm is an active comparator, none is what the others are measured by.
  const active = type === 'ACTIVE_COMPARATOR' && all.some((other) => other.type === 'EXPERIMENTAL');
  return {
    label: arm.label,
    substances: substancesOf(arm).map(substanceKey),
    comparator: active || COMPARATORS.includes(type),
  };
}

const substancesOf = (arm: TrialArm): string[] =>
  arm.interventionNames.flatMap((named) => {
    const name = SUBSTANCE.exec(named)?.[1]?.trim();
    return name === undefined || NO_SUBSTANCE.test(name) ? [] : [name];
  });

const substanceKey = (name: string) => slug('substance-', name.toLowerCase());

function fundingOf(module: TrialRecord['protocolSection']['sponsorCollaboratorsModule']): string | undefined {
  const { leadSponsor, collaborators } = module;
  if (!leadSponsor) return undefined;
  const [lead, ...others] = [leadSponsor, ...collaborators].map((one) =>
    one.class === undefined ? one.name : `${one.name} (${one.class})`,
  );
  return `Lead sponsor: ${lead}${others.length === 0 ? '' : `; with ${others.join(', ')}`}`;
}

/** What the registration states, in its words: where the fields above were read. */
function noteOf(said: TrialRecord['protocolSection'], stated: TrialDesign): string {
  const { enrollmentInfo } = said.designModule;
  const types = [...new Set(said.armsInterventionsModule.armGroups.flatMap((arm) => arm.type ?? []))];
  const sponsor = said.sponsorCollaboratorsModule.leadSponsor?.class;
  // A publication may report several trials, and a trial have several: a PMID would make one study of them.
  const published = (type: string) =>
    said.referencesModule.references.flatMap((one) => (one.type === type && one.pmid ? one.pmid : []));
  const list = (title: string, pmids: string[]) =>
    pmids.length === 0 ? '' : `${title} PMID ${[...new Set(pmids)].join(', ')}`;
  const parts = [
    `Registered as ${statedDesign(stated) || 'a study of unstated design'}`,
    types.length === 0 ? '' : `arms ${types.join(', ')}`,
    enrollmentInfo && `enrolment ${enrollmentInfo.count} (${enrollmentInfo.type ?? 'type not stated'})`,
    said.statusModule.overallStatus && `status ${said.statusModule.overallStatus}`,
    sponsor && `sponsor class ${sponsor}`,
    list('results cited by its sponsor:', published('RESULT')),
    list('linked by PubMed:', published('DERIVED')),
  ];
  return parts.filter(Boolean).join('; ');
}
