import { type Counts, countWords } from '../state/verdict.ts';
import './Balance.css';

/** How many lines of evidence point each way, as one bar. Solid, hatched and plain: told apart without colour. */
export function Balance({ counts, words = true }: { counts: Counts; words?: boolean }) {
  const total = counts.supports + counts.neutral + counts.disputes;
  const part = (name: keyof Counts) =>
    counts[name] > 0 ? <span className={`balance-${name}`} style={{ flexGrow: counts[name] }} /> : null;
  return (
    <span className="balance">
      <span className="balance-bar" aria-hidden="true" data-empty={total === 0 || undefined}>
        {part('supports')}
        {part('neutral')}
        {part('disputes')}
      </span>
      <span className={words ? 'balance-words' : 'visually-hidden'}>{countWords(counts)}</span>
    </span>
  );
}
