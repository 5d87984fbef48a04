import type { ReadingLevel } from '../../api/generated.ts';
import { usePrinting } from '../../ui/usePrinting.ts';
import { layOut } from './diagram/layout.ts';
import { StoryDrawing } from './diagram/StoryDrawing.tsx';
import type { Scene } from './diagram/scene.ts';
import { textFor } from './reading.ts';
import type { StoryMechanism } from './StoryPlayer.tsx';
import { gradeWords, surenessWords } from './sureness.ts';

/** The width of a sheet of A4 within its margins, in CSS px. */
const SHEET = 680;

interface PrintedStoryProps {
  steps: StoryMechanism['steps'];
  level: ReadingLevel;
  scene: Scene;
}

/** The whole story on paper: the picture once, then every step with its claims. */
export function PrintedStory({ steps, level, scene }: PrintedStoryProps) {
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <div className="story-print">
      <StoryDrawing diagram={layOut(scene, SHEET)} current={null} />
      {steps.map((step, i) => (
        <section key={step.position}>
          <h2>
            {i + 1}. {step.title}
          </h2>
          <p>{textFor(step.texts, level)?.text}</p>
          <p>How sure: {surenessWords(step.claims)}</p>
          <ul>
            {step.claims.map((claim) => (
              <li key={claim.id}>
                {claim.text} ({gradeWords(claim)})
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
