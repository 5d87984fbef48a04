import { StoriesDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StoryCard } from './StoryCard.tsx';
import { storiesFirst } from './stories.ts';

/** Every story with its small picture. */
export function StoryList() {
  const { data, problem, retry } = useAnswer(StoriesDocument, {});
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
      {problem ? <ProblemNotice problem={problem} retry={retry} /> : null}
      {!data && !problem ? <Skeleton label="stories" lines={10} /> : null}
      <ul className="plain-list story-cards">
        {storiesFirst(data?.mechanisms ?? []).map((mechanism) => (
          <li key={mechanism.id}>
            <StoryCard mechanism={mechanism} places={places} heading="h2" />
          </li>
        ))}
      </ul>
    </>
  );
}
