/** The ledger of a claim as a table for other programs: every line of evidence, counted or not, and why. */
import type { ClaimGradeFragment } from '../../api/generated.ts';
import { toCsv } from '../../state/csv.ts';
import { BODIES, DIRECTIONS } from '../../state/vocabulary.ts';

const HEADER = [
  'Claim id',
  'Claim',
  'Study',
  'Study id',
  'Body of evidence',
  'Direction',
  'Counted',
  'Weight',
  'Reason',
  'What-if rules',
];

/** `rules`: the what-if under which it was counted, in words; empty for the atlas's own. */
export function ledgerCsv(
  claim: { readonly id: string; readonly text: string },
  ledger: ClaimGradeFragment['ledger'],
  rules: string,
): string {
  return toCsv(
    HEADER,
    ledger.map(({ evidence, body, direction, counted, weight, reason }) => [
      claim.id,
      claim.text,
      evidence.study.label,
      evidence.study.id,
      BODIES[body] ?? body,
      DIRECTIONS[direction],
      counted ? 'yes' : 'no',
      counted ? weight : null,
      reason,
      rules,
    ]),
  );
}
