/** What the menus of the map offer on what they were asked for. */
import type { EdgeLook } from '../../graph/types.ts';
import type { MapState } from '../../state/map.ts';
import { MANY_KINDS, sentenceCase } from '../../state/vocabulary.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import { around, type MapGraph, type MapNode } from './drawn.ts';
import type { MapActions } from './useMapActions.ts';

/** What the items need to know and can do. */
export interface MenuContext {
  readonly graph: MapGraph;
  readonly map: MapState;
  readonly marked: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** The group that stands for a node, where one does. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** Cards without a line. */
  readonly isolated: readonly string[];
  readonly actions: MapActions;
  readonly onMark: (id: string) => void;
  readonly onFit: () => void;
}

/** "Studies (12)": what there is to open around a node, known beforehand. */
export function expandItems(node: MapNode, { graph, map, actions }: MenuContext): MenuItem[] {
  const kinds = around(node, graph);
  const count = kinds.reduce((sum, each) => sum + each.count, 0);
  const shown = kinds.reduce((sum, each) => sum + each.shown, 0);
  const items: MenuItem[] = kinds.map((each) => ({
    words: `${sentenceCase(MANY_KINDS[each.kind])} (${each.count.toLocaleString('en-GB')})`,
    hint: each.shown === each.count ? 'all shown' : `${each.shown} shown`,
    disabled: each.shown === each.count,
    run: () => actions.expand(node.id, [each.kind]),
  }));
  items.unshift({
    words: `Everything around it (${count.toLocaleString('en-GB')})`,
    hint: 'E',
    disabled: shown === count,
    run: () => actions.expand(node.id, null),
  });
  if (map.opened.some(({ id }) => id === node.id))
    items.push({ words: 'Collapse', hint: 'E', run: () => actions.collapse([node.id]) });
  return items;
}

/** On a card: what is done to all marked ones, where it is one of them. */
export function nodeMenu(node: MapNode, context: MenuContext): MenuItem[][] {
  const { map, marked, actions, onMark } = context;
  const ids = marked.has(node.id) ? [...marked] : [node.id];
  const these = ids.length === 1 ? '' : ` ${ids.length}`;
  const group = context.groupOf.get(node.id);
  const concepts = context.graph.nodes.filter(({ id, kind }) => ids.includes(id) && kind === 'CONCEPT');
  return [
    [
      { words: 'Open', hint: 'Enter', run: () => actions.select(node.id) },
      ...(group === undefined
        ? []
        : [{ words: 'Open its group in the picture', run: () => actions.openGroup(group) }]),
    ],
    expandItems(node, context).map((item) =>
      item.words === 'Collapse' ? item : { ...item, words: `Expand: ${item.words}` },
    ),
    [
      { words: `Hide${these}`, hint: 'H', run: () => actions.hide(ids) },
      {
        words: `Pin${these}`,
        hint: 'P',
        checked: ids.every((id) => map.pinned.includes(id)),
        run: () => actions.togglePins(ids),
      },
      { words: 'Focus on it', hint: 'F', run: () => actions.focusOn(node.id) },
      { words: 'Mark', hint: 'Space', checked: marked.has(node.id), run: () => onMark(node.id) },
      ...(marked.size > 1
        ? [{ words: `Only what connects these ${marked.size}`, run: () => actions.connect([...marked]) }]
        : []),
    ],
    [
      ...pathItems(concepts, actions),
      { words: `Add${these} to compare`, run: () => actions.compare(ids) },
      { words: 'Copy link', run: () => actions.copyLink(node.id) },
    ],
  ];
}

/** Chains of claims go from concept to concept. */
function pathItems(concepts: readonly MapNode[], actions: MapActions): MenuItem[] {
  const [from, to] = concepts;
  if (!from) return [];
  return concepts.length === 2 && to
    ? [{ words: 'Paths between these two', run: () => actions.paths([from.id, to.id]) }]
    : [{ words: 'Start of a path', run: () => actions.paths([from.id]) }];
}

/** On a line: its two ends. */
export function edgeMenu(
  edge: { id: string; look: EdgeLook },
  ends: readonly MapNode[],
  { actions }: MenuContext,
): MenuItem[][] {
  return [
    ends.map(({ id, label }) => ({ words: `Open ${label}`, run: () => actions.select(id) })),
    [
      { words: 'Hide this line', run: () => actions.hide([edge.id]) },
      { words: `Hide all lines like it`, run: () => actions.toggleLook(edge.look) },
    ],
    [{ words: 'Copy link', run: () => actions.copyLink(null) }],
  ];
}

/** On a group of a large picture. */
export function groupMenu(id: string, { actions }: MenuContext): MenuItem[][] {
  return [[{ words: 'Open the group', hint: 'Enter', run: () => actions.openGroup(id) }]];
}

/** On the empty canvas. */
export function canvasMenu({ map, isolated, marked, actions, onFit }: MenuContext): MenuItem[][] {
  return [
    [
      { words: 'Everything into view', run: onFit },
      { words: 'Tidy up', run: actions.tidy },
      ...(map.groups.length > 0
        ? [{ words: 'Fold the opened groups', hint: String(map.groups.length), run: actions.foldGroups }]
        : []),
    ],
    [
      ...(marked.size > 1
        ? [
            { words: `Only what connects these ${marked.size}`, run: () => actions.connect([...marked]) },
            { words: `Hide ${marked.size}`, run: () => actions.hide([...marked]) },
          ]
        : []),
      {
        words: 'Hide what has no line',
        hint: String(isolated.length),
        disabled: isolated.length === 0,
        run: () => actions.hide(isolated),
      },
      {
        words: 'Show what is hidden',
        hint: String(map.hidden.length),
        disabled: map.hidden.length === 0,
        run: () => actions.unhide(map.hidden),
      },
    ],
    [
      { words: 'Copy link', run: () => actions.copyLink(null) },
      { words: 'Reset picture', run: actions.reset },
    ],
  ];
}
