import cytoscape from 'cytoscape';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { nearby } from './focus.ts';
import type { Layout } from './layout.ts';
import { palettes } from './palettes.ts';
import { fontFamily, graphStyle } from './style.ts';
import { sync } from './sync.ts';
import type { Theme } from './types.ts';
import { extentOf, firstView, fitAll, reveal, type View } from './viewport.ts';

export interface Hovered {
  id: string;
  kind: 'node' | 'edge';
  /** In the canvas, px from its upper left corner. */
  x: number;
  y: number;
}

export interface GraphCanvasHandle {
  /** Everything into view. */
  fit(): void;
  zoomBy(factor: number): void;
  /** Brings a card into view without changing the zoom. */
  reveal(id: string): void;
  /** The whole picture as an image. */
  png(scale: number): Promise<Blob>;
}

export interface GraphCanvasProps {
  /** What is drawn and where; a new layout changes only what differs. */
  layout: Layout;
  theme: Theme;
  selectedId: string | null;
  /** Dims what is not near the selected card. */
  focus: boolean;
  /** Ids of cards and lines that are not shown. */
  hidden: ReadonlySet<string>;
  reducedMotion: boolean;
  /** Pointed at from outside, in a list beside the map: as if under the mouse. */
  pointedId?: string | null;
  /** A change of this brings the first view back. */
  viewKey: string;
  onSelect(id: string | null): void;
  onExpand?(id: string): void;
  onHover?(hovered: Hovered | null): void;
  onMove?(id: string, x: number, y: number): void;
  onViewport?(view: View): void;
  ref?: Ref<GraphCanvasHandle>;
}

const many = 200;

/**
 * A Cytoscape canvas that follows a layout. It is hidden from assistive technology:
 * whoever uses it puts the same things beside it as text.
 */
export function GraphCanvas(props: GraphCanvasProps) {
  const { layout, theme, selectedId, focus, hidden, viewKey, pointedId = null, ref } = props;
  const holder = useRef<HTMLDivElement>(null);
  const titles = useRef<HTMLDivElement>(null);
  const core = useRef<cytoscape.Core | null>(null);
  const hovered = useRef<string | null>(null);
  const touched = useRef(false);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  const setView = (view: View, animated: boolean) => {
    const cy = core.current;
    if (!cy) return;
    cy.stop();
    if (animated && !latest.current.reducedMotion) cy.animate({ ...view, duration: 160, easing: 'ease-out' });
    else cy.viewport(view);
  };
  const viewOf = (fitting: typeof fitAll): View | null => {
    const cy = core.current;
    if (!cy) return null;
    const { lanes, cards } = latest.current.layout;
    return fitting(extentOf(lanes, cards.values()), cy.width(), cy.height());
  };

  const bringIntoView = (id: string) => {
    const cy = core.current;
    const card = latest.current.layout.cards.get(id);
    if (!cy || !card || cy.width() === 0) return;
    const zoom = cy.zoom();
    const pan = cy.pan();
    const x = card.x * zoom + pan.x;
    const y = card.y * zoom + pan.y;
    const w = (card.w * zoom) / 2;
    const h = (card.h * zoom) / 2;
    const by = reveal({ x1: x - w, x2: x + w, y1: y - h, y2: y + h }, cy.width(), cy.height());
    if (by.x === 0 && by.y === 0) return;
    touched.current = true;
    setView({ zoom, pan: { x: pan.x + by.x, y: pan.y + by.y } }, true);
  };

  useImperativeHandle(ref, () => ({
    fit() {
      const view = viewOf(fitAll);
      touched.current = false;
      if (view) setView(view, true);
    },
    zoomBy(factor) {
      const cy = core.current;
      if (!cy) return;
      touched.current = true;
      const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
      const middle = { x: cy.width() / 2, y: cy.height() / 2 };
      const pan = cy.pan();
      const ratio = level / cy.zoom();
      setView(
        {
          zoom: level,
          pan: { x: middle.x - (middle.x - pan.x) * ratio, y: middle.y - (middle.y - pan.y) * ratio },
        },
        true,
      );
    },
    reveal: bringIntoView,
    async png(scale) {
      const cy = core.current;
      if (!cy) throw new Error('the map is not drawn yet');
      return cy.png({ output: 'blob-promise', full: true, scale, bg: palettes[latest.current.theme].page });
    },
  }));

  // The instance: made once, whatever changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: all it calls reads the latest props from a ref
  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    const cy = cytoscape({
      container,
      style: stylesheet(latest.current.theme),
      minZoom: 0.15,
      maxZoom: 3,
      boxSelectionEnabled: false,
      selectionType: 'single',
      autounselectify: true,
      layout: { name: 'preset' },
    });
    core.current = cy;
    let rest: ReturnType<typeof setTimeout> | undefined;
    cy.on('tap', (event) => {
      clearTimeout(rest);
      latest.current.onHover?.(null);
      if (event.target === cy) latest.current.onSelect(null);
      else if (event.target.isNode?.()) latest.current.onSelect(event.target.id());
    });
    cy.on('dbltap', 'node', (event) => latest.current.onExpand?.(event.target.id()));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hover = (id: string | null) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hovered.current = id;
        emphasise(cy, latest.current, id);
      }, 90);
    };
    cy.on('mouseover', 'node, edge', (event) => {
      const target = event.target;
      hover(target.id());
      container.style.cursor = target.isNode() ? 'pointer' : 'default';
      const at = event.renderedPosition;
      latest.current.onHover?.({
        id: target.id(),
        kind: target.isNode() ? 'node' : 'edge',
        x: at.x,
        y: at.y,
      });
    });
    cy.on('mouseout', 'node, edge', () => {
      hover(null);
      clearTimeout(rest);
      container.style.cursor = '';
      latest.current.onHover?.(null);
    });
    cy.on('grab', 'node', () => clearTimeout(rest));
    cy.on('drag', 'node', (event) => {
      const { x, y } = event.target.position();
      latest.current.onHover?.(null);
      latest.current.onMove?.(event.target.id(), x, y);
    });
    cy.on('dragpan pinchzoom scrollzoom', () => {
      touched.current = true;
      latest.current.onHover?.(null);
    });
    const follow = () => {
      placeTitles(titles.current, cy, latest.current.layout);
      latest.current.onViewport?.({ zoom: cy.zoom(), pan: { ...cy.pan() } });
    };
    cy.on('viewport resize', follow);
    const observer = new ResizeObserver(() => {
      cy.resize();
      // Until someone moves it, the picture keeps filling what room there is.
      if (cy.width() === 0) return;
      const chosen = latest.current.selectedId;
      if (chosen !== null) return bringIntoView(chosen);
      if (touched.current) return;
      const view = viewOf(firstView);
      if (view) cy.viewport(view);
    });
    observer.observe(container);
    return () => {
      clearTimeout(timer);
      clearTimeout(rest);
      observer.disconnect();
      core.current = null;
      cy.destroy();
    };
  }, []);

  useEffect(() => {
    core.current?.style(stylesheet(theme));
  }, [theme]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    sync(cy, layout);
    tune(cy, layout.graph.nodes.length + layout.graph.edges.length);
    hide(cy, hidden);
    emphasise(cy, latest.current, hovered.current);
    placeTitles(titles.current, cy, layout);
  }, [layout, hidden]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key, and nothing else, asks for the first view
  useEffect(() => {
    touched.current = false;
    const cy = core.current;
    const view = viewOf(firstView);
    if (cy && view && cy.width() > 0) cy.viewport(view);
  }, [viewKey]);

  useEffect(() => {
    hovered.current = pointedId;
    if (core.current) emphasise(core.current, latest.current, pointedId);
  }, [pointedId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: reads the latest props, set above
  useEffect(() => {
    const cy = core.current;
    if (cy) emphasise(cy, latest.current, hovered.current);
  }, [selectedId, focus]);

  const palette = palettes[theme];
  return (
    <div className="graph-canvas" aria-hidden="true" style={{ background: palette.page, fontFamily }}>
      <div className="graph-canvas-holder" ref={holder} />
      <div className="graph-canvas-titles" ref={titles} style={{ color: palette.laneTitle }}>
        {layout.lanes.map((lane) => (
          <span key={lane.lane} data-lane={lane.lane} style={{ background: palette.page }}>
            {lane.title}
          </span>
        ))}
      </div>
    </div>
  );
}

function stylesheet(theme: Theme): cytoscape.StylesheetJson {
  // The published types lack `endpoints` and the outline of lines, which 3.34 has.
  return graphStyle(theme) as unknown as cytoscape.StylesheetJson;
}

/** Large maps trade sharpness while moving for speed; these are read by the renderer at every frame. */
function tune(cy: cytoscape.Core, elements: number): void {
  const { renderer } = cy as unknown as { renderer?: () => Record<string, unknown> };
  const painter = renderer?.call(cy);
  if (!painter) return;
  painter.textureOnViewport = elements > many;
  painter.forcedPixelRatio = elements > many ? Math.min(1.5, globalThis.devicePixelRatio || 1) : null;
}

function hide(cy: cytoscape.Core, hidden: ReadonlySet<string>): void {
  cy.batch(() => {
    for (const element of cy.elements().toArray()) element.toggleClass('hidden', hidden.has(element.id()));
  });
}

function emphasise(
  cy: cytoscape.Core,
  { layout, selectedId, focus, hidden }: Pick<GraphCanvasProps, 'layout' | 'selectedId' | 'focus' | 'hidden'>,
  hovered: string | null,
): void {
  const edges = layout.graph.edges.filter(
    (edge) => !hidden.has(edge.id) && !hidden.has(edge.source) && !hidden.has(edge.target),
  );
  const laneOf = (id: string) => layout.cards.get(id)?.lane ?? 0;
  let near: { nodes: Set<string>; edges: Set<string> } | null = null;
  const edge = hovered === null ? undefined : edges.find(({ id }) => id === hovered);
  if (edge) near = { nodes: new Set([edge.source, edge.target]), edges: new Set([edge.id]) };
  else if (hovered !== null && layout.cards.has(hovered)) near = nearby(hovered, edges, laneOf);
  else if (focus && selectedId !== null && layout.cards.has(selectedId))
    near = nearby(selectedId, edges, laneOf);
  cy.batch(() => {
    for (const element of cy.elements().toArray()) {
      if (element.hasClass('laneback')) continue;
      const id = element.id();
      const bright = near?.nodes.has(id) || near?.edges.has(id) || id === selectedId;
      element.toggleClass('dim', near !== null && !bright);
      element.toggleClass('near', near !== null && Boolean(bright));
      element.toggleClass('chosen', id === selectedId);
      element.toggleClass('hover', id === hovered && element.isNode());
    }
  });
}

/** Lane titles stay at the top edge when the lanes reach above it. */
function placeTitles(holder: HTMLDivElement | null, cy: cytoscape.Core, layout: Layout): void {
  if (!holder) return;
  const zoom = cy.zoom();
  const pan = cy.pan();
  for (const span of holder.querySelectorAll<HTMLElement>('[data-lane]')) {
    const lane = layout.lanes.find((each) => String(each.lane) === span.dataset.lane);
    if (!lane) continue;
    const out = (lane.y1 - 26) * zoom + pan.y < 0 && lane.y2 * zoom + pan.y > 40;
    span.hidden = !out;
    if (!out) continue;
    const x = ((lane.x1 + lane.x2) / 2) * zoom + pan.x;
    span.style.transform = `translate(${x}px, 0) translateX(-50%)`;
    span.style.fontSize = `${Math.max(11, Math.min(16, 16 * zoom))}px`;
    span.style.width = `${(lane.x2 - lane.x1) * zoom}px`;
  }
}
