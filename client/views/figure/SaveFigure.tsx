import { useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useSaveFigure } from './useSaveFigure.ts';

interface SaveFigureProps {
  /** What the file is called, after the topic. */
  file: string;
  /** Draws the figure as an SVG; null while there is nothing to draw. */
  figure: (() => string) | null;
}

/** A view's figure as a drawing (SVG) or as pixels (PNG). */
export function SaveFigure({ file, figure }: SaveFigureProps) {
  const [said, say] = useState('');
  const save = useSaveFigure(file, figure, say);
  return (
    <>
      {(['svg', 'png'] as const).map((format) => (
        <button key={format} type="button" className="button" disabled={!figure} onClick={() => save(format)}>
          <Icon name="download" /> {format.toUpperCase()}
          <span className="visually-hidden"> picture</span>
        </button>
      ))}
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}
