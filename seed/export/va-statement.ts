/** A claim with its grade and its evidence as a Statement of VA-Spec, complete in itself. */
import type { Assessment } from '../../server/grading/types.ts';
import type { Claim, Source, Statement, Study } from '../pack/format.ts';
import { claimId } from '../pack/ids.ts';
import {
  type ClaimProposition,
  type ClaimStatement,
  EXTENSION,
  PROPOSITION_TYPE,
} from '../va-spec/profile.ts';
import type { GraphRows } from '../write/rows.ts';
import type { GradedClaim } from './graded-claims.ts';
import { NamedConcepts } from './va-concept.ts';
import { evidenceLine, statingDocument } from './va-evidence.ts';

/** What a source says of a claim. */
export interface Stated {
  source: Source;
  statements: readonly Statement[];
}

/** Studies that disagree, or are too few, take neither side. */
const DIRECTION = {
  SUPPORTED: 'supports',
  DISPUTED: 'disputes',
  CONTESTED: 'neutral',
  UNSETTLED: 'neutral',
  NOT_STUDIED: 'neutral',
} as const;

const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');
const named = <T extends string>(name: T | undefined) => (name === undefined ? undefined : { name });

export function claimStatement(
  topic: string,
  { claim, lines, assessment, curated, known }: GradedClaim,
  stated: readonly Stated[],
): ClaimStatement {
  const { verdict, ladder, level, rank, standing, balance, sentence } = assessment;
  const concepts = new NamedConcepts(topic, known);
  const entries = new Map(assessment.ledger.map((entry) => [entry.evidence, entry]));
  const studies = furtherStudies(
    claim,
    lines.map((line) => line.study),
    known,
  );
  const strength = strengthOf(assessment);
  return {
    id: `${claimId(topic, claim.key)}:assessment`,
    type: 'Statement',
    ...(claim.label && { name: claim.label }),
    description: sentence,
    proposition: proposition(topic, claim, concepts),
    direction: DIRECTION[verdict],
    ...(strength && { strength }),
    classification: {
      name: words(verdict),
      primaryCoding: { system: 'Evidence Atlas verdict', code: verdict },
    },
    specifiedBy: {
      type: 'Method',
      name: `Evidence Atlas, ${ladder} ladder`,
      methodType: 'grading of evidence',
    },
    contributions: [contribution(curated)],
    ...(lines.length > 0 && {
      hasEvidenceLines: lines.map((line) => evidenceLine(topic, line, entries.get(line.id))),
    }),
    ...(stated.length > 0 && {
      reportedIn: stated.map(({ source, statements }) => statingDocument(topic, source, statements)),
    }),
    extensions: [
      {
        name: EXTENSION,
        value: {
          grade: { verdict, ladder, level, rank, standing, balance },
          ...(claim.curated && { curated: claim.curated }),
          concepts: concepts.rest([...lines.map((line) => line.study), ...studies].flatMap(conceptsOf)),
          studies,
        },
      },
    ],
  };
}

function proposition(topic: string, claim: Claim, concepts: NamedConcepts): ClaimProposition {
  const { key, kind, related, label, text, subject, predicate, object } = claim;
  const { species, route, substances, dose, tissue, population, outcomeClass } = claim.qualifiers;
  return {
    id: claimId(topic, key),
    type: PROPOSITION_TYPE,
    ...(label && { name: label }),
    description: text,
    subject: concepts.tell(subject),
    predicate: `biolink:${predicate}`,
    object: concepts.tell(object),
    speciesQualifier: named(species),
    routeQualifier: named(route),
    ...(substances.length > 0 && { substanceQualifier: substances.map((one) => concepts.tell(one)) }),
    doseQualifier: named(dose),
    tissueQualifier: named(tissue),
    ...(population && { populationQualifier: concepts.tell(population) }),
    outcomeClassQualifier: named(outcomeClass),
    extensions: [{ name: EXTENSION, value: { key, kind, related } }],
  };
}

/**
 * How firmly in the direction of the statement. GRADE says it of either side; CORROBORATION has words for how firm
 * support is, and of the other side says only that it is there; a level that grades nothing is none.
 */
function strengthOf({ ladder, level, verdict }: Assessment): ClaimStatement['strength'] {
  const graded = ladder === 'GRADE' || (ladder === 'CORROBORATION' && verdict === 'SUPPORTED');
  const sided = verdict === 'SUPPORTED' || verdict === 'DISPUTED';
  if (!graded || !sided || ['INCONCLUSIVE', 'NOT_STUDIED', 'REVIEWS_ONLY'].includes(level)) return undefined;
  return { name: words(level), primaryCoding: { system: `Evidence Atlas ${ladder} ladder`, code: level } };
}

const contribution = (curated: GradedClaim['curated']): ClaimStatement['contributions'][number] =>
  curated
    ? {
        type: 'Contribution',
        contributor: { type: 'Agent', name: curated.by },
        activityType: 'curation',
        // VA-Spec wants a time of day with it.
        date: `${curated.on}T00:00:00Z`,
      }
    : {
        type: 'Contribution',
        contributor: { type: 'Agent', name: 'Evidence Atlas', agentType: 'software' },
        activityType: 'grading',
      };

/** Studies that the claim or its studies name and that have no line on it. */
function furtherStudies({ curated }: Claim, own: readonly Study[], known: GraphRows): Study[] {
  const told = new Set(own.map((study) => study.key));
  const open = [...own.flatMap(namedBy), ...(curated?.study ? [curated.study] : [])];
  const further: Study[] = [];
  for (const key of open) {
    const study = told.has(key) ? undefined : known.study(key);
    told.add(key);
    if (!study) continue;
    further.push(study);
    open.push(...namedBy(study));
  }
  return further;
}

const namedBy = ({ includes, sameAs }: Study): string[] => [...includes, ...sameAs.map((one) => one.study)];
const conceptsOf = ({ arms, population }: Study): string[] => [
  ...arms.flatMap((arm) => arm.substances),
  ...(population ? [population] : []),
];
