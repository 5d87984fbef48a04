import { describe, expect, it } from 'vitest';
import { FIRST_MAP, type MapState, open, place, tidy, togglePins } from '../../../client/state/map.ts';
import { parseMap, setMap } from '../../../client/state/mapUrl.ts';
import { arrange, atOnce, placesOf } from '../../../client/views/map/composed.ts';
import { type MapGraph, toDrawn } from '../../../client/views/map/drawn.ts';
import { fixture } from '../graph/fixture.ts';

const measure = (text: string, font: number) => text.length * font * 0.55;
const room = { width: 1300, height: 820 };

/** The first picture, and the same with what was opened. */
const whole = toDrawn(fixture);
const first: MapGraph = { ...fixture, nodes: fixture.nodes.slice(0, -12) };
const firstDrawn = toDrawn({
  ...first,
  edges: first.edges.filter((edge) =>
    [edge.source, edge.target].every((id) => first.nodes.some((node) => node.id === id)),
  ),
});
const overview = new Set(first.nodes.map(({ id }) => id));
const some = (drawn: typeof whole, i: number) => drawn.nodes[i]?.id ?? '';

/** The picture as a link gives it: composed from nothing but the state. */
function fromLink(map: MapState, drawn = whole) {
  const search = new URLSearchParams();
  setMap(search, map);
  const state = parseMap(new URLSearchParams(search.toString()));
  const base = atOnce(drawn, overview, state, measure, state.room ?? { width: 600, height: 400 });
  if (!base) throw new Error('worked out aside');
  return arrange(base, drawn, state.places, measure);
}
const cardsOf = ({ layout }: ReturnType<typeof arrange>) =>
  new Map([...layout.cards].map(([id, { x, y, w, h }]) => [id, { x, y, w, h }]));

describe('where everything stands', () => {
  const base = atOnce(firstDrawn, overview, FIRST_MAP, measure, room);
  if (!base) throw new Error('the first picture is small');
  const came = arrange(base, whole, [], measure);
  const opened = { ...place(open(FIRST_MAP, 'x', null), came.arrived), room };

  it('leaves what stood where it stood when others come', () => {
    for (const [id, card] of base.cards)
      expect(came.layout.cards.get(id), id).toMatchObject({ x: card.x, y: card.y });
    expect(came.arrived.map(({ id }) => id).sort()).toEqual(
      whole.nodes
        .map(({ id }) => id)
        .filter((id) => !overview.has(id))
        .sort(),
    );
  });
  it('is the same from a link, whatever the window, with nothing more to place', () => {
    const linked = fromLink(opened);
    expect(cardsOf(linked)).toEqual(cardsOf(came));
    expect(linked.layout.lanes).toEqual(came.layout.lanes);
    expect(linked.layout.routes).toEqual(came.layout.routes);
    expect(linked.arrived).toEqual([]);
  });
  it('keeps in the address only what composing does not give', () => {
    const moved = place(opened, [{ id: some(firstDrawn, 3), x: 10, y: 20 }]);
    expect(moved.places).toHaveLength(came.arrived.length + 1);
    const linked = cardsOf(fromLink(moved));
    expect(linked.get(some(firstDrawn, 3))).toMatchObject({ x: 10, y: 20 });
    linked.delete(some(firstDrawn, 3));
    for (const [id, card] of linked) expect(came.layout.cards.get(id), id).toMatchObject(card);
  });
  it('goes back to what it was when what came is gone', () => {
    const closed = { ...opened, opened: [] };
    const again = fromLink(closed, firstDrawn);
    for (const [id, card] of base.cards)
      expect(again.layout.cards.get(id), id).toMatchObject({ x: card.x, y: card.y });
  });
  it('composes all together when it is tidied, but for what is pinned', () => {
    const pin = { id: some(whole, 5), x: -500, y: 77 };
    const anew = { ...tidy(togglePins(opened, [pin])), room };
    const cards = cardsOf(fromLink(anew));
    expect(cards.get(pin.id)).toMatchObject({ x: -500, y: 77 });
    expect(fromLink(anew).arrived).toEqual([]);
    expect(cards.get(some(whole, 0))).not.toEqual(cardsOf(came).get(some(whole, 0)));
  });
  it('restores any layout from places alone, and leaves to the worker what has none', () => {
    const places = whole.nodes.map(({ id }, i) => ({ id, x: i * 300, y: (i % 7) * 90 }));
    const map = { ...place(FIRST_MAP, places), layout: 'force' as const };
    const { layout, arrived } = fromLink(map);
    expect(
      placesOf(
        layout,
        whole.nodes.map(({ id }) => id),
      ),
    ).toEqual(places);
    expect(arrived).toEqual([]);
    expect(atOnce(whole, overview, { ...FIRST_MAP, layout: 'force' }, measure, room)).toBeNull();
    const some = { ...map, places: places.filter(({ id }) => overview.has(id)) };
    expect(fromLink(some).arrived).toHaveLength(places.length - overview.size);
  });
});
