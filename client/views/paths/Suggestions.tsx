import { PathSuggestionsDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { suggestions } from './suggest.ts';

/** Where to begin: pairs of concepts that the topic's claims tie together. */
export function Suggestions({ onChoose }: { onChoose: (from: string, to: string) => void }) {
  const answer = useAnswer(PathSuggestionsDocument, {});
  const { data } = answer;
  if (!data) return <AnswerState of={answer} what="the suggestions" lines={4} />;
  const found = suggestions(data.claims.nodes);
  return (
    <section className="path-suggestions" aria-labelledby="path-suggestions">
      <p>
        Choose two concepts: the chains of claims between them come ranked by their weakest link, for a chain
        of reasons is only as strong as that.
      </p>
      {found.length > 0 ? (
        <>
          <h2 id="path-suggestions">To begin with</h2>
          <ul className="plain-list">
            {found.map(({ from, to, why }) => (
              <li key={`${from.id} ${to.id}`}>
                <button type="button" className="path-suggestion" onClick={() => onChoose(from.id, to.id)}>
                  <strong>
                    {from.name} <span aria-hidden="true">→</span>
                    <span className="visually-hidden">to</span> {to.name}
                  </strong>
                  <span>{why}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
