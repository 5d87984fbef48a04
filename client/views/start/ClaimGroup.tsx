import type { StartClaimsFragment } from '../../api/generated.ts';
import { Balance } from '../../ui/Balance.tsx';
import { Circles } from '../../ui/Circles.tsx';
import { countsOf, isNoneCounted } from '../../ui/ClaimItem.tsx';
import { Link } from '../../ui/Link.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';

interface ClaimGroupProps {
  title: string;
  about: string;
  claims: StartClaimsFragment;
  href: string;
}

/** The first few claims of one kind of standing, and the way to all of them. */
export function ClaimGroup({ title, about, claims, href }: ClaimGroupProps) {
  return (
    <section className="claim-group">
      <h3>
        {claims.totalCount > 0 ? (
          <Link href={href}>
            {title} <span className="count">{claims.totalCount.toLocaleString('en-GB')}</span>
          </Link>
        ) : (
          <>
            {title} <span className="count">0</span>
          </>
        )}
      </h3>
      <p className="claim-group-about">{about}</p>
      <ul className="plain-list ruled-list">
        {claims.nodes.map((claim) => (
          <li key={claim.id}>
            <NodeLink id={claim.id} className="claim-group-claim">
              {claim.text}
            </NodeLink>
            <span className="claim-group-facts">
              <Circles level={claim.assessment.level} rank={claim.assessment.rank} />
              {hasStudies(countsOf(claim)) ? (
                <Balance counts={countsOf(claim)} noneCounted={isNoneCounted(claim)} />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {claims.totalCount > claims.nodes.length ? (
        <Link href={href} className="claim-group-all">
          All {claims.totalCount.toLocaleString('en-GB')}
          <span className="visually-hidden"> {title.toLowerCase()}</span>
        </Link>
      ) : null}
    </section>
  );
}

const hasStudies = (counts: ReturnType<typeof countsOf>) =>
  counts.supports + counts.neutral + counts.disputes > 0;
