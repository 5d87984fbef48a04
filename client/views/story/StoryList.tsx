import { StoriesDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { PracticePath } from '../grade/PracticePath.tsx';
import { ReadersProgress } from './ReadersProgress.tsx';
import { StoryCard } from './StoryCard.tsx';
import { storiesFirst } from './stories.ts';

/** Every story with its small picture. */
export function StoryList() {
  const answer = useAnswer(StoriesDocument, {});
  const { data } = answer;
  useQueryBehind(StoriesDocument, {});
  const places = data?.topics.flatMap((topic) => topic.compartments) ?? [];
  return (
    <>
      <div className="story-intro">
        <h1>Stories</h1>
        <p>
          How things work, one step at a time: who takes part, where it happens, and for each step how sure
          anyone can be.
        </p>
      </div>
      <AnswerState of={answer} what="the stories" lines={10} />
      <ReadersProgress />
      <ul className="plain-list story-cards">
        {storiesFirst(data?.mechanisms ?? []).map((mechanism) => (
          <li key={mechanism.id}>
            <StoryCard mechanism={mechanism} places={places} heading="h2" />
          </li>
        ))}
      </ul>
      <PracticePath />
    </>
  );
}
