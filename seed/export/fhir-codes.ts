/**
 * Words of FHIR R5 (5.0.0), each code system read at https://hl7.org/fhir/R5: certainty-type, certainty-rating,
 * study-design, cited-artifact-status-type and variable-role.
 */
import { createHash } from 'node:crypto';
import type { CodeableConcept, Evidence, Meta } from 'fhir/r5';
import type { Domain, Level } from '../../server/grading/types.ts';
import { STUDY_TYPES } from '../study-types.ts';
import type { Held } from './exporter.ts';

const TYPE = 'http://hl7.org/fhir/certainty-type';
const RATING = 'http://hl7.org/fhir/certainty-rating';
const DESIGN = 'http://hl7.org/fhir/study-design';
const STATUS = 'http://hl7.org/fhir/cited-artifact-status-type';
const ROLE = 'http://terminology.hl7.org/CodeSystem/variable-role';

const coded = (system: string, code: string): CodeableConcept => ({ coding: [{ system, code }] });

/** The four levels of GRADE. What stands on other ladders is no certainty of GRADE and has no code here. */
const RATING_OF: Partial<Record<Level, string>> = {
  HIGH: 'high',
  MODERATE: 'moderate',
  LOW: 'low',
  VERY_LOW: 'very-low',
};
export const ratingOf = (level: Level): CodeableConcept | undefined => {
  const code = RATING_OF[level];
  return code === undefined ? undefined : coded(RATING, code);
};

const TYPE_OF: Readonly<Record<Domain, string>> = {
  RISK_OF_BIAS: 'RiskOfBias',
  INCONSISTENCY: 'Inconsistency',
  INDIRECTNESS: 'Indirectness',
  IMPRECISION: 'Imprecision',
  PUBLICATION_BIAS: 'PublicationBias',
  LARGE_EFFECT: 'LargeEffect',
  DOSE_RESPONSE: 'DoseResponseGradient',
  PLAUSIBLE_CONFOUNDING: 'PlausibleConfounding',
};
export const OVERALL = coded(TYPE, 'Overall');
export const typeOf = (domain: Domain): CodeableConcept => coded(TYPE, TYPE_OF[domain]);

const CHANGE: ReadonlyMap<number, string> = new Map([
  [-3, 'downcode3'],
  [-2, 'downcode2'],
  [-1, 'downcode1'],
  [1, 'upcode1'],
  [2, 'upcode2'],
]);
/** Of a step that changed nothing, none: it may have been looked at or not, and its reason says which. */
export const changeOf = (change: number): CodeableConcept | undefined => {
  const code = CHANGE.get(change);
  return code === undefined ? undefined : coded(RATING, code);
};

export const role = (code: 'population' | 'exposure' | 'measuredVariable'): CodeableConcept =>
  coded(ROLE, code);

export const RETRACTED = coded(STATUS, 'retracted');

const STUDY_TYPE = new Map(STUDY_TYPES.map((type) => [type.design, type]));
/** Each characteristic of the designs once; a design for which the code system has no code, by its name. */
export function studyDesigns(designs: readonly (typeof STUDY_TYPES)[number]['design'][]): CodeableConcept[] {
  const types = [...new Set(designs)].flatMap((design) => STUDY_TYPE.get(design) ?? []);
  const codes = [...new Set(types.flatMap((type) => type.sevco))];
  const names = types.filter((type) => type.sevco.length === 0).map((type) => type.label);
  return [...codes.map((code) => coded(DESIGN, code)), ...names.map((text) => ({ text }))];
}

const LONGEST_ID = 64;
/** Letters, digits, `-` and `.`, 64 at most; where others had to go, a checksum keeps two ids apart. */
export function fhirId(id: string): string {
  const plain = id.replaceAll(':', '.');
  if (/^[A-Za-z0-9.-]+$/.test(plain) && plain.length <= LONGEST_ID) return plain;
  const sum = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const short = plain.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, LONGEST_ID - sum.length - 1);
  return `${short}-${sum}`;
}

/** What every resource says of the topic that it is from. */
export function edition({ topic, dataVersion }: Held): Pick<
  Evidence,
  'version' | 'publisher' | 'copyright'
> & {
  meta: Meta;
} {
  return {
    meta: { versionId: fhirId(dataVersion) },
    version: topic.version,
    publisher: 'Evidence Atlas',
    copyright: `${topic.title}, version ${topic.version}, data version ${dataVersion}. Licence: ${topic.license}.`,
  };
}
