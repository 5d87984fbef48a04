import { type PointerEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Layout } from './layout.ts';
import { palettes } from './palettes.ts';
import type { Point, Theme } from './types.ts';
import { type Extent, extentOf, overview } from './viewport.ts';
import './minimap.css';

export interface MinimapHandle {
  /** Frames what is in view, in the picture's own px. */
  frame(view: Extent): void;
}

interface MinimapProps {
  layout: Layout;
  hidden: ReadonlySet<string>;
  theme: Theme;
  /** Clicked or dragged: this point of the picture belongs in the middle. */
  onGo(point: Point): void;
  ref?: Ref<MinimapHandle>;
}

const width = 184;
const height = 124;

/** The whole picture, small, with a frame around what is in view. A help for the mouse alone: keys have Fit and arrows. */
export function Minimap({ layout, hidden, theme, onGo, ref }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef<Extent | null>(null);
  const small = useMemo(
    () => overview(extentOf(layout.lanes, layout.cards.values()), width, height),
    [layout.lanes, layout.cards],
  );

  const frame = (view: Extent) => {
    seen.current = view;
    const style = box.current?.style;
    if (!style) return;
    const x1 = Math.max(0, view.x1 * small.zoom + small.pan.x);
    const y1 = Math.max(0, view.y1 * small.zoom + small.pan.y);
    const x2 = Math.min(width, view.x2 * small.zoom + small.pan.x);
    const y2 = Math.min(height, view.y2 * small.zoom + small.pan.y);
    style.transform = `translate(${x1}px, ${y1}px)`;
    style.width = `${Math.max(4, x2 - x1)}px`;
    style.height = `${Math.max(4, y2 - y1)}px`;
  };
  useImperativeHandle(ref, () => ({ frame }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame follows the scale, which is listed
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!canvas.current || !pen) return;
    const sharp = Math.min(2, globalThis.devicePixelRatio || 1);
    canvas.current.width = width * sharp;
    canvas.current.height = height * sharp;
    const { lane, nodes } = palettes[theme];
    pen.setTransform(small.zoom * sharp, 0, 0, small.zoom * sharp, small.pan.x * sharp, small.pan.y * sharp);
    pen.fillStyle = lane;
    for (const { x1, x2, y1, y2 } of layout.lanes) pen.fillRect(x1, y1, x2 - x1, y2 - y1);
    const least = 1.6 / small.zoom;
    for (const node of layout.graph.nodes) {
      const card = layout.cards.get(node.id);
      if (!card || hidden.has(node.id)) continue;
      const w = Math.max(least, card.w);
      const h = Math.max(least, card.h);
      pen.fillStyle = nodes[node.look].border;
      pen.fillRect(card.x - w / 2, card.y - h / 2, w, h);
    }
    if (seen.current) frame(seen.current);
  }, [layout, hidden, theme, small]);

  const go = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onGo({
      x: (event.clientX - left - small.pan.x) / small.zoom,
      y: (event.clientY - top - small.pan.y) / small.zoom,
    });
  };
  return (
    <div
      className="graph-minimap"
      style={{ width, height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <canvas ref={canvas} />
      <div className="graph-minimap-frame" ref={box} />
    </div>
  );
}
