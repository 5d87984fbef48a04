import { useState } from 'react';
import { useKept } from './useKept.ts';
import { useSize } from './useSize.ts';

const roomy = 1100;
const tight = 900;
const low = 660;
const phone = 640;
const outlineWidth = 232;
const aimedZoom = 0.86;
/** Tools, legend and lane titles, about. */
const aroundCanvas = 150;

/** How the parts of the map share the room there is, and what of it the picture may fill. */
export function useMapRoom() {
  const [root, { width, height }] = useSize<HTMLElement>();
  const [legendChoice, setLegend] = useState<boolean | null>(null);
  const [outlineChoice, setOutline] = useKept('atlas.map.outline');
  const [filterOpen, setFilter] = useState(false);
  const [pane, setPane] = useState<'outline' | 'map'>('outline');
  const [within, setWithin] = useState(false);
  const narrow = width !== null && width < phone;
  const outlineOpen = narrow
    ? pane === 'outline'
    : (outlineChoice ?? (width !== null && (width >= roomy || (within && width >= phone))));
  const beside = outlineOpen && !narrow ? outlineWidth : 0;
  return {
    root,
    /** One at a time: a phone. */
    narrow,
    pane,
    setPane,
    outlineOpen,
    setOutline,
    setWithin,
    mapOpen: !narrow || pane === 'map',
    legendOpen: legendChoice ?? (width !== null && width >= tight && height >= low),
    setLegend,
    filterOpen,
    setFilter,
    /** In px of the picture; null until the window is measured. */
    room:
      width === null
        ? null
        : {
            width: Math.max(1, Math.round((width - beside) / aimedZoom)),
            height: Math.max(1, Math.round((height - aroundCanvas) / aimedZoom)),
          },
  };
}
