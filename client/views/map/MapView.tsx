import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { GraphCanvas, type GraphCanvasHandle } from '../../graph/GraphCanvas.tsx';
import type { Hovered } from '../../graph/gestures.ts';
import { canvasMeasure } from '../../graph/text.ts';
import type { Theme } from '../../graph/types.ts';
import { Menu } from '../../ui/Menu.tsx';
import { changeMap, type PictureControl } from '../../ui/usePicture.ts';
import type { FigureWords } from '../figure/figure.ts';
import { looksOf } from './drawn.ts';
import { FilterPanel } from './FilterPanel.tsx';
import { LayoutProgress } from './LayoutProgress.tsx';
import { Legend } from './Legend.tsx';
import { MapTip } from './MapTip.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import { buildOutline } from './outline.ts';
import { Panes } from './Panes.tsx';
import { PictureState } from './PictureState.tsx';
import { Shown } from './Shown.tsx';
import { CanvasSkeleton } from './skeletons.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useComposed } from './useComposed.ts';
import { useDragged } from './useDragged.ts';
import { useMapActions } from './useMapActions.ts';
import type { MapAnswer } from './useMapGraph.ts';
import { useMapMenu } from './useMapMenu.ts';
import { useMapRoom } from './useMapRoom.ts';
import { useMarks } from './useMarks.ts';
import { usePictured } from './usePictured.ts';
import { useSaveMap } from './useSaveMap.tsx';
import { useSpeech } from './useSpeech.ts';
import './map.css';

export interface MapViewProps extends PictureControl {
  answer: MapAnswer;
  theme: Theme;
  /** What is said around the saved picture, at the moment it is saved. */
  words: () => FigureWords;
  /** Above the map: what went wrong, with what was there still on screen. */
  notice: ReactNode;
  /** Instead of the map: nothing matches. */
  empty: ReactNode;
}

/** Cards above which a small map of the whole is of use. */
const MANY = 200;

export function MapView({ picture, change, answer, theme, words, notice, empty }: MapViewProps) {
  const { map, selected: selectedId } = picture;
  const { graph } = answer;
  const { root, room, ...parts } = useMapRoom();
  const canvas = useRef<GraphCanvasHandle>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [measure] = useState(canvasMeasure);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);

  const pictured = usePictured(graph, map);
  const { drawn, hiding, nodes, groupOf } = pictured;
  const { picture: composed, composing } = useComposed({
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

  const cards = composed?.layout.cards;
  const outline = useMemo(
    () => (graph ? buildOutline(graph, hiding.hidden, (id) => cards?.get(id)?.y ?? 0) : []),
    [graph, hiding, cards],
  );
  const chosenCard = selectedId === null ? null : (groupOf.get(selectedId) ?? selectedId);
  const selected = selectedId === null ? undefined : nodes.get(selectedId);
  const { spoken, speak } = useSpeech(graph, selected);
  const actions = useMapActions({ picture, change, nodes, composed, speak });
  const marks = useMarks(pictured.shown, speak);
  const { marked } = marks;
  const pinned = useMemo(() => new Set(map.pinned), [map.pinned]);
  const save = useSaveMap({
    layout,
    // A node that a group stands for is selected where the group is.
    shown: { hidden: hiding.hidden, selectedId: chosenCard, focus: map.focus, pinned },
    studies: [...pictured.shown].filter((id) => nodes.get(id)?.kind === 'STUDY'),
    words,
    speak,
  });
  const off = useMemo(() => looksOf(map.off), [map.off]);
  const openedIds = useMemo(() => map.opened.map(({ id }) => id), [map.opened]);
  const menus = useMapMenu({
    graph,
    pictured,
    map,
    marked,
    actions,
    onMark: marks.toggle,
    onFit: () => canvas.current?.fit(),
  });
  const { menu, openMenu } = menus;
  const withMarked = (id: string) => (marked.has(id) ? [...marked] : [id]);

  const chosenIsDrawn = chosenCard !== null && cards?.has(chosenCard) === true;
  useEffect(() => {
    if (chosenCard !== null && chosenIsDrawn) canvas.current?.reveal(chosenCard);
  }, [chosenCard, chosenIsDrawn]);

  const connected = map.between.length > 1;
  useEffect(() => {
    if (connected) canvas.current?.fit();
  }, [connected]);

  if (graph && graph.nodes.length === 0)
    return (
      <section className="map-view" aria-label="Map" ref={root}>
        <div className="map-empty">{empty}</div>
      </section>
    );
  const isGroup = (id: string) => !nodes.has(id);
  return (
    <section
      className="map-view"
      aria-label="Map"
      ref={root}
      aria-busy={answer.waiting || composing !== null}
      data-narrow={parts.narrow}
    >
      {parts.narrow ? <Panes pane={parts.pane} onPane={parts.setPane} /> : null}
      <div className="map-body">
        {parts.outlineOpen ? (
          <OutlinePane
            loaded={graph !== null}
            alone={parts.narrow}
            onClosed={() => parts.setOutline(false)}
            onWithin={parts.setWithin}
            outline={outline}
            selectedId={selectedId}
            expandedIds={openedIds}
            marked={marked}
            pinned={pinned}
            theme={theme}
            onOpen={actions.select}
            onExpand={actions.toggleOpen}
            onFocusToggle={actions.toggleFocus}
            onMark={(ids) => (ids.length === 1 && ids[0] ? marks.toggle(ids[0]) : marks.toggleAll(ids))}
            onHide={(id) => actions.hide(withMarked(id))}
            onPin={(id) => actions.togglePins(withMarked(id))}
            onMenu={(id, x, y) => openMenu({ id, kind: 'node' }, x, y)}
            onSpeak={speak}
            onClear={() => (marked.size > 0 ? marks.clear() : actions.select(null))}
            onPoint={setPointed}
          />
        ) : null}
        {parts.mapOpen ? (
          <div className="map-stage">
            {save.dialog}
            <Toolbar
              canvas={canvas}
              actions={actions}
              focus={map.focus}
              layout={map.layout}
              expanding={selected ? menus.forExpanding(selected) : null}
              doing={() => menus.forPicture(selectedId)}
              save={save.groups}
              onOutline={parts.outlineOpen || parts.narrow ? null : () => parts.setOutline(true)}
              after={
                graph ? (
                  <Shown
                    cuts={answer.cuts}
                    nodes={graph.nodes.length}
                    lines={drawn?.edges.length ?? 0}
                    groups={pictured.groups}
                    most={map.most}
                    onMore={actions.askFor}
                  />
                ) : null
              }
            />
            <PictureState
              map={map}
              hiding={hiding}
              marked={marked}
              nameOf={(id) => nodes.get(id)?.label ?? 'a line'}
              actions={actions}
              onUnmark={marks.clear}
            />
            {notice}
            <div className="map-canvas" ref={stage}>
              {layout && composed ? (
                <GraphCanvas
                  ref={canvas}
                  layout={layout}
                  theme={theme}
                  selectedId={chosenCard}
                  focus={map.focus}
                  hidden={hiding.hidden}
                  marked={marked}
                  pinned={pinned}
                  pointedId={pointed}
                  reducedMotion={globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false}
                  viewKey={composed.key}
                  minimap={layout.cards.size > MANY}
                  onSelect={(id) => (id !== null && isGroup(id) ? actions.openGroup(id) : actions.select(id))}
                  onExpand={(id) => !isGroup(id) && actions.toggleOpen(id)}
                  onMark={marks.toggle}
                  onBox={marks.toggleAll}
                  onContext={(asked) => {
                    const box = stage.current?.getBoundingClientRect();
                    openMenu(asked, asked.x + (box?.left ?? 0), asked.y + (box?.top ?? 0));
                  }}
                  onHover={setHovered}
                  onMove={onMove}
                  onDropped={onDropped}
                />
              ) : (
                <CanvasSkeleton />
              )}
              {hovered && graph && !menu ? <MapTip hovered={hovered} graph={graph} /> : null}
              {answer.waiting && composed ? <div className="map-progress" aria-hidden="true" /> : null}
              {composing ? <LayoutProgress {...composing} /> : null}
            </div>
            {drawn && graph ? (
              <div className="map-foot">
                <Legend
                  drawn={drawn}
                  off={off}
                  theme={theme}
                  open={parts.legendOpen}
                  onOpen={parts.setLegend}
                  onToggle={actions.toggleLook}
                />
                <FilterPanel
                  graph={graph}
                  filter={map.filter}
                  open={parts.filterOpen}
                  onOpen={parts.setFilter}
                  onFilter={actions.filter}
                  onClear={actions.clearFilter}
                />
              </div>
            ) : null}
          </div>
        ) : null}
      </div>
      {menu ? <Menu {...menu} onClose={menus.closeMenu} /> : null}
      <div className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
    </section>
  );
}
