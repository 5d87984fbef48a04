import type { ViewProps } from '../viewProps.ts';
import { StoryList } from './StoryList.tsx';
import { StoryOfMechanism } from './StoryOfMechanism.tsx';
import './story.css';

/** How things work, told step by step: all stories as cards, or one of them. */
export default function StoryView(props: ViewProps) {
  const id = props.params.story?.[0];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="story" aria-label="Stories" tabIndex={0}>
      {id === undefined ? <StoryList /> : <StoryOfMechanism key={id} id={id} {...props} />}
    </section>
  );
}
