import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Layout } from '../../graph/layout.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import { useEdition } from '../../ui/useEdition.ts';
import type { FigureWords } from '../figure/figure.ts';
import { mapSvg, type Shown } from '../figure/mapSvg.ts';
import { useSaveFigure } from '../figure/useSaveFigure.ts';

const ReferencesDialog = lazy(() => import('../references/ReferencesDialog.tsx'));

interface SaveMap {
  /** Null while nothing is drawn. */
  layout: Layout | null;
  shown: Shown;
  /** Ids of the studies on screen. */
  studies: readonly string[];
  /** What is said around the picture, at the moment it is saved. */
  words: () => FigureWords;
  speak: (words: string) => void;
}

/** What one takes away of the map, as a menu, and the dialog that one of its items opens. */
export function useSaveMap({ layout, shown, studies, words, speak }: SaveMap): {
  /** Null while nothing is drawn. */
  groups: readonly (readonly MenuItem[])[] | null;
  dialog: ReactNode;
} {
  const edition = useEdition();
  const [citing, setCiting] = useState(false);
  const save = useSaveFigure('map', layout === null ? null : () => mapSvg(layout, shown, words()), speak);
  const pictures = (['svg', 'png'] as const).map((format) => ({
    words: `${format.toUpperCase()} picture`,
    run: () => void save(format),
  }));
  const references = {
    words: 'References',
    hint: String(studies.length),
    disabled: studies.length === 0,
    run: () => setCiting(true),
  };
  return {
    groups: layout === null ? null : [pictures, [references]],
    dialog: citing ? (
      <Suspense fallback={null}>
        <ReferencesDialog
          title={`${edition?.title ?? 'Evidence Atlas'}: map`}
          file="map"
          url={window.location.href}
          behind={{ of: 'studies', ids: studies }}
          onClose={() => setCiting(false)}
        />
      </Suspense>
    ) : null,
  };
}
