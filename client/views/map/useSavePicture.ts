import { type RefObject, useState } from 'react';
import type { GraphCanvasHandle } from '../../graph/GraphCanvas.tsx';
import type { DrawnGraph, Theme } from '../../graph/types.ts';
import { exportPicture, type PictureWords } from './exportPicture.ts';

/** Saves what is drawn as a picture. */
export function useSavePicture(
  canvas: RefObject<GraphCanvasHandle | null>,
  drawn: DrawnGraph | null,
  theme: Theme,
  words: PictureWords,
  speak: (words: string) => void,
) {
  const [saving, setSaving] = useState(false);
  const save = async () => {
    if (!drawn || !canvas.current) return;
    setSaving(true);
    try {
      const raw = await canvas.current.png(2);
      download(await exportPicture(raw, drawn, theme, words, 2), 'evidence-map.png');
      speak('Picture saved');
    } catch (error) {
      speak(`The picture could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setSaving(false);
    }
  };
  return { saving, save };
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
