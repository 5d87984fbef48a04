import type { ClaimKind, Verdict } from '../api/generated.ts';
import { verdictMeaning, verdictWords } from '../state/verdict.ts';
import { Icon, type IconName } from './Icon.tsx';
import './VerdictMark.css';

/** The sign of a verdict, also for where there is no room for its word. */
export const VERDICT_ICONS: Record<Verdict, IconName> = {
  SUPPORTED: 'check',
  DISPUTED: 'against',
  CONTESTED: 'both',
  UNSETTLED: 'question',
  NOT_STUDIED: 'none',
};

export function VerdictMark({ verdict, kind }: { verdict: Verdict; kind: ClaimKind }) {
  return (
    <span className="verdict" data-verdict={verdict} title={verdictMeaning(verdict, kind)}>
      <span className="verdict-disc">
        <Icon name={VERDICT_ICONS[verdict]} size={12} />
      </span>
      {verdictWords(verdict, kind)}
    </span>
  );
}
