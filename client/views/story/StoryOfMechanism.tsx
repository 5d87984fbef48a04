import { useMemo } from 'react';
import { StoryDocument, type StoryQuery } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import type { ViewProps } from '../viewProps.ts';
import { StoryPlayer } from './StoryPlayer.tsx';

/** One story by the id of its mechanism. */
export function StoryOfMechanism({ id, ...props }: ViewProps & { id: string }) {
  const variables = { id, policy: props.policy ?? null };
  const answer = useAnswer(StoryDocument, variables);
  const { data, waiting } = answer;
  useQueryBehind(StoryDocument, variables);
  const all = () => props.onParams({ story: [], step: [] });
  return (
    <div aria-busy={waiting}>
      <AnswerState of={answer} what="the story" lines={10} />
      {data?.mechanism ? <Told mechanism={data.mechanism} data={data} {...props} /> : null}
      {data && !data.mechanism ? (
        <div className="notice">
          <p className="notice-title">No story has this identifier</p>
          <p>
            <code>{id}</code> is not a mechanism of the atlas.
          </p>
          <p className="notice-actions">
            <button type="button" className="button" onClick={all}>
              All stories
            </button>
          </p>
        </div>
      ) : null}
    </div>
  );
}

type Mechanism = NonNullable<StoryQuery['mechanism']>;

function Told({ mechanism, data, ...props }: ViewProps & { mechanism: Mechanism; data: StoryQuery }) {
  const scene = useMemo(
    () => ({
      compartments: data.topics.flatMap((topic) => topic.compartments),
      steps: [...mechanism.steps].sort((a, b) => a.position - b.position),
    }),
    [data.topics, mechanism],
  );
  return <StoryPlayer mechanism={mechanism} scene={scene} mechanisms={data.mechanisms} {...props} />;
}
