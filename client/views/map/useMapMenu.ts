import { useCallback, useState } from 'react';
import type { ContextAsked } from '../../graph/gestures.ts';
import type { MapState } from '../../state/map.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import type { MapGraph, MapNode } from './drawn.ts';
import { canvasMenu, edgeMenu, expandItems, groupMenu, type MenuContext, nodeMenu } from './menus.ts';
import type { MapActions } from './useMapActions.ts';
import type { usePictured } from './usePictured.ts';

interface OpenMenu {
  readonly label: string;
  readonly groups: readonly (readonly MenuItem[])[];
  readonly x: number;
  readonly y: number;
}

interface Ground {
  readonly graph: MapGraph | null;
  readonly pictured: ReturnType<typeof usePictured>;
  readonly map: MapState;
  readonly marked: ReadonlySet<string>;
  readonly actions: MapActions;
  readonly onMark: (id: string) => void;
  readonly onFit: () => void;
}

type Asked = Pick<ContextAsked, 'id' | 'kind'>;

/** The menu on a card, on a line, or on the background. */
export function useMapMenu({ graph, pictured, map, marked, actions, onMark, onFit }: Ground) {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { nodes, drawn, hiding, isolated } = pictured;
  const context: MenuContext | null = graph
    ? {
        graph,
        map,
        marked,
        hidden: hiding.hidden,
        groupOf: pictured.groupOf,
        isolated,
        actions,
        onMark,
        onFit,
      }
    : null;

  const groupsFor = ({ id, kind }: Asked): OpenMenu['groups'] => {
    if (!context) return [];
    const node = id === null ? undefined : nodes.get(id);
    if (node) return nodeMenu(node, context);
    if (id !== null && kind === 'node') return groupMenu(id, context);
    const edge = kind === 'edge' ? drawn?.edges.find((each) => each.id === id) : undefined;
    if (!edge) return canvasMenu(context);
    const ends = [nodes.get(edge.source), nodes.get(edge.target)];
    return edgeMenu(
      edge,
      ends.filter((end): end is MapNode => end !== undefined),
      context,
    );
  };
  const labelFor = ({ id, kind }: Asked): string =>
    id === null ? 'The picture' : kind === 'edge' ? 'This line' : (nodes.get(id)?.label ?? 'This group');
  const closeMenu = useCallback(() => setMenu(null), []);
  return {
    menu,
    /** On the selected thing and the whole picture, for who has no right button. */
    forPicture: (id: string | null): OpenMenu['groups'] => {
      const whole = groupsFor({ id: null, kind: null });
      return id === null || !nodes.has(id)
        ? whole
        : [...groupsFor({ id, kind: 'node' }), ...whole.slice(1, 2)];
    },
    forExpanding: (node: MapNode) => (context ? expandItems(node, context) : null),
    /** At a place of the window. */
    openMenu: (asked: Asked, x: number, y: number) =>
      setMenu({ label: labelFor(asked), groups: groupsFor(asked), x, y }),
    closeMenu,
  };
}
