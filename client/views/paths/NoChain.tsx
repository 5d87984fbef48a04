import { NodeLink } from '../../ui/NodeLink.tsx';
import type { EndConcept } from './ends.ts';
import { number } from './words.ts';

interface NoChainProps {
  from: EndConcept;
  to: EndConcept;
  upTo: number;
  longest: number;
  filtered: boolean;
  onLonger: () => void;
  onUnfiltered: () => void;
}

/** Says up to which length was looked, why there may be none, and what else leads on. */
export function NoChain({ from, to, upTo, longest, filtered, onLonger, onUnfiltered }: NoChainProps) {
  const silent = [from, to].filter(({ claims }) => claims.totalCount === 0);
  return (
    <div className="notice">
      <p className="notice-title">No chain found</p>
      <p>
        No chain of up to {number(upTo)} {upTo === 1 ? 'claim' : 'claims'} leads from {from.name} to {to.name}
        {filtered ? ' through claims that match the filters' : ''}. Gaps, advice and opinions are no links.
      </p>
      {silent.map((concept) => (
        <Silent key={concept.id} concept={concept} />
      ))}
      <p className="notice-actions">
        {upTo < longest ? (
          <button type="button" className="button" onClick={onLonger}>
            Look for chains of up to {number(longest)} claims
          </button>
        ) : null}
        {filtered ? (
          <button type="button" className="button" onClick={onUnfiltered}>
            Look without the filters
          </button>
        ) : null}
      </p>
    </div>
  );
}

/** A concept that no claim is about may still be found through what it belongs to. */
function Silent({ concept: { name, broader, mechanisms } }: { concept: EndConcept }) {
  const near = [...broader, ...mechanisms];
  return (
    <p>
      No claim has {name} as its subject or object.
      {near.length > 0 ? ' It belongs to ' : ''}
      {near.map(({ id, name: other }, i) => (
        <span key={id}>
          {i > 0 ? ', ' : ''}
          <NodeLink id={id}>{other}</NodeLink>
        </span>
      ))}
      {near.length > 0 ? '.' : ''}
    </p>
  );
}
