import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { creditLine } from '../figure/figure.ts';
import { pngOf } from '../figure/png.ts';
import { saveBlob, saveFile } from '../table/saveFile.ts';
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
  const [problem, setProblem] = useState('');
  const svg = () =>
    storySvg(scene, scene.steps[index]?.position ?? null, {
      title: name,
      subtitle: `Step ${index + 1} of ${scene.steps.length}: ${step}`,
      conditions: '',
      credit: creditLine(credit, new Date()),
      theme,
    });
  const file = `evidence-atlas-story-step-${index + 1}`;
  const savePng = async () => {
    try {
      saveBlob(`${file}.png`, await pngOf(svg()));
      setProblem('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The picture could not be saved');
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => saveFile(`${file}.svg`, 'image/svg+xml', svg())}
      >
        <Icon name="download" /> SVG<span className="visually-hidden"> picture</span>
      </button>
      <button type="button" className="button" onClick={savePng}>
        <Icon name="download" /> PNG<span className="visually-hidden"> picture</span>
      </button>
      <span role="status">{problem}</span>
    </>
  );
}
