import { FINDINGS, type Group } from './audit.ts';
import { GROUP_MEANINGS, GROUP_NAMES } from './words.ts';

interface SummaryProps {
  readonly total: number;
  readonly counts: Readonly<Record<Group, number>>;
  /** The first year since when a statement is out of date. */
  readonly outdatedFrom: number | null;
  readonly group: Group | null;
  readonly onGroup: (group: Group | null) => void;
}

const ACROSS = ['overstated', 'stands', 'ungraded'] as const;

/** The article in numbers; each narrows the list below to what it counts. */
export function Summary({ total, counts, outdatedFrom, group, onGroup }: SummaryProps) {
  const number = (one: Group | null, name: string, count: number, detail?: string) => (
    <li key={name}>
      <button
        type="button"
        className="read-number"
        data-group={one ?? 'all'}
        aria-pressed={group === one}
        title={one ? GROUP_MEANINGS[one] : 'Everything the article states'}
        onClick={() => onGroup(group === one ? null : one)}
      >
        <strong>{count}</strong> <span>{name}</span>
        {detail ? <small>{detail}</small> : null}
      </button>
    </li>
  );
  return (
    <section className="read-summary" aria-labelledby="read-summary">
      <h2 id="read-summary">
        Of {total} {total === 1 ? 'statement' : 'statements'}
      </h2>
      <ul className="plain-list read-numbers" aria-label="What the evidence says">
        {number(null, 'All', total)}
        {FINDINGS.map((finding) =>
          number(
            finding,
            GROUP_NAMES[finding],
            counts[finding],
            finding === 'outdated' && outdatedFrom !== null ? `since ${outdatedFrom}` : undefined,
          ),
        )}
      </ul>
      <p id="read-across">Across these: the article against the evidence</p>
      <ul className="plain-list read-numbers" aria-labelledby="read-across">
        {ACROSS.map((one) => number(one, GROUP_NAMES[one], counts[one]))}
      </ul>
      <details className="read-meanings">
        <summary>What the numbers count</summary>
        <p>
          The first row adds up to all statements; the second cuts across it. Under each number the list shows
          exactly what it counts.
        </p>
        <dl>
          {[...FINDINGS, ...ACROSS].map((one) => (
            <div key={one} className="read-meanings-row">
              <dt>{GROUP_NAMES[one]}</dt>
              <dd>{GROUP_MEANINGS[one]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
