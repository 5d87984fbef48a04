import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { GraphCanvas, type GraphCanvasHandle } from '../../graph/GraphCanvas.tsx';
import type { Hovered } from '../../graph/gestures.ts';
import { canvasMeasure } from '../../graph/text.ts';
import type { Theme } from '../../graph/types.ts';
import type { PictureControl } from '../../ui/usePicture.ts';
import { changeMap } from '../../ui/usePicture.ts';
import { hiddenBy, looksOf, moreOf, toDrawn } from './drawn.ts';
import type { PictureWords } from './exportPicture.ts';
import { Legend } from './Legend.tsx';
import { MapTip } from './MapTip.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import { buildOutline } from './outline.ts';
import { Shown } from './Shown.tsx';
import { CanvasSkeleton } from './skeletons.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useComposed } from './useComposed.ts';
import { useDragged } from './useDragged.ts';
import { useMapActions } from './useMapActions.ts';
import type { MapAnswer } from './useMapGraph.ts';
import { useMapRoom } from './useMapRoom.ts';
import { useSavePicture } from './useSavePicture.ts';
import { useSpeech } from './useSpeech.ts';
import './map.css';

export interface MapViewProps extends PictureControl {
  answer: MapAnswer;
  theme: Theme;
  words: PictureWords;
  /** Above the map: what went wrong, with what was there still on screen. */
  notice: ReactNode;
  /** Instead of the map: nothing matches. */
  empty: ReactNode;
}

export function MapView({ picture, change, answer, theme, words, notice, empty }: MapViewProps) {
  const { map, selected: selectedId } = picture;
  const { graph } = answer;
  const { root, room, ...parts } = useMapRoom();
  const canvas = useRef<GraphCanvasHandle>(null);
  const [measure] = useState(canvasMeasure);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);

  const drawn = useMemo(() => (graph ? toDrawn(graph) : null), [graph]);
  const composed = useComposed({
    drawn,
    overview: answer.overview,
    key: answer.key,
    map,
    room,
    measure,
    complete: !answer.waiting,
    onMap: changeMap,
  });
  const { layout, onMove, onDropped } = useDragged(composed?.layout ?? null);

  const off = useMemo(() => looksOf(map.off), [map.off]);
  const hidden = useMemo(() => (drawn ? hiddenBy(drawn, off) : new Set<string>()), [drawn, off]);
  const cards = composed?.layout.cards;
  const outline = useMemo(
    () => (graph ? buildOutline(graph, hidden, (id) => cards?.get(id)?.y ?? 0) : []),
    [graph, hidden, cards],
  );
  const nodes = useMemo(() => new Map(graph?.nodes.map((node) => [node.id, node])), [graph]);
  const selected = selectedId === null ? undefined : nodes.get(selectedId);
  const left = useMemo(() => (selected && graph ? moreOf(selected, graph) : 0), [selected, graph]);

  const { spoken, speak } = useSpeech(graph, selected);
  const { saving, save } = useSavePicture(canvas, drawn, theme, words, speak);
  const actions = useMapActions({ picture, change, nodes, composed, speak });
  const openedIds = useMemo(() => map.opened.map(({ id }) => id), [map.opened]);

  const selectedIsDrawn = selectedId !== null && cards?.has(selectedId) === true;
  useEffect(() => {
    if (selectedId !== null && selectedIsDrawn) canvas.current?.reveal(selectedId);
  }, [selectedId, selectedIsDrawn]);

  if (graph && graph.nodes.length === 0)
    return (
      <section className="map-view" aria-label="Map" ref={root}>
        <div className="map-empty">{empty}</div>
      </section>
    );
  return (
    <section
      className="map-view"
      aria-label="Map"
      ref={root}
      aria-busy={answer.waiting}
      data-narrow={parts.narrow}
    >
      {parts.narrow ? (
        <fieldset className="map-panes">
          <legend className="visually-hidden">Show as</legend>
          {(['outline', 'map'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={parts.pane === each}
              onClick={() => parts.setPane(each)}
            >
              {each === 'outline' ? 'Outline' : 'Picture'}
            </button>
          ))}
        </fieldset>
      ) : null}
      <div className="map-body">
        {parts.outlineOpen ? (
          <OutlinePane
            loaded={graph !== null}
            alone={parts.narrow}
            onHide={() => parts.setOutline(false)}
            onWithin={parts.setWithin}
            outline={outline}
            selectedId={selectedId}
            expandedIds={openedIds}
            theme={theme}
            onOpen={actions.select}
            onExpand={actions.toggleOpen}
            onFocusToggle={actions.toggleFocus}
            onClear={() => actions.select(null)}
            onPoint={setPointed}
          />
        ) : null}
        {parts.mapOpen ? (
          <div className="map-stage">
            <Toolbar
              canvas={canvas}
              actions={actions}
              focus={map.focus}
              selected={selected ?? null}
              opened={selectedId !== null && openedIds.includes(selectedId)}
              more={left}
              saving={saving}
              onSave={save}
              onOutline={parts.outlineOpen || parts.narrow ? null : () => parts.setOutline(true)}
              after={
                graph ? (
                  <Shown
                    cuts={answer.cuts}
                    nodes={graph.nodes.length}
                    lines={drawn?.edges.length ?? 0}
                    most={map.most}
                    onMore={actions.askFor}
                  />
                ) : null
              }
            />
            {notice}
            <div className="map-canvas">
              {layout && composed ? (
                <GraphCanvas
                  ref={canvas}
                  layout={layout}
                  theme={theme}
                  selectedId={selectedId}
                  focus={map.focus}
                  hidden={hidden}
                  pointedId={pointed}
                  reducedMotion={globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false}
                  viewKey={composed.key}
                  onSelect={actions.select}
                  onExpand={actions.toggleOpen}
                  onHover={setHovered}
                  onMove={onMove}
                  onDropped={onDropped}
                />
              ) : (
                <CanvasSkeleton />
              )}
              {hovered && graph ? <MapTip hovered={hovered} graph={graph} /> : null}
              {answer.waiting && composed ? <div className="map-progress" aria-hidden="true" /> : null}
            </div>
            {drawn ? (
              <Legend
                drawn={drawn}
                off={off}
                theme={theme}
                open={parts.legendOpen}
                onOpen={parts.setLegend}
                onToggle={actions.toggleLook}
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
