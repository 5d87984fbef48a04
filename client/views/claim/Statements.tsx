import type { ClaimPanelFragment } from '../../api/generated.ts';
import { HEDGINGS } from '../../state/vocabulary.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';

export function Statements({ statements }: { statements: ClaimPanelFragment['statements'] }) {
  if (statements.length === 0) return <p className="missing">No source that states it is recorded.</p>;
  return (
    <ul className="plain-list ruled-list statements">
      {statements.map((statement, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source may state a claim twice in the same words.
        <li key={i}>
          <span className="hedging" data-hedging={statement.hedging}>
            {HEDGINGS[statement.hedging]}
          </span>{' '}
          in <NodeLink id={statement.source.id}>{statement.source.name}</NodeLink>
          {statement.source.year ? `, ${statement.source.year}` : ''}
          {statement.section ? (
            <span className="statement-place">, section “{statement.section}”</span>
          ) : null}
          {statement.namesStudyTypes.length > 0 ? (
            <span className="statement-place">
              . It names as its basis: {statement.namesStudyTypes.join(', ')}.
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
