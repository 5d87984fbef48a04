import type { ReadingLevel } from '../../api/generated.ts';
import { ConceptLinks } from '../../ui/ConceptLinks.tsx';
import { Glossed } from '../../ui/glossary/Glossed.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { READING_WORDS, textFor } from './reading.ts';
import type { StoryMechanism } from './StoryPlayer.tsx';

type Step = StoryMechanism['steps'][number];

interface StepWordsProps {
  steps: readonly Step[];
  index: number;
  level: ReadingLevel;
  participants: Step['participants'];
  onStep: (index: number) => void;
}

/** The steps to go through, and the words of the one on screen. */
export function StepWords({ steps, index, level, participants, onStep }: StepWordsProps) {
  const step = steps[index];
  const told = step ? textFor(step.texts, level) : null;
  return (
    <section className="step-words" aria-label="The step in words">
      <nav className="step-nav" aria-label="Steps">
        <button
          type="button"
          className="button button-icon"
          aria-label="Previous step"
          title="Previous step (←)"
          disabled={index === 0}
          onClick={() => onStep(index - 1)}
        >
          <Icon name="back" />
        </button>
        <ol>
          {steps.map((one, i) => (
            <li key={one.position}>
              <button
                type="button"
                aria-current={i === index ? 'step' : undefined}
                data-time={i < index ? 'earlier' : undefined}
                aria-label={`Step ${i + 1}: ${one.title}`}
                title={one.title}
                onClick={() => onStep(i)}
              >
                {i + 1}
              </button>
            </li>
          ))}
        </ol>
        <button
          type="button"
          className="button button-icon"
          aria-label="Next step"
          title="Next step (→)"
          disabled={index === steps.length - 1}
          onClick={() => onStep(index + 1)}
        >
          <Icon name="forth" />
        </button>
      </nav>
      {step && told ? (
        <>
          <h2>{step.title}</h2>
          {step.compartment ? <p className="step-place">{inThe(step.compartment)}</p> : null}
          <p className="step-text">
            <Glossed text={told.text} />
          </p>
          {told.level === level ? null : (
            <p className="small-note">
              Not told yet for “{READING_WORDS[level].toLowerCase()}”: this is the text for “
              {READING_WORDS[told.level].toLowerCase()}”.
            </p>
          )}
          {participants.length > 0 ? (
            <p className="step-with">
              With <ConceptLinks concepts={participants} />
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

/** "Plasma membrane" as the place it is. */
const inThe = (place: string) => `Where: ${place.charAt(0).toLowerCase()}${place.slice(1)}`;
