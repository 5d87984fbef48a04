import { agreementWords } from './feedback.ts';
import { GradeLink } from './GradeLink.tsx';
import { usePractice } from './usePractice.ts';
import './practice.css';

/** Claims to grade by oneself, from easier to harder. */
export function PracticePath() {
  const { path, graded } = usePractice();
  if (path.length === 0) return null;
  return (
    <section className="practice" aria-labelledby="practice">
      <h2 id="practice">Grade it yourself</h2>
      <p>
        See a claim and its studies without the grade, say how sure you are, then compare with the atlas. From
        easier to harder:
      </p>
      <ol>
        {path.map(({ claim, hardness }) => {
          const mine = graded[claim.id];
          return (
            <li key={claim.id}>
              <GradeLink id={claim.id}>{claim.text}</GradeLink> <span className="tag">{hardness}</span>
              {mine ? <span className="practice-mine"> {agreementWords(mine)}</span> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
