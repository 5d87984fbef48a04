import type { ClaimGradeFragment } from '../../api/generated.ts';
import { asWords, sentenceCase } from '../../state/vocabulary.ts';
import { Glossed } from '../../ui/glossary/Glossed.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';

type GradeParts = Pick<ClaimGradeFragment, 'steps' | 'caps'>;

/** Each domain that was looked at, whether it moved the grade, and what held the grade back. */
export function GradeSteps({ steps, caps }: GradeParts) {
  if (steps.length + caps.length === 0) return null;
  return (
    <ul className="grade-steps">
      {steps.map((step) => (
        <li key={step.domain}>
          <strong>
            {sentenceCase(asWords(step.domain))}, {inWords(step.change)}
          </strong>
          : <Glossed text={step.reason} />
          {step.change !== 0 && step.studies.length > 0 ? (
            <details className="grade-step-studies">
              <summary>
                {step.studies.length} {step.studies.length === 1 ? 'study' : 'studies'}
              </summary>
              {step.studies.map(({ id, label }, i) => (
                <span key={id}>
                  {i > 0 ? ', ' : ''}
                  <NodeLink id={id}>{label}</NodeLink>
                </span>
              ))}
            </details>
          ) : null}
        </li>
      ))}
      {caps.map((cap) => (
        <li key={cap}>
          <strong>Held back</strong>: <Glossed text={cap} />
        </li>
      ))}
    </ul>
  );
}

function inWords(change: number): string {
  if (change === 0) return 'no step';
  return change > 0 ? `+${change}` : `−${-change}`;
}
