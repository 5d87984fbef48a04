import { SaveFigure } from '../figure/SaveFigure.tsx';
import { wordsOf } from '../figure/wordsOf.ts';
import type { ViewProps } from '../viewProps.ts';
import { storySvg } from './diagram/picture.ts';
import type { Scene } from './diagram/scene.ts';

interface SaveDrawingProps extends Pick<ViewProps, 'theme' | 'credit'> {
  name: string;
  scene: Scene;
  index: number;
  /** Title of the step on screen. */
  step: string;
}

/** The picture of the step as a file. */
export function SaveDrawing({ name, scene, index, step, theme, credit }: SaveDrawingProps) {
  const figure = () =>
    storySvg(scene, scene.steps[index]?.position ?? null, {
      ...wordsOf({ title: name, conditions: '', credit, theme }),
      subtitle: `Step ${index + 1} of ${scene.steps.length}: ${step}`,
    });
  return <SaveFigure file={`story of ${name}, step ${index + 1}`} figure={figure} />;
}
