import type { MechanismPanelFragment } from '../../api/generated.ts';
import { NO_FILTER } from '../../state/filter.ts';
import { exploreHref } from '../../state/route.ts';
import { ClaimList } from '../../ui/ClaimList.tsx';
import { ConceptLinks } from '../../ui/ConceptLinks.tsx';
import { Glossed } from '../../ui/glossary/Glossed.tsx';
import { Link } from '../../ui/Link.tsx';
import { PanelSection } from '../panel/PanelSection.tsx';
import { storyHref } from '../story/stories.ts';
import './MechanismPanel.css';

export function MechanismPanel({ mechanism }: { mechanism: MechanismPanelFragment }) {
  const { claims } = mechanism;
  const steps = [...mechanism.steps].sort((a, b) => a.position - b.position);
  const inSteps = new Set(steps.flatMap((step) => step.claims.map((claim) => claim.id)));
  const others = claims.nodes.filter((claim) => !inSteps.has(claim.id));
  const all = exploreHref({ view: 'table', filter: { ...NO_FILTER, mechanisms: [mechanism.id] } });
  return (
    <>
      <h2>{mechanism.name}</h2>
      <p className="panel-lead">
        <Glossed text={mechanism.summary} />
      </p>
      <p className="mechanism-about">
        Involves <ConceptLinks concepts={mechanism.concepts} />
      </p>
      <p className="mechanism-about">
        <Link href={storyHref(mechanism.id)}>Read it as a story, step by step</Link>
      </p>
      <p className="mechanism-about">
        <Link href={all}>
          {claims.totalCount} {claims.totalCount === 1 ? 'claim' : 'claims'} in the table
        </Link>
      </p>
      <PanelSection title="Step by step" count={steps.length}>
        <ol className="steps">
          {steps.map((step) => (
            <li key={step.position}>
              <h4>{step.title}</h4>
              {step.compartment ? (
                <p className="step-place">in the {step.compartment.toLowerCase()}</p>
              ) : null}
              <p>
                <Glossed text={step.text} />
              </p>
              {step.participants.length > 0 ? (
                <p className="step-participants">
                  With <ConceptLinks concepts={step.participants} />
                </p>
              ) : null}
              {step.claims.length > 0 ? (
                <ClaimList claims={step.claims} />
              ) : (
                <p className="missing">No claim recorded here is about this step.</p>
              )}
            </li>
          ))}
        </ol>
      </PanelSection>
      {others.length > 0 ? (
        <PanelSection title="Other claims about it" count={others.length}>
          <ClaimList claims={others} />
          {claims.totalCount > claims.nodes.length ? (
            <p>
              {claims.nodes.length} of {claims.totalCount} were looked through.{' '}
              <Link href={all}>All in the table</Link>
            </p>
          ) : null}
        </PanelSection>
      ) : null}
    </>
  );
}
