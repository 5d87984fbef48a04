import type { ConceptPanelFragment } from '../../api/generated.ts';
import { NO_FILTER } from '../../state/filter.ts';
import { exploreHref } from '../../state/route.ts';
import { parsePicture } from '../../state/url.ts';
import { asWords, sentenceCase } from '../../state/vocabulary.ts';
import { ClaimList } from '../../ui/ClaimList.tsx';
import { ConceptLinks } from '../../ui/ConceptLinks.tsx';
import { Link } from '../../ui/Link.tsx';
import { useSearch } from '../../ui/location.ts';
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
      <p className="no-print">
        <PathLink id={concept.id} />
      </p>
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

/** Begins a chain of claims here; the other end stays where one is chosen already. */
function PathLink({ id }: { id: string }) {
  const search = useSearch();
  const picture = parsePicture(search);
  const to = picture.params.pathto?.filter((other) => other !== id) ?? [];
  return (
    <Link
      href={exploreHref({
        ...picture,
        view: 'paths',
        params: { ...picture.params, pathfrom: [id], pathto: to },
      })}
    >
      Find a path from here
    </Link>
  );
}
