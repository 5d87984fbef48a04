import { LEVELS } from '../../state/vocabulary.ts';
import { Circles } from '../../ui/Circles.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import type { Audited } from './audit.ts';
import { FIRMNESS, fateWords } from './words.ts';

interface StatementItemProps {
  readonly one: Audited;
  readonly selected: boolean;
  /** Other statements of the article about much the same. */
  readonly comparable: readonly Audited[];
}

/** One statement in our words; beside it how firmly it is put, what the evidence says and whether it stands. */
export function StatementItem({ one, selected, comparable }: StatementItemProps) {
  const { statement, overstated, fate } = one;
  const { claim, note, namesStudyTypes } = statement;
  const { assessment } = claim;
  return (
    <li
      value={one.number}
      className="statement"
      data-claim={claim.id}
      data-overstated={overstated || undefined}
      aria-current={selected || undefined}
    >
      <span className="statement-number" aria-hidden="true">
        {one.number}
      </span>
      <div className="statement-said">
        <NodeLink id={claim.id} className="statement-text">
          {claim.text}
        </NodeLink>
        {overstated ? (
          <p className="statement-firmer">
            <Icon name="up" size={12} /> Firmer than the evidence
          </p>
        ) : null}
        {note ? <p className="statement-note">{note}</p> : null}
        {comparable.length > 0 ? (
          <p className="statement-note">
            {note ? 'Compare' : 'Related'}:{' '}
            {comparable.map((other, i) => (
              <span key={other.number}>
                {i > 0 ? '; ' : null}
                <NodeLink id={other.statement.claim.id}>
                  {other.number} {other.statement.claim.label}
                </NodeLink>
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <dl className="statement-facts">
        <div className="statement-fact">
          <dt>The article</dt>
          <dd>
            {FIRMNESS[statement.hedging]}
            {namesStudyTypes.length > 0 ? (
              <span className="statement-detail">Names as its basis: {namesStudyTypes.join(', ')}</span>
            ) : null}
          </dd>
        </div>
        <div className="statement-fact">
          <dt>The evidence</dt>
          <dd>
            <span className="statement-grade">
              <VerdictMark verdict={assessment.verdict} kind={claim.kind} />
              <Circles level={assessment.level} rank={assessment.rank} />
            </span>
            <span className="statement-detail">{assessment.sentence}</span>
            {assessment.computed ? (
              <span className="statement-detail">
                Computed from the evidence alone: {LEVELS[assessment.computed.level].toLowerCase()},{' '}
                {assessment.computed.rank} of 4.
              </span>
            ) : null}
          </dd>
        </div>
        <div className="statement-fact">
          <dt>Still stands?</dt>
          <dd className="statement-fate" data-fate={fate}>
            {fateWords(one)}
          </dd>
        </div>
      </dl>
    </li>
  );
}
