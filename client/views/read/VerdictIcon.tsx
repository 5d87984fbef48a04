import type { Verdict } from '../../api/generated.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';

const SIGNS: Record<Verdict, IconName> = {
  SUPPORTED: 'check',
  DISPUTED: 'against',
  CONTESTED: 'both',
  UNSETTLED: 'question',
  NOT_STUDIED: 'none',
};

/** The sign of a verdict, where there is no room for its word. */
export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  return <Icon name={SIGNS[verdict]} size={12} />;
}
