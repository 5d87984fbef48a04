import { useState } from 'react';
import { fileName } from '../../state/fileName.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useEdition } from '../../ui/useEdition.ts';
import { saveBlob, saveFile } from '../table/saveFile.ts';
import { pngOf } from './png.ts';

interface SaveFigureProps {
  /** What the file is called, after the topic. */
  file: string;
  /** Draws the figure as an SVG; null while there is nothing to draw. */
  figure: (() => string) | null;
}

/** A view's figure as a drawing (SVG) or as pixels (PNG). */
export function SaveFigure({ file, figure }: SaveFigureProps) {
  const edition = useEdition();
  const [said, say] = useState('');
  const save = async (format: 'svg' | 'png') => {
    if (!figure) return;
    const name = fileName(edition, file, format, new Date());
    try {
      if (format === 'svg') saveFile(name, 'image/svg+xml', figure());
      else saveBlob(name, await pngOf(figure()));
      say(`Saved the ${format.toUpperCase()} picture`);
    } catch (error) {
      say(`The picture could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
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
