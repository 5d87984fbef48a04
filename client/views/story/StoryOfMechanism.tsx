import { useMemo } from 'react';
import { StoryDocument, type StoryQuery } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { ViewProps } from '../viewProps.ts';
import { StoryPlayer } from './StoryPlayer.tsx';

/** One story by the id of its mechanism. */
export function StoryOfMechanism({ id, ...props }: ViewProps & { id: string }) {
  const variables = { id, policy: props.policy ?? null };
  const { data, waiting, problem, retry } = useAnswer(StoryDocument, variables);
  useQueryBehind(StoryDocument, variables);
  const all = () => props.onParams({ story: [], step: [] });
  return (
    <div aria-busy={waiting}>
      {problem ? <ProblemNotice problem={problem} retry={retry} /> : null}
      {!data && !problem ? <Skeleton label="story" lines={10} /> : null}
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
