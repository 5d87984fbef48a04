/** The audit as a table for other programs. */
import type { PolicyInput } from '../../api/generated.ts';
import { type Cell, toCsv } from '../../state/csv.ts';
import { verdictWords } from '../../state/verdict.ts';
import { HEDGINGS, KINDS, LEVELS } from '../../state/vocabulary.ts';
import type { Audited } from './audit.ts';
import { fateWords, GROUP_NAMES } from './words.ts';

const COLUMNS: readonly (readonly [string, (one: Audited) => Cell])[] = [
  ['number', ({ number }) => number],
  ['section', ({ statement }) => statement.section],
  ['start', ({ statement }) => statement.start],
  ['end', ({ statement }) => statement.end],
  ['claim', ({ statement }) => statement.claim.text],
  ['claim id', ({ statement }) => statement.claim.id],
  ['kind', ({ statement }) => KINDS[statement.claim.kind]],
  ['how firmly', ({ statement }) => HEDGINGS[statement.hedging]],
  ['names as its basis', ({ statement }) => statement.namesStudyTypes.join('; ')],
  ['finding', ({ finding }) => GROUP_NAMES[finding]],
  ['verdict', ({ statement: { claim } }) => verdictWords(claim.assessment.verdict, claim.kind)],
  ['certainty', ({ statement }) => LEVELS[statement.claim.assessment.level]],
  ['rank of 4', ({ statement }) => statement.claim.assessment.rank],
  ['standing of 4', ({ statement }) => statement.claim.assessment.standing],
  ['given by', ({ statement }) => statement.claim.assessment.curated?.by ?? 'computed'],
  ['still stands', fateWords],
  ['out of date since', ({ statement }) => statement.claim.assessment.outdatedSince],
  ['overstated', ({ overstated }) => (overstated ? 'yes' : 'no')],
  ['sentence', ({ statement }) => statement.claim.assessment.sentence],
  ['note', ({ statement }) => statement.note],
];

export function auditCsv(audited: readonly Audited[], policy: PolicyInput | null): string {
  const rules = policy === null ? '' : JSON.stringify(policy);
  return toCsv(
    [...COLUMNS.map(([title]) => title), ...(rules ? ['what-if rules'] : [])],
    audited.map((one) => [...COLUMNS.map(([, cell]) => cell(one)), ...(rules ? [rules] : [])]),
  );
}
