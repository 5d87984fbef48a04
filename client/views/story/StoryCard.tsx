import type { StoryCardFragment } from '../../api/generated.ts';
import { Link } from '../../ui/Link.tsx';
import { useProgress } from '../../ui/useProgress.ts';
import type { SceneCompartment } from './diagram/scene.ts';
import { ProgressNote } from './ProgressNote.tsx';
import { textFor } from './reading.ts';
import { SmallPicture } from './SmallPicture.tsx';
import { storyHref } from './stories.ts';
import './storyCard.css';

interface StoryCardProps {
  mechanism: StoryCardFragment;
  places: readonly SceneCompartment[];
  /** By the headings around it. */
  heading: 'h2' | 'h3';
}

/** A story: its picture, what it is about, and how long it is. */
export function StoryCard({ mechanism, places, heading: Heading }: StoryCardProps) {
  const last = useProgress().stories[mechanism.id]?.last;
  const steps = mechanism.steps.length;
  const claims = mechanism.claims.totalCount;
  return (
    <article className="story-card">
      <SmallPicture steps={mechanism.steps} places={places} />
      <Heading>
        <Link href={storyHref(mechanism.id, last)}>{mechanism.name}</Link>
      </Heading>
      <p className="story-card-summary">{textFor(mechanism.summaries, 'STUDENT')?.text}</p>
      <p className="story-card-counts">
        <ProgressNote story={mechanism.id} />
        {steps} {steps === 1 ? 'step' : 'steps'} · {claims} {claims === 1 ? 'claim' : 'claims'}
      </p>
    </article>
  );
}
