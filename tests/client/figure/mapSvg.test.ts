import { describe, expect, test } from 'vitest';
import { type Layout, layouts, moveCard } from '../../../client/graph/layout.ts';
import { dimmed } from '../../../client/graph/style.ts';
import { mapSvg, type Shown } from '../../../client/views/figure/mapSvg.ts';
import { toDrawn } from '../../../client/views/map/drawn.ts';
import { fixture } from '../graph/fixture.ts';
import { parsedSvg, wordsIn } from './parsed.ts';

const drawn = toDrawn(fixture);
const layout = layouts.lanes.compose(drawn, (text, font) => text.length * font * 0.56);
const ALL: Shown = { hidden: new Set(), selectedId: null, focus: false, pinned: new Set() };
const draw = (shown: Partial<Shown> = {}, of: Layout = layout) =>
  parsedSvg(
    mapSvg(
      of,
      { ...ALL, ...shown },
      {
        title: 'NAD+',
        conditions: '',
        credit: 'data 1, CC0',
        link: 'http://atlas.example/explore',
        theme: 'light',
      },
    ),
  );
const paths = (document: Document, selector: string) => document.querySelectorAll(selector).length;

describe('a saved map', () => {
  test('has every card with its lines of text, and every lane', () => {
    const words = wordsIn(draw());
    for (const { lines } of layout.cards.values()) for (const line of lines) expect(words).toContain(line);
    for (const { title } of layout.lanes) expect(words).toContain(title);
  });

  test('draws every line with its dash and its end', () => {
    const document = draw();
    const count = (look: string) => drawn.edges.filter((edge) => edge.look === look).length;
    // One of each is the legend's.
    expect(paths(document, 'path[stroke-dasharray="9 5"]')).toBe(count('disputes') + 1);
    expect(paths(document, 'path[stroke-dasharray="2 5"]')).toBe(count('neutral') + 1);
    expect(paths(document, 'path[d$="Z"][fill="#0072B2"]')).toBe(count('supports') + 1);
    expect(paths(document, 'rect[fill="#C24E00"]')).toBe(count('disputes') + 1);
  });

  test('leaves out what is hidden, and the lines to it', () => {
    const study = drawn.nodes.find(({ look }) => look === 'study');
    if (!study) throw new Error('no study in the fixture');
    const name = layout.cards.get(study.id)?.lines[0] ?? '';
    expect(wordsIn(draw())).toContain(name);
    const document = draw({ hidden: new Set([study.id]) });
    expect(wordsIn(document)).not.toContain(name);
    const lines = drawn.edges.filter(
      ({ source, target }) => source !== study.id && target !== study.id,
    ).length;
    expect(wordsIn(document)).toContain(`${drawn.nodes.length - 1} things, ${lines} links`);
  });

  test('dims what the screen dims, and says so', () => {
    const claim = drawn.nodes.find(({ look }) => look === 'claim')?.id ?? null;
    const faint = `g[opacity="${dimmed}"]`;
    expect(paths(draw({ selectedId: claim }), faint)).toBe(0);
    const focused = draw({ selectedId: claim, focus: true });
    expect(paths(focused, faint)).toBeGreaterThan(10);
    expect(paths(focused, faint)).toBeLessThan(drawn.nodes.length + drawn.edges.length);
    expect(wordsIn(focused)).toContain('pale: not near what is selected');
  });

  test('shows a moved card where it stands, all within the picture', () => {
    const [first] = drawn.nodes;
    if (!first) throw new Error('no node in the fixture');
    const far = draw({}, moveCard(layout, first.id, { x: 5000, y: -900 }));
    const width = Number(far.documentElement.getAttribute('width'));
    expect(width).toBeGreaterThan(5000);
    expect(width).toBeGreaterThan(Number(draw().documentElement.getAttribute('width')));
  });

  test('carries the marks of verdicts and of pinned cards', () => {
    const [first] = drawn.nodes;
    const signs = (document: Document) => paths(document, 'g[transform*="scale(0.89)"]');
    const marked = drawn.nodes.filter(({ mark }) => mark).length;
    expect(signs(draw())).toBe(marked);
    expect(signs(draw({ pinned: new Set([first?.id ?? '']) }))).toBe(marked + 1);
  });

  test('of nothing is a picture still', () => {
    draw({ hidden: new Set(drawn.nodes.map(({ id }) => id)) });
  });
});
