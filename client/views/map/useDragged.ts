import { useState } from 'react';
import { type Layout, moveCard } from '../../graph/layout.ts';
import { place } from '../../state/map.ts';
import { changeMap } from '../../ui/usePicture.ts';

interface Held {
  readonly layout: Layout;
  readonly moved: Layout;
}

/** A card follows the hand; only where it is let go is it a change to the picture. */
export function useDragged(layout: Layout | null) {
  const [held, hold] = useState<Held | null>(null);
  return {
    /** As dragged so far, unless the picture has changed beneath. */
    layout: held && held.layout === layout ? held.moved : layout,
    onMove: (id: string, x: number, y: number) =>
      hold((now) => {
        if (!layout) return null;
        const from = now?.layout === layout ? now.moved : layout;
        return { layout, moved: moveCard(from, id, { x, y }) };
      }),
    onDropped: (id: string, x: number, y: number) => changeMap((map) => place(map, [{ id, x, y }])),
  };
}
