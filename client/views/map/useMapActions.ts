import { useMemo } from 'react';
import { collapse, FIRST_MAP, open, place, tidy, toggleLook } from '../../state/map.ts';
import { changeMap, type PictureControl } from '../../ui/usePicture.ts';
import { placesOf } from './composed.ts';
import type { MapNode } from './drawn.ts';
import type { ComposedPicture } from './useComposed.ts';

interface Subject extends PictureControl {
  readonly nodes: ReadonlyMap<string, MapNode>;
  readonly composed: ComposedPicture | null;
  readonly speak: (words: string) => void;
}

export type MapActions = ReturnType<typeof useMapActions>;

/** What can be done to the picture, by whatever means: mouse, keys or menus. Each says what it did. */
export function useMapActions({ picture, change, nodes, composed, speak }: Subject) {
  const { map } = picture;
  return useMemo(() => {
    const nameOf = (id: string) => nodes.get(id)?.label ?? id;
    const isOpened = (id: string) => map.opened.some((each) => each.id === id);
    const actions = {
      select: (id: string | null) => change({ selected: id }),
      expand(id: string) {
        speak(`Opening what surrounds ${nameOf(id)}`);
        changeMap((now) => open(now, id, null));
      },
      collapse(ids: readonly string[]) {
        speak(`Surroundings of ${ids.map(nameOf).join(', ')} closed`);
        // What was composed together with them stays where it is only if it is told to.
        const stay = composed ? placesOf(composed.layout, composed.layout.cards.keys()) : [];
        const alone = composed?.composedAlone ?? true;
        changeMap((now) => collapse(alone ? now : place(now, stay), ids));
      },
      toggleOpen(id: string) {
        if (isOpened(id)) actions.collapse([id]);
        else actions.expand(id);
      },
      toggleFocus() {
        speak(
          map.focus
            ? 'Focus off: everything is bright'
            : 'Focus on: only what is near the selection is bright',
        );
        changeMap((now) => ({ ...now, focus: !now.focus }));
      },
      toggleLook: (look: string) => changeMap((now) => toggleLook(now, look)),
      askFor(most: number) {
        speak(`Asking for up to ${most} of a kind`);
        changeMap((now) => ({ ...now, most }));
      },
      tidy() {
        speak('Everything is laid out anew');
        changeMap((now) => tidy(now));
      },
      reset() {
        change({ map: FIRST_MAP, selected: null });
        speak('Picture reset');
      },
    };
    return actions;
  }, [map, nodes, composed, speak, change]);
}
