import { type Counts, countWords } from '../state/verdict.ts';
import './Balance.css';

interface BalanceProps {
  counts: Counts;
  /** None of the lines is counted: reviews, bare registrations. */
  noneCounted?: boolean;
  /** Says that the numbers are of all lines recorded, where those counted are given beside it. */
  recorded?: boolean;
}

/** How many lines of evidence point each way, as one bar. Solid, striped and hatched: told apart without colour. */
export function Balance({ counts, noneCounted = false, recorded = false }: BalanceProps) {
  const total = counts.supports + counts.neutral + counts.disputes;
  const part = (name: keyof Counts) =>
    counts[name] > 0 ? <span className={`balance-${name}`} style={{ flexGrow: counts[name] }} /> : null;
  return (
    <span className="balance">
      <span className="balance-bar" aria-hidden="true" data-empty={total === 0 || noneCounted || undefined}>
        {noneCounted ? null : (
          <>
            {part('supports')}
            {part('neutral')}
            {part('disputes')}
          </>
        )}
      </span>
      <span>
        {noneCounted && total > 0
          ? `${total} ${total === 1 ? 'line, not' : 'lines, none'} counted`
          : `${countWords(counts)}${recorded && total > 0 ? ' recorded' : ''}`}
      </span>
    </span>
  );
}
