import { isRead } from '../../state/progress.ts';
import { Link } from '../../ui/Link.tsx';
import { useProgress } from '../../ui/useProgress.ts';
import { storyHref } from '../story/stories.ts';

/** Back to the story that was left before its end; nothing where there is none. */
export function Continue({ mechanisms }: { mechanisms: readonly { id: string; name: string }[] }) {
  const { lastStory, stories } = useProgress();
  const mechanism = mechanisms.find(({ id }) => id === lastStory);
  const story = mechanism && stories[mechanism.id];
  if (!mechanism || !story || isRead(story)) return null;
  return (
    <p className="start-continue">
      <Link href={storyHref(mechanism.id, story.last)} className="button">
        Continue: {mechanism.name}, step {story.last} of {story.of}
      </Link>
    </p>
  );
}
