import cytoscape from 'cytoscape';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { Camera } from './camera.ts';
import { Emphasis } from './emphasis.ts';
import { type Gestures, listen } from './gestures.ts';
import type { Layout } from './layout.ts';
import { Minimap, type MinimapHandle } from './Minimap.tsx';
import { palettes } from './palettes.ts';
import { fontFamily } from './style.ts';
import { graphStyle } from './stylesheet.ts';
import { Sync } from './sync.ts';
import { placeTitles } from './titles.ts';
import type { Theme } from './types.ts';
import type { View } from './viewport.ts';
import './GraphCanvas.css';

export interface GraphCanvasHandle {
  /** Everything into view. */
  fit(): void;
  zoomBy(factor: number): void;
  /** Brings a card into view without changing the zoom. */
  reveal(id: string): void;
}

export interface GraphCanvasProps extends Gestures {
  /** What is drawn and where; a new layout changes only what differs. */
  layout: Layout;
  theme: Theme;
  selectedId: string | null;
  /** Dims what is not near the selected card. */
  focus: boolean;
  /** Ids of cards and lines that are not shown. */
  hidden: ReadonlySet<string>;
  /** Ids of cards with a second ring: several chosen at once. */
  marked?: ReadonlySet<string>;
  /** Ids of cards with a pin: layouts leave them where they are. */
  pinned?: ReadonlySet<string>;
  reducedMotion: boolean;
  /** Pointed at from outside, in a list beside the map: as if under the mouse. */
  pointedId?: string | null;
  /** A change of this brings the first view back. */
  viewKey: string;
  /** A small map of the whole in the corner, where there are more than 200 cards. */
  minimap?: boolean;
  onViewport?(view: View): void;
  ref?: Ref<GraphCanvasHandle>;
}

interface Instance {
  cy: cytoscape.Core;
  camera: Camera;
  sync: Sync;
  emphasis: Emphasis;
}

const many = 200;
const nothing: ReadonlySet<string> = new Set();

/**
 * A Cytoscape canvas that follows a layout. It is hidden from assistive technology:
 * whoever uses it puts the same things beside it as text.
 */
export function GraphCanvas(props: GraphCanvasProps) {
  const { layout, theme, selectedId, focus, hidden, viewKey, pointedId = null, ref } = props;
  const { marked = nothing, pinned = nothing, minimap = false } = props;
  const holder = useRef<HTMLDivElement>(null);
  const titles = useRef<HTMLDivElement>(null);
  const corner = useRef<MinimapHandle>(null);
  const instance = useRef<Instance | null>(null);
  const hovered = useRef<string | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  const emphasise = () => {
    const now = latest.current;
    instance.current?.emphasis.show({
      layout: now.layout,
      hidden: now.hidden,
      selectedId: now.selectedId,
      focus: now.focus,
      hovered: hovered.current,
      marked: now.marked ?? nothing,
      pinned: now.pinned ?? nothing,
    });
  };

  useImperativeHandle(ref, () => ({
    fit: () => instance.current?.camera.fit(),
    zoomBy: (factor) => instance.current?.camera.zoomBy(factor),
    reveal: (id) => instance.current?.camera.reveal(id),
  }));

  // The instance: made once, whatever changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: all it calls reads the latest props from a ref
  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    const cy = cytoscape({
      container,
      style: stylesheet(latest.current.theme),
      maxZoom: 3,
      boxSelectionEnabled: true,
      selectionType: 'single',
      autounselectify: true,
      layout: { name: 'preset' },
    });
    const camera = new Camera(cy, () => latest.current);
    const emphasis = new Emphasis(cy);
    const sync = new Sync(cy, (added) => {
      emphasis.forget(added);
      emphasise();
    });
    instance.current = { cy, camera, sync, emphasis };
    const deafen = listen(cy, () => latest.current, {
      rested(id) {
        hovered.current = id;
        emphasise();
      },
      dragged: (id) => sync.moved(id),
      viewMoved: () => camera.moved(),
    });
    cy.on('viewport resize', () => {
      placeTitles(titles.current, cy, latest.current.layout);
      corner.current?.frame(cy.extent());
      latest.current.onViewport?.({ zoom: cy.zoom(), pan: { ...cy.pan() } });
    });
    const observer = new ResizeObserver(() => camera.resized(latest.current.selectedId));
    observer.observe(container);
    return () => {
      sync.stop();
      deafen();
      observer.disconnect();
      instance.current = null;
      cy.destroy();
    };
  }, []);

  useEffect(() => {
    instance.current?.cy.style(stylesheet(theme));
  }, [theme]);

  useEffect(() => {
    if (!instance.current) return;
    const { cy, camera, sync } = instance.current;
    sync.show(layout);
    camera.allow();
    tune(cy, layout.graph.nodes.length + layout.graph.edges.length);
    placeTitles(titles.current, cy, layout);
    corner.current?.frame(cy.extent());
  }, [layout]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key, and nothing else, asks for the first view
  useEffect(() => {
    instance.current?.camera.first();
  }, [viewKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: reads the latest props, which these are part of
  useEffect(emphasise, [selectedId, focus, hidden, marked, pinned]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: reads the latest props
  useEffect(() => {
    hovered.current = pointedId;
    emphasise();
  }, [pointedId]);

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
      {minimap && layout.cards.size > many ? (
        <Minimap
          ref={corner}
          layout={layout}
          hidden={hidden}
          theme={theme}
          onGo={(point) => instance.current?.camera.centre(point)}
        />
      ) : null}
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
