import { Link } from '../../ui/Link.tsx';
import { neighbours, storiesFirst, storyHref } from './stories.ts';

interface StoryNeighboursProps {
  mechanisms: readonly { id: string; name: string; story: boolean; steps: readonly unknown[] }[];
  id: string;
}

/** The way to the story before and the one after. */
export function StoryNeighbours({ mechanisms, id }: StoryNeighboursProps) {
  const { before, after } = neighbours(storiesFirst(mechanisms), id);
  if (!before && !after) return null;
  return (
    <nav className="story-neighbours no-print" aria-label="Other stories">
      {before ? <Link href={storyHref(before.id)}>← Previous story: {before.name}</Link> : <span />}
      {after ? <Link href={storyHref(after.id)}>Next story: {after.name} →</Link> : null}
    </nav>
  );
}
