import { useCallback, useEffect } from 'react';
import type { StoryQuery } from '../../api/generated.ts';
import { seeStep } from '../../state/progress.ts';
import { Glossed } from '../../ui/glossary/Glossed.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { changeProgress } from '../../ui/useProgress.ts';
import { ReferencesButton } from '../references/ReferencesButton.tsx';
import type { ViewProps } from '../viewProps.ts';
import type { Scene } from './diagram/scene.ts';
import { stepInWords } from './diagram/words.ts';
import { PrintedStory } from './PrintedStory.tsx';
import { ReadingChooser } from './ReadingChooser.tsx';
import { READING_LEVELS, readingLevel, textFor } from './reading.ts';
import { SaveDrawing } from './SaveDrawing.tsx';
import { Stage } from './Stage.tsx';
import { StepClaims } from './StepClaims.tsx';
import { StepWords } from './StepWords.tsx';
import { StoryNeighbours } from './StoryNeighbours.tsx';
import { type StoryKey, stepIndex } from './steps.ts';
import { useStoryKeys } from './useStoryKeys.ts';

export type StoryMechanism = NonNullable<StoryQuery['mechanism']>;

interface StoryPlayerProps extends ViewProps {
  mechanism: StoryMechanism;
  scene: Scene;
  mechanisms: StoryQuery['mechanisms'];
}

/** A story on its stage: the words of a step, the picture, and what the step rests on. */
export function StoryPlayer({ mechanism, scene, mechanisms, ...props }: StoryPlayerProps) {
  const { params, onParams } = props;
  const steps = [...mechanism.steps].sort((a, b) => a.position - b.position);
  const index = stepIndex(params.step?.[0], steps.length);
  const step = steps[index];
  const reading = readingLevel(params.reading?.[0]);
  const go = useCallback(
    (next: number) => onParams({ step: [String(next + 1)] }, { replace: true }),
    [onParams],
  );
  const onKey = useCallback(
    (asked: StoryKey) => {
      if ('step' in asked) go(asked.step);
      else onParams({ reading: [READING_LEVELS[asked.reading].toLowerCase()] }, { replace: true });
    },
    [go, onParams],
  );
  useStoryKeys(index, steps.length, onKey);
  useTitle(mechanism.name);
  useEffect(() => {
    if (steps.length > 0) changeProgress((before) => seeStep(before, mechanism.id, index + 1, steps.length));
  }, [mechanism.id, index, steps.length]);
  const scenes = scene.steps[index];
  const words = scenes ? stepInWords(scenes, scene) : '';
  return (
    <article className="story-player">
      <header className="story-head">
        <p className="story-crumb no-print">
          <button type="button" className="button-link" onClick={() => onParams({ story: [], step: [] })}>
            All stories
          </button>
        </p>
        <h1>{mechanism.name}</h1>
        <div className="story-tools no-print">
          <ReadingChooser
            level={reading}
            onLevel={(level) => onParams({ reading: [level.toLowerCase()] }, { replace: true })}
          />
          <button type="button" className="button" onClick={() => window.print()}>
            Print
          </button>
          <SaveDrawing
            name={mechanism.name}
            step={step?.title ?? ''}
            scene={scene}
            index={index}
            theme={props.theme}
            credit={props.credit}
          />
          <ReferencesButton
            title={mechanism.name}
            file={`story of ${mechanism.name}`}
            behind={{ of: 'claims', ids: steps.flatMap(({ claims }) => claims.map(({ id }) => id)) }}
          />
        </div>
      </header>
      <p className="story-summary" data-first={index === 0 || undefined}>
        <Glossed text={textFor(mechanism.summaries, reading)?.text ?? ''} />
      </p>
      <p className="visually-hidden" role="status">
        {step ? `Step ${index + 1} of ${steps.length}: ${step.title}. ${words}` : ''}
      </p>
      {step ? (
        <div className="story-scene no-print">
          <StepWords
            steps={steps}
            index={index}
            level={reading}
            onStep={go}
            participants={step.participants}
          />
          <Stage scene={scene} index={index} description={words} />
          <StepClaims claims={step.claims} />
        </div>
      ) : (
        <p className="missing">No step of this story is recorded.</p>
      )}
      <PrintedStory steps={steps} level={reading} scene={scene} />
      <StoryNeighbours mechanisms={mechanisms} id={mechanism.id} />
      <p className="story-more no-print">
        <Link href="/glossary">
          <Icon name="question" /> Glossary
        </Link>
      </p>
    </article>
  );
}

/** The window is named after the story, unless a panel names it. */
function useTitle(name: string) {
  useEffect(() => {
    const before = document.title;
    document.title = `${name} · Evidence Atlas`;
    return () => {
      document.title = before;
    };
  }, [name]);
}
