/** An audit in words. */
import type { Hedging } from '../../api/generated.ts';
import { KINDS } from '../../state/vocabulary.ts';
import type { Audited, Group } from './audit.ts';

export const FIRMNESS: Record<Hedging, string> = {
  ASSERTED: 'Asserted: put as a fact',
  HEDGED: 'Hedged: put with reserve',
  OPEN_QUESTION: 'Put as an open question',
  ABSENCE_OF_EVIDENCE: 'Says that evidence is missing',
};

export const GROUP_NAMES: Record<Group, string> = {
  supported: 'Supported',
  contested: 'Contested',
  disputed: 'Disputed',
  unsettled: 'Unsettled',
  unstudied: 'Never studied',
  gap: 'Gap still there',
  outdated: 'Out of date',
  overstated: 'Overstated',
  stands: 'Still standing',
  ungraded: 'Not graded',
};

export const GROUP_MEANINGS: Record<Group, string> = {
  supported: 'The counted studies point towards it. That says which way, not how surely.',
  contested: 'Counted studies disagree: a good part of them points each way.',
  disputed: 'The counted studies point against it.',
  unsettled: 'The counted studies do not say clearly enough which way it is.',
  unstudied: 'No counted study bears on it.',
  gap: 'The article says that something has not been studied, and nothing recorded here fills that gap.',
  outdated: 'The article says that something has not been studied, and a study of it now exists.',
  overstated: 'Put as a fact, but standing at 0 or 1 of 4 on a ladder that grades certainty.',
  stands: 'Standing at 2 of 4 or more; a gap in the literature stands until a study fills it.',
  ungraded: 'Advice, protocols, costs and opinions: the evidence is listed, certainty is not graded.',
};

/** Whether the statement still stands, in a few words. */
export function fateWords({ fate, statement }: Pick<Audited, 'fate' | 'statement'>): string {
  const { assessment, kind } = statement.claim;
  switch (fate) {
    case 'stands':
      return assessment.ladder === 'LITERATURE' ? 'Still stands' : `Stands, ${assessment.standing} of 4`;
    case 'weak':
      return 'Stands weakly, 1 of 4';
    case 'falls':
      return 'Does not stand, 0 of 4';
    case 'unshown':
      return 'Not shown, 0 of 4';
    case 'unstudied':
      return 'Nothing to stand on: never studied';
    case 'outdated':
      return assessment.outdatedSince === null
        ? 'Out of date, year not recorded'
        : `Out of date since ${assessment.outdatedSince}`;
    case 'ungraded':
      return `Not graded: ${KINDS[kind].toLowerCase()}`;
  }
}
