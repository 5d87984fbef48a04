import { describe, expect, it } from 'vitest';
import { markSvg } from '../../../client/graph/marks.ts';
import { palettes } from '../../../client/graph/palettes.ts';
import { edgeLooks, strokeOf, strokeWidths } from '../../../client/graph/style.ts';
import { graphStyle } from '../../../client/graph/stylesheet.ts';
import type { EdgeLook, Mark, NodeLook, Theme } from '../../../client/graph/types.ts';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as Theme[])('the %s map', (theme) => {
  const p = palettes[theme];
  it('draws lines at 3:1 on the page or better', () => {
    for (const look of Object.keys(p.edges) as EdgeLook[])
      expect(contrast(p.edges[look], p.page), look).toBeGreaterThanOrEqual(3);
  });
  it('draws borders and marks at 3:1 on the lane or the page', () => {
    for (const look of Object.keys(p.nodes) as NodeLook[])
      expect(contrast(p.nodes[look].border, p.page), look).toBeGreaterThanOrEqual(3);
    for (const mark of Object.keys(p.marks) as Mark[])
      expect(contrast(p.marks[mark], p.page), mark).toBeGreaterThanOrEqual(3);
  });
  it('sets text at 4.5:1 on every card, and titles on lane and page', () => {
    for (const look of Object.keys(p.nodes) as NodeLook[])
      expect(contrast(p.text, p.nodes[look].fill), look).toBeGreaterThanOrEqual(4.5);
    expect(contrast(p.laneTitle, p.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(p.laneTitle, p.lane)).toBeGreaterThanOrEqual(4.5);
  });
  it('has a style for every look and a picture for every mark', () => {
    const selectors = graphStyle(theme).map(({ selector }) => selector);
    for (const look of Object.keys(p.nodes)) expect(selectors).toContain(`node.${look}`);
    for (const look of Object.keys(p.edges)) expect(selectors).toContain(`edge.${look}`);
    const pictures = (Object.keys(p.marks) as Mark[]).map((mark) =>
      markSvg(mark, theme).replaceAll(/#\w+/g, ''),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});

describe('direction and weight', () => {
  it('differ by more than colour: dash and end', () => {
    const forms = (['supports', 'disputes', 'neutral', 'about'] as EdgeLook[]).map((look) =>
      JSON.stringify([edgeLooks[look].dash, edgeLooks[look].end]),
    );
    expect(new Set(forms).size).toBe(4);
  });
  it('turns a weight into one of four widths', () => {
    expect([null, undefined, Number.NaN, 0, 0.2, 0.25, 0.5, 0.74, 0.75, 1].map(strokeOf)).toEqual([
      1, 1, 1, 1, 1, 2, 3, 3, 4, 4,
    ]);
    expect(strokeWidths).toEqual({ 1: 1.25, 2: 2.25, 3: 3.5, 4: 5 });
  });
});
