/** A claim with its grade as Evidence of FHIR R5. */
import type { Evidence, EvidenceCertainty, EvidenceStatistic, RelatedArtifact } from 'fhir/r5';
import type { Assessment, BodyName } from '../../server/grading/types.ts';
import { claimId } from '../pack/ids.ts';
import { shortName } from '../study-names.ts';
import type { Line } from '../write/assessed.ts';
import type { Held } from './exporter.ts';
import { citationId } from './fhir-citation.ts';
import { changeOf, edition, fhirId, OVERALL, ratingOf, studyDesigns, typeOf } from './fhir-codes.ts';
import { variablesOf } from './fhir-variables.ts';
import type { GradedClaim } from './graded-claims.ts';

type Ledger = Assessment['ledger'][number];

const SIDE = { SUPPORTS: 'for', DISPUTES: 'against', NEUTRAL: 'neutral' } as const;
const BODY: Readonly<Record<BodyName, string>> = {
  HR: 'People, randomised',
  HN: 'People, not randomised',
  PRE: 'Animals, cells, molecules, computation',
};

export function evidence(held: Held, { claim, lines, assessment, curated, known }: GradedClaim): Evidence {
  const id = claimId(held.topic.id, claim.key);
  const entries = new Map(assessment.ledger.map((entry) => [entry.evidence, entry]));
  const counted = lines.filter((line) => entries.get(line.id)?.counted);
  const { contained, definitions } = variablesOf(claim, known);
  const statistic = statistics(lines, assessment);
  const certainty = certaintyOf(assessment, curated?.by ?? 'Evidence Atlas');
  const studyDesign = studyDesigns(counted.map((line) => line.study.design));
  return {
    resourceType: 'Evidence',
    id: fhirId(id),
    ...edition(held),
    contained,
    identifier: [{ value: id }],
    title: claim.label ?? claim.text,
    status: 'active',
    // The claim is not asserted by being described: what the evidence makes of it follows.
    description: `The evidence on this claim: ${claim.text}`,
    assertion: assessment.sentence,
    note: [{ text: gradeText(assessment) }],
    ...(lines.length > 0 && {
      relatedArtifact: lines.map((line) => related(held.topic.id, line, entries.get(line.id))),
    }),
    variableDefinition: definitions,
    ...(studyDesign.length > 0 && { studyDesign }),
    ...(statistic.length > 0 && { statistic }),
    ...(certainty && { certainty: [certainty] }),
  };
}

const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

const gradeText = ({ verdict, ladder, level, rank, standing }: Assessment): string =>
  `Verdict: ${words(verdict)}. Level: ${words(level)}, on the ladder ${ladder} (rank ${rank} of 4, standing ${standing} of 4).`;

/** On the ladder GRADE alone: what the words of other ladders mean FHIR has no codes for. */
function certaintyOf(assessment: Assessment, rater: string): EvidenceCertainty | undefined {
  const { ladder, level, sentence, steps, caps } = assessment;
  const rating = ladder === 'GRADE' ? ratingOf(level) : undefined;
  if (!rating) return undefined;
  return {
    // Which way the evidence points stands here: high certainty may be that the claim is false.
    description: sentence,
    ...(caps.length > 0 && { note: caps.map((cap) => ({ text: `At most: ${cap}` })) }),
    type: OVERALL,
    rating,
    rater,
    ...(steps.length > 0 && {
      subcomponent: steps.map(({ domain, change, reason }) => {
        const changed = changeOf(change);
        return { description: reason, type: typeOf(domain), ...(changed && { rating: changed }) };
      }),
    }),
  };
}

/** FHIR has no type for a study that speaks against: which way each points stands in the label. */
function related(topic: string, { row, study }: Line, entry: Ledger | undefined): RelatedArtifact {
  const display = [
    shortName(study),
    entry?.counted ? undefined : `not counted: ${entry?.reason ?? 'not graded'}`,
    row.note,
  ];
  return {
    type: 'cites',
    label: SIDE[row.direction],
    display: display.filter((one) => one !== undefined).join('; '),
    resourceReference: { reference: `Citation/${citationId(topic, study)}`, type: 'Citation' },
  };
}

/** How many studies and people each body of evidence has, and the effects that were recorded. */
function statistics(lines: readonly Line[], { bodies }: Assessment): EvidenceStatistic[] {
  const sizes = bodies
    .filter((body) => body.studies > 0)
    .map(({ name, studies, participants }) => ({
      description: `${BODY[name]}: what counts`,
      sampleSize: {
        numberOfStudies: studies,
        ...(participants !== null && { numberOfParticipants: participants }),
      },
    }));
  const effects = lines
    .filter(({ row }) => row.effect !== undefined || row.effectRatio !== undefined)
    .map(({ row: { effect, effectRatio, direction }, study }) => ({
      description: `${shortName(study)}, ${SIDE[direction]}${effect ? `: ${effect}` : ''}`,
      ...(effectRatio !== undefined && {
        statisticType: { text: 'Ratio; of what kind is not recorded' },
        quantity: { value: effectRatio },
      }),
      ...(study.sampleSize !== undefined && { sampleSize: { numberOfParticipants: study.sampleSize } }),
    }));
  return [...sizes, ...effects];
}
