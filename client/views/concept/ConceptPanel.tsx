import type { ConceptPanelFragment } from '../../api/generated.ts';
import { NO_FILTER } from '../../state/filter.ts';
import { exploreHref } from '../../state/route.ts';
import { asWords, sentenceCase } from '../../state/vocabulary.ts';
import { ClaimList } from '../../ui/ClaimList.tsx';
import { ConceptLinks } from '../../ui/ConceptLinks.tsx';
import { Link } from '../../ui/Link.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import { Fact, Facts } from '../panel/Facts.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';

export function ConceptPanel({ concept }: { concept: ConceptPanelFragment }) {
  const { claims } = concept;
  return (
    <>
      <h2>{concept.name}</h2>
      {concept.description ? <p className="panel-lead">{concept.description}</p> : null}
      <Facts>
        <Fact name="Kind">{sentenceCase(asWords(concept.category))}</Fact>
        <Fact name="Also called">
          <Recorded value={concept.synonyms.join(', ')} />
        </Fact>
        <Fact name="Identifiers">{[concept.id, ...concept.xrefs].join(', ')}</Fact>
        <Fact name="Kind of">
          <ConceptLinks concepts={concept.broader} />
        </Fact>
      </Facts>
      <PanelSection title="Mechanisms" count={concept.mechanisms.length}>
        {concept.mechanisms.length === 0 ? (
          <p className="missing">Takes part in no mechanism recorded here.</p>
        ) : (
          <ul className="plain-list">
            {concept.mechanisms.map(({ id, name }) => (
              <li key={id}>
                <NodeLink id={id}>{name}</NodeLink>
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
      <PanelSection title="Claims" count={claims.totalCount}>
        {claims.totalCount === 0 ? (
          <p className="missing">No claim recorded here is about it.</p>
        ) : (
          <ClaimList claims={claims.nodes} />
        )}
        {claims.totalCount > claims.nodes.length ? (
          <p>
            {claims.nodes.length} of {claims.totalCount} shown.{' '}
            <Link href={exploreHref({ view: 'table', filter: { ...NO_FILTER, concepts: [concept.id] } })}>
              All in the table
            </Link>
          </p>
        ) : null}
      </PanelSection>
    </>
  );
}
