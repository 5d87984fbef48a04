import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { GraphCanvas, type GraphCanvasHandle } from '../../graph/GraphCanvas.tsx';
import type { Hovered } from '../../graph/gestures.ts';
import { extendLayout } from '../../graph/extend.ts';
import { type Layout, layouts, moveCard } from '../../graph/layout.ts';
import { strokeOf } from '../../graph/style.ts';
import { canvasMeasure } from '../../graph/text.ts';
import type { DrawnGraph, EdgeLook, NodeLook, Theme } from '../../graph/types.ts';
import { hiddenBy, type MapGraph, moreOf, toDrawn } from './drawn.ts';
import { exportPicture, type PictureWords } from './exportPicture.ts';
import { Legend } from './Legend.tsx';
import { Outline } from './Outline.tsx';
import { buildOutline } from './outline.ts';
import { Toolbar, type ToolName } from './Toolbar.tsx';
import { useKept } from './useKept.ts';
import { useSize } from './useSize.ts';
import { describeEdge, describeNode, tally } from './words.ts';
import './map.css';

/** A list that was cut, to be said out loud. */
export interface Cut {
  what: string;
  shown: number;
  total: number;
}

export interface MapViewProps {
  /** Null while the first answer is on its way. */
  graph: MapGraph | null;
  /** A change of this composes the picture anew; else what is placed stays where it is. */
  layoutKey: string;
  loading: boolean;
  cuts: readonly Cut[];
  theme: Theme;
  selectedId: string | null;
  onSelect(id: string | null): void;
  /** Nodes whose surroundings are shown. */
  expandedIds: readonly string[];
  onExpand(ids: string[]): void;
  onReset(): void;
  words: PictureWords;
  /** Above the map: what went wrong, with what was there still on screen. */
  notice?: ReactNode;
  /** Instead of the map: nothing matches. */
  empty?: ReactNode;
}

interface Composed {
  key: string;
  drawn: DrawnGraph;
  layout: Layout;
  /** Cards from top to bottom when they were laid out: the outline reads the same way. */
  order: ReadonlyMap<string, number>;
}

const roomy = 1100;
const tight = 900;
const low = 660;
const phone = 640;
const outlineWidth = 232;
const aimedZoom = 0.86;
/** Tools, legend and lane titles, about. */
const aroundCanvas = 150;

export function MapView(props: MapViewProps) {
  const { graph, layoutKey, theme, selectedId, expandedIds } = props;
  const [root, { width, height }] = useSize<HTMLElement>();
  const canvas = useRef<GraphCanvasHandle>(null);
  const [measure] = useState(canvasMeasure);
  const [edition, setEdition] = useState(0);
  const [focus, setFocus] = useState(true);
  const [off, setOff] = useState<ReadonlySet<NodeLook | EdgeLook>>(new Set());
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [legendChoice, setLegend] = useState<boolean | null>(null);
  const [outlineChoice, setOutline] = useKept('atlas.map.outline');
  const [pane, setPane] = useState<'outline' | 'map'>('outline');
  const [within, setWithin] = useState(false);
  const [spoken, speak] = useState('');
  const [saving, setSaving] = useState(false);

  const narrow = width !== null && width < phone;
  const outlineOpen = narrow
    ? pane === 'outline'
    : (outlineChoice ?? (width !== null && (width >= roomy || (within && width >= phone))));
  const mapOpen = !narrow || pane === 'map';
  const legendOpen = legendChoice ?? (width !== null && width >= tight && height >= low);

  // The layout follows the graph: composed anew for a new key, extended for the same.
  const drawn = useMemo(() => (graph ? toDrawn(graph) : null), [graph]);
  const [composed, setComposed] = useState<Composed | null>(null);
  const key = `${layoutKey} ${edition}`;
  if (drawn && width !== null && (composed?.key !== key || composed.drawn !== drawn)) {
    const room = (outlineOpen && !narrow ? width - outlineWidth : width) / aimedZoom;
    const layout =
      composed?.key === key
        ? extendLayout(composed.layout, drawn, measure)
        : layouts.lanes.compose(drawn, measure, { width: room, height: (height - aroundCanvas) / aimedZoom });
    setComposed({ key, drawn, layout, order: orderOf(layout) });
  }

  const hidden = useMemo(() => (drawn ? hiddenBy(drawn, off) : new Set<string>()), [drawn, off]);
  const order = composed?.order;
  const outline = useMemo(
    () => (graph ? buildOutline(graph, hidden, (id) => order?.get(id) ?? 0) : []),
    [graph, hidden, order],
  );
  const nodes = useMemo(() => new Map(graph?.nodes.map((node) => [node.id, node])), [graph]);
  const selected = selectedId === null ? undefined : nodes.get(selectedId);
  const more = useMemo(() => (selected && graph ? moreOf(selected, graph) : 0), [selected, graph]);

  const selectedIsDrawn = selectedId !== null && composed?.layout.cards.has(selectedId) === true;
  useEffect(() => {
    if (selectedId !== null && selectedIsDrawn) canvas.current?.reveal(selectedId);
  }, [selectedId, selectedIsDrawn]);

  useEffect(() => {
    if (selected && graph)
      speak([`Selected: ${selected.label}`, describeNode(selected), tally(selected, graph)].join('. '));
  }, [selected, graph]);

  const counted = graph?.nodes.length ?? 0;
  const known = useRef(0);
  useEffect(() => {
    if (counted === 0) return;
    const came = counted - known.current;
    if (known.current > 0 && came !== 0)
      speak(came > 0 ? `${came} added, ${counted} shown` : `${-came} removed, ${counted} shown`);
    known.current = counted;
  }, [counted]);

  const expand = (id: string) => {
    const open = expandedIds.includes(id);
    const label = nodes.get(id)?.label ?? '';
    speak(open ? `Surroundings of ${label} closed` : `Opening what surrounds ${label}`);
    props.onExpand(open ? expandedIds.filter((each) => each !== id) : [...expandedIds, id]);
  };
  const toggleFocus = () => {
    speak(focus ? 'Focus off: everything is bright' : 'Focus on: only what is near the selection is bright');
    setFocus(!focus);
  };
  const reset = () => {
    setEdition(edition + 1);
    setOff(new Set());
    setFocus(true);
    props.onSelect(null);
    props.onReset();
    speak('Picture reset');
  };
  const save = async () => {
    if (!drawn || !canvas.current) return;
    setSaving(true);
    try {
      const raw = await canvas.current.png(2);
      download(await exportPicture(raw, drawn, theme, props.words, 2), 'evidence-map.png');
      speak('Picture saved');
    } catch (error) {
      speak(`The picture could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setSaving(false);
    }
  };
  const tools: Record<ToolName, () => void> = {
    fit: () => canvas.current?.fit(),
    in: () => canvas.current?.zoomBy(1.25),
    out: () => canvas.current?.zoomBy(0.8),
    focus: toggleFocus,
    lanes: () => setEdition(edition + 1),
    expand: () => selectedId !== null && expand(selectedId),
    reset,
    save,
  };

  if (props.empty && graph && graph.nodes.length === 0)
    return (
      <section className="map-view" aria-label="Map" ref={root}>
        <div className="map-empty">{props.empty}</div>
      </section>
    );
  const tip = hovered && graph ? tipOf(hovered, graph) : null;
  return (
    <section className="map-view" aria-label="Map" ref={root} aria-busy={props.loading} data-narrow={narrow}>
      {narrow ? (
        <fieldset className="map-panes">
          <legend className="visually-hidden">Show as</legend>
          {(['outline', 'map'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={pane === each} onClick={() => setPane(each)}>
              {each === 'outline' ? 'Outline' : 'Picture'}
            </button>
          ))}
        </fieldset>
      ) : null}
      <div className="map-body">
        {outlineOpen ? (
          <nav
            className="map-outline"
            aria-label="Outline"
            onFocus={() => setWithin(true)}
            // From one row to the next is not away: closing in between would take the row from under the pointer.
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) setWithin(false);
            }}
          >
            {narrow ? null : (
              <div className="map-outline-head">
                <h2>Outline</h2>
                <button
                  type="button"
                  className="map-tool"
                  onClick={() => setOutline(false)}
                  aria-expanded="true"
                >
                  Hide
                </button>
              </div>
            )}
            {graph ? (
              <Outline
                outline={outline}
                selectedId={selectedId}
                expandedIds={expandedIds}
                theme={theme}
                onOpen={(id) => props.onSelect(id)}
                onExpand={expand}
                onFocusToggle={toggleFocus}
                onClear={() => props.onSelect(null)}
                onPoint={setPointed}
              />
            ) : (
              <OutlineSkeleton />
            )}
          </nav>
        ) : null}
        {mapOpen ? (
          <div className="map-stage">
            <Toolbar
              tools={tools}
              focus={focus}
              selected={selected?.label ?? null}
              expanded={selectedId !== null && expandedIds.includes(selectedId)}
              more={more}
              saving={saving}
              after={
                graph ? <Shown cuts={props.cuts} nodes={counted} lines={drawn?.edges.length ?? 0} /> : null
              }
              before={
                outlineOpen || narrow ? null : (
                  <button
                    type="button"
                    className="map-tool"
                    aria-expanded="false"
                    onClick={() => setOutline(true)}
                  >
                    Outline
                  </button>
                )
              }
            />
            {props.notice}
            <div className="map-canvas">
              {composed ? (
                <GraphCanvas
                  ref={canvas}
                  layout={composed.layout}
                  theme={theme}
                  selectedId={selectedId}
                  focus={focus}
                  hidden={hidden}
                  pointedId={pointed}
                  reducedMotion={globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false}
                  viewKey={key}
                  onSelect={props.onSelect}
                  onExpand={expand}
                  onHover={setHovered}
                  onMove={(id, x, y) =>
                    setComposed((now) => (now ? { ...now, layout: moveCard(now.layout, id, { x, y }) } : now))
                  }
                />
              ) : (
                <CanvasSkeleton />
              )}
              {tip ? (
                <div className="map-tip" aria-hidden="true" style={tipPlace(hovered)}>
                  <strong>{tip.title}</strong>
                  <span>{tip.text}</span>
                </div>
              ) : null}
              {props.loading && composed ? <div className="map-progress" aria-hidden="true" /> : null}
            </div>
            {drawn ? (
              <Legend
                drawn={drawn}
                off={off}
                theme={theme}
                open={legendOpen}
                onOpen={setLegend}
                onToggle={(look) => {
                  const next = new Set(off);
                  if (!next.delete(look)) next.add(look);
                  setOff(next);
                }}
              />
            ) : null}
          </div>
        ) : null}
      </div>
      <div className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
    </section>
  );
}

function Shown({ cuts, nodes, lines }: { cuts: readonly Cut[]; nodes: number; lines: number }) {
  return (
    <p className="map-cuts">
      {cuts.length === 0 ? (
        <span>
          {nodes} things, {lines} links
        </span>
      ) : (
        cuts.map((cut) => (
          <span key={cut.what}>
            {cut.what}: {cut.shown} of {cut.total} shown
          </span>
        ))
      )}
    </p>
  );
}

function orderOf(layout: Layout): Map<string, number> {
  return new Map([...layout.cards].map(([id, card]) => [id, card.y]));
}

function tipOf(hovered: Hovered, graph: MapGraph): { title: string; text: string } | null {
  if (hovered.kind === 'node') {
    const node = graph.nodes.find(({ id }) => id === hovered.id);
    if (!node) return null;
    const rest = moreOf(node, graph);
    return { title: node.label, text: `${describeNode(node)}${rest > 0 ? ` · ${rest} more around it` : ''}` };
  }
  const edge = graph.edges.find(({ id }) => id === hovered.id);
  const source = graph.nodes.find(({ id }) => id === edge?.source);
  const target = graph.nodes.find(({ id }) => id === edge?.target);
  if (!edge || !source || !target) return null;
  return edge.type === 'EVIDENCE'
    ? { title: describeEdge(edge, 'target', source, strokeOf(edge.weight)), text: target.label }
    : { title: source.label, text: describeEdge(edge, 'source', target, 1) };
}

/** Beside the mouse, inside the canvas. */
function tipPlace(hovered: Hovered | null): CSSProperties {
  if (!hovered) return {};
  return {
    left: `max(4px, min(${hovered.x + 14}px, 100% - 308px))`,
    ...(hovered.y > 220 ? { bottom: `calc(100% - ${hovered.y - 14}px)` } : { top: hovered.y + 16 }),
  };
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function OutlineSkeleton() {
  return (
    <div className="map-outline-skeleton" aria-hidden="true">
      {[70, 92, 84, 60, 88, 76, 90, 64].map((each) => (
        <span key={each} className="map-skeleton-card" style={{ width: `${each}%` }} />
      ))}
    </div>
  );
}

/** Lanes with empty cards: the shape of what comes. */
function CanvasSkeleton() {
  return (
    <div className="map-skeleton" role="status">
      <span className="visually-hidden">The map is loading</span>
      {[9, 6, 4, 7].map((cards, lane) => (
        <div key={`${cards}`} className="map-skeleton-lane" data-lane={lane}>
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty cards are all the same
            <span key={card} className="map-skeleton-card" />
          ))}
        </div>
      ))}
    </div>
  );
}
