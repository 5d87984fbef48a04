/**
 * Where everything stands, as a function of what is drawn and of the state of the map alone,
 * so that a link, an undo and a reload give the same picture.
 *
 * The base is composed for a room: the overview, and what else has no place of its own. Upon it stand the cards
 * that were moved and those that came later, each at its place.
 */
import { extendLayout } from '../../graph/extend.ts';
import { type Layout, layouts } from '../../graph/layout.ts';
import { placeAll } from '../../graph/placeAll.ts';
import type { DrawnGraph, DrawnNode, Measure } from '../../graph/types.ts';
import type { MapState, Place } from '../../state/map.ts';

/** For which lanes are composed, in px of the picture. */
export type Room = NonNullable<MapState['room']>;

/** Cards and lines that lanes are composed of without holding up the page. */
const SMALL = 500;

/** What is composed together: all but what came later and has a place. */
export function baseOf(
  drawn: DrawnGraph,
  overview: ReadonlySet<string>,
  places: readonly Place[],
): DrawnGraph {
  const placed = new Set(places.map(({ id }) => id));
  return only(drawn, ({ id }) => overview.has(id) || !placed.has(id));
}

/**
 * The base, where that takes no time worth speaking of: small lanes, or cards that all have their places.
 * Null where it has to be worked out aside.
 */
export function atOnce(
  drawn: DrawnGraph,
  overview: ReadonlySet<string>,
  { layout, places }: MapState,
  measure: Measure,
  room: Room,
): Layout | null {
  if (layout === 'lanes') {
    const base = baseOf(drawn, overview, places);
    return base.nodes.length + base.edges.length > SMALL ? null : layouts.lanes.compose(base, measure, room);
  }
  const at = new Map(places.map((each) => [each.id, each]));
  const isKept = at.size > 0 && drawn.nodes.every(({ id }) => at.has(id) || !overview.has(id));
  return isKept
    ? placeAll(
        layout,
        only(drawn, ({ id }) => at.has(id)),
        measure,
        at,
      )
    : null;
}

export interface Arranged {
  readonly layout: Layout;
  /** Cards that came without a place and were given one. */
  readonly arrived: readonly Place[];
}

/** The base with everything else upon it. */
export function arrange(
  base: Layout,
  drawn: DrawnGraph,
  places: readonly Place[],
  measure: Measure,
): Arranged {
  const at = new Map(places.map((place) => [place.id, place]));
  const layout = extendLayout(base, drawn, measure, at);
  const late = drawn.nodes.filter(({ id }) => !base.cards.has(id) && !at.has(id));
  return {
    layout,
    arrived: placesOf(
      layout,
      late.map(({ id }) => id),
    ),
  };
}

/** Where these cards stand. */
export function placesOf(layout: Layout, ids: Iterable<string>): Place[] {
  const places: Place[] = [];
  for (const id of ids) {
    const card = layout.cards.get(id);
    if (card) places.push({ id, x: card.x, y: card.y });
  }
  return places;
}

function only(drawn: DrawnGraph, isWanted: (node: DrawnNode) => boolean): DrawnGraph {
  const nodes = drawn.nodes.filter(isWanted);
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    ...drawn,
    nodes,
    edges: drawn.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
}
