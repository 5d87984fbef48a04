import { fileName } from '../../state/fileName.ts';
import { useEdition } from '../../ui/useEdition.ts';
import { saveBlob, saveFile } from '../table/saveFile.ts';
import { pngOf } from './png.ts';

/** Saves a figure as a drawing or as pixels, and says how it went. `figure`: null while there is nothing to draw. */
export function useSaveFigure(
  file: string,
  figure: (() => string) | null,
  say: (words: string) => void,
): (format: 'svg' | 'png') => Promise<void> {
  const edition = useEdition();
  return async (format) => {
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
}
