import { useMemo } from 'react';
import type { NodeKind } from '../../api/generated.ts';
import {
  collapse,
  FIRST_MAP,
  hide,
  type LayoutName,
  type MapState,
  open,
  place,
  tidy,
  toggleLook,
  togglePins,
  unhide,
} from '../../state/map.ts';
import { type MapFilter, NO_MAP_FILTER } from '../../state/mapFilter.ts';
import { exploreHref } from '../../state/route.ts';
import { MANY_KINDS, sentenceCase } from '../../state/vocabulary.ts';
import { changeMap, type PictureControl } from '../../ui/usePicture.ts';
import { MOST as MOST_COMPARED } from '../compare/columns.ts';
import { placesOf } from './composed.ts';
import type { MapNode } from './drawn.ts';
import type { ComposedPicture } from './useComposed.ts';

interface Subject extends PictureControl {
  readonly nodes: ReadonlyMap<string, MapNode>;
  readonly composed: ComposedPicture | null;
  readonly speak: (words: string) => void;
}

export interface MapActions {
  select(id: string | null): void;
  /** `kinds`: null opens all that surrounds it. */
  expand(id: string, kinds: readonly NodeKind[] | null): void;
  collapse(ids: readonly string[]): void;
  /** Opens all that surrounds it, or closes what was opened. */
  toggleOpen(id: string): void;
  hide(ids: readonly string[]): void;
  unhide(ids: readonly string[]): void;
  togglePins(ids: readonly string[]): void;
  /** Shows only what connects these; none shows all again. */
  connect(ids: readonly string[]): void;
  toggleFocus(): void;
  /** Turns focus on, with this selected. */
  focusOn(id: string): void;
  toggleLook(look: string): void;
  filter(filter: MapFilter): void;
  clearFilter(): void;
  /** How many neighbours are asked for at once. */
  askFor(most: number): void;
  layOut(layout: LayoutName): void;
  tidy(): void;
  openGroup(id: string): void;
  foldGroups(): void;
  reset(): void;
  /** Goes to the paths from the first, to the second where there is one. */
  paths(ids: readonly string[]): void;
  compare(ids: readonly string[]): void;
  copyLink(id: string | null): Promise<void>;
}

/** What can be done to the picture, by whatever means: mouse, keys or menus. Each says what it did. */
export function useMapActions({ picture, change, nodes, composed, speak }: Subject): MapActions {
  return useMemo(
    () => actionsOn({ picture, change, nodes, composed, speak }),
    [picture, change, nodes, composed, speak],
  );
}

function actionsOn({ picture, change, nodes, composed, speak }: Subject): MapActions {
  const { map } = picture;
  const nameOf = (id: string) => nodes.get(id)?.label ?? id;
  const namesOf = (ids: readonly string[]) =>
    ids.length === 1 ? ids.map(nameOf).join() : `${ids.length} things`;
  const isOpened = (id: string) => map.opened.some((each) => each.id === id);
  const done = (words: string, update: (map: MapState) => MapState) => {
    speak(words);
    changeMap(update);
  };
  const actions: MapActions = {
    select: (id) => change({ selected: id }),
    expand(id, kinds) {
      const what = kinds ? kinds.map((kind) => MANY_KINDS[kind]).join(' and ') : 'what surrounds';
      done(`Opening ${what}${kinds ? ' around' : ''} ${nameOf(id)}`, (now) => open(now, id, kinds));
    },
    collapse(ids) {
      // What was composed together with them stays where it is only if it is told to.
      const stay =
        composed && !composed.composedAlone ? placesOf(composed.layout, composed.layout.cards.keys()) : [];
      done(`Surroundings of ${namesOf(ids)} closed`, (now) => collapse(place(now, stay), ids));
    },
    toggleOpen(id) {
      if (isOpened(id)) actions.collapse([id]);
      else actions.expand(id, null);
    },
    hide: (ids) => done(`Hidden: ${namesOf(ids)}`, (now) => hide(now, ids)),
    unhide: (ids) => done(`Shown again: ${namesOf(ids)}`, (now) => unhide(now, ids)),
    togglePins(ids) {
      if (!composed) return;
      const places = placesOf(composed.layout, ids);
      const isOff = ids.every((id) => map.pinned.includes(id));
      done(`${isOff ? 'No longer pinned' : 'Pinned'}: ${namesOf(ids)}`, (now) => togglePins(now, places));
    },
    connect: (ids) =>
      done(
        ids.length === 0 ? 'Everything is shown again' : `Only what connects ${namesOf(ids)} is shown`,
        (now) => ({ ...now, between: ids }),
      ),
    toggleFocus: () =>
      done(
        map.focus ? 'Focus off: everything is bright' : 'Focus on: only what is near the selection is bright',
        (now) => ({ ...now, focus: !now.focus }),
      ),
    focusOn(id) {
      speak(`Focus on ${nameOf(id)}`);
      change({ selected: id, map: { ...map, focus: true } });
    },
    toggleLook: (look) => changeMap((now) => toggleLook(now, look)),
    filter: (filter) => changeMap((now) => ({ ...now, filter })),
    clearFilter: () => done('The picture is not filtered', (now) => ({ ...now, filter: NO_MAP_FILTER })),
    askFor: (most) => done(`Asking for up to ${most} at once`, (now) => ({ ...now, most })),
    layOut: (layout) => done(`Layout: ${sentenceCase(layout)}`, (now) => tidy(now, layout)),
    tidy: () => done('Everything is laid out anew', (now) => tidy(now)),
    openGroup: (id) => done('Group opened', (now) => ({ ...now, groups: [...now.groups, id] })),
    foldGroups: () => done('Groups folded', (now) => ({ ...now, groups: [] })),
    reset() {
      speak('Picture reset');
      change({ map: FIRST_MAP, selected: null });
    },
    paths([from, to]) {
      if (from === undefined) return;
      const params = { ...picture.params, pathfrom: [from], pathto: to === undefined ? [] : [to] };
      change({ view: 'paths', params });
    },
    compare(ids) {
      const compared = [...new Set([...(picture.params.c ?? []), ...ids])].slice(0, MOST_COMPARED);
      change({ params: { ...picture.params, c: compared } });
      speak(`${compared.length} of ${MOST_COMPARED} things to compare, in the view Compare`);
    },
    async copyLink(id) {
      const href = exploreHref(id === null ? picture : { ...picture, selected: id });
      try {
        await navigator.clipboard.writeText(new URL(href, window.location.href).href);
        speak('Link copied');
      } catch {
        speak('This browser does not let the page copy; the link is in the address bar');
      }
    },
  };
  return actions;
}
