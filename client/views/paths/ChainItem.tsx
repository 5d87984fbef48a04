import { useId } from 'react';
import type { NodeLook } from '../../graph/types.ts';
import { FIRST_MAP, type MapState } from '../../state/map.ts';
import { exploreHref } from '../../state/route.ts';
import { parsePicture } from '../../state/url.ts';
import { Link } from '../../ui/Link.tsx';
import { useSearch } from '../../ui/location.ts';
import { CopyButtons } from '../panel/CopyButtons.tsx';
import { ChainStep, ConceptPill } from './ChainStep.tsx';
import {
  type Chain,
  caution,
  chainText,
  claimsIn,
  stepSentence,
  strengthWords,
  weakestSentence,
} from './words.ts';

/** One chain: its parts in a row, what it is as strong as and why, and the same as sentences. */
export function ChainItem({ chain, position }: { chain: Chain; position: number }) {
  const id = useId();
  const search = useSearch();
  const [first] = chain.steps;
  if (!first) return null;
  const claims = claimsIn(chain).length;
  const warning = caution(chain);
  return (
    <li className="chain">
      <article aria-labelledby={id}>
        <h2 id={id}>
          {position}. {strengthWords(chain)}
          <span className="chain-length">
            {claims} {claims === 1 ? 'claim' : 'claims'}
          </span>
        </h2>
        <ol className="chain-steps">
          <li className="chain-start">
            <ConceptPill id={first.from.id} name={first.from.name} />
          </li>
          {chain.steps.map((step) => (
            <ChainStep
              key={step.to.id}
              step={step}
              weakest={claims > 1 && step.claim?.id === chain.weakest.id}
            />
          ))}
        </ol>
        <p className="chain-why">{weakestSentence(chain)}</p>
        {warning === '' ? null : <p className="chain-caution">{warning}</p>}
        <details className="chain-text">
          <summary>As sentences</summary>
          <ol>
            {chain.steps.map((step) => (
              <li key={step.to.id}>{stepSentence(step)}</li>
            ))}
          </ol>
          <CopyButtons items={[{ name: 'Sentences', text: chainText(chain) }]} />
        </details>
        <p className="chain-actions no-print">
          <Link
            href={exploreHref({
              ...parsePicture(search),
              view: 'map',
              map: chainMap(chain.nodes.map((node) => node.id)),
            })}
          >
            Show on map<span className="visually-hidden"> chain {position}</span>
          </Link>
        </p>
      </article>
    </li>
  );
}

/** Cards that tie no two things of a chain. Mechanisms may: the map draws a claim to its concepts through them. */
const OTHERS: readonly NodeLook[] = ['study', 'source'];

/** The map with these nodes, and only what connects them. */
function chainMap(ids: readonly string[]): MapState {
  return { ...FIRST_MAP, opened: ids.map((id) => ({ id, kinds: ['CONCEPT'] })), between: ids, off: OTHERS };
}
