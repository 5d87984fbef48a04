import type { ClaimPanelFragment } from '../../api/generated.ts';
import { asWords, sentenceCase } from '../../state/vocabulary.ts';

type Grade = ClaimPanelFragment['grade'];

/** What moved the grade up or down, and what held it. */
export function GradeSteps({ steps, caps }: Pick<Grade, 'steps' | 'caps'>) {
  const moved = steps.filter(({ change }) => change !== 0);
  if (moved.length + caps.length === 0) return null;
  return (
    <ul className="grade-steps">
      {moved.map((step) => (
        <li key={step.domain}>
          <strong>
            {sentenceCase(asWords(step.domain))}, {step.change > 0 ? `+${step.change}` : `−${-step.change}`}
          </strong>
          : {step.reason}
        </li>
      ))}
      {caps.map((cap) => (
        <li key={cap}>
          <strong>Held back</strong>: {cap}
        </li>
      ))}
    </ul>
  );
}
