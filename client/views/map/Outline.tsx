import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { markSvg, svgUri } from '../../graph/marks.ts';
import { palettes } from '../../graph/palettes.ts';
import type { EdgeLook, Theme } from '../../graph/types.ts';
import { lanes, lookOf, markOf } from './drawn.ts';
import { groupKey, nodeKey, type OutlineItem, type Row, visibleRows } from './outline.ts';
import { EdgeSample, NodeSample } from './samples.tsx';
import { laneOf, type TreeAction, type TreeState, treeKey } from './treeKeys.ts';

export interface OutlineProps {
  outline: readonly OutlineItem[];
  selectedId: string | null;
  expandedIds: readonly string[];
  marked: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  theme: Theme;
  onOpen(id: string): void;
  onExpand(id: string): void;
  onFocusToggle(): void;
  onMark(ids: readonly string[]): void;
  onHide(id: string): void;
  onPin(id: string): void;
  /** In px of the window. */
  onMenu(id: string, x: number, y: number): void;
  onSpeak(words: string): void;
  onClear(): void;
  onPoint(id: string | null): void;
}

const rowId = (key: string): string => `outline-${key.replace(/[^\w-]/gu, (c) => `_${c.codePointAt(0)}`)}`;

/** The picture as a tree: for the keyboard, for screen readers, for phones, and for reading down a list. */
export function Outline(props: OutlineProps) {
  const { outline, selectedId, expandedIds, theme } = props;
  const [state, setState] = useState<TreeState>(() => ({
    active: null,
    open: new Set([groupKey(lanes.CLAIM)]),
    typed: '',
    typedAt: 0,
    trail: [],
  }));
  // Something was selected elsewhere: the outline opens to it.
  const [followed, follow] = useState<string | null>(null);
  if (selectedId !== followed) {
    follow(selectedId);
    const group = outline.find((each) => each.children.some((item) => item.nodeId === selectedId));
    if (group && selectedId !== null) {
      const here = visibleRows(outline, state.open).find((row) => row.item.key === state.active);
      setState({
        ...state,
        open: new Set(state.open).add(group.key),
        active: here?.item.nodeId === selectedId ? state.active : nodeKey(selectedId),
      });
    }
  }
  const rows = visibleRows(outline, state.open);
  const current = rows.some((row) => row.item.key === state.active)
    ? state.active
    : (rows[0]?.item.key ?? null);
  const tree = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (current === null || !tree.current) return;
    const row = document.getElementById(rowId(current));
    row?.scrollIntoView({ block: 'nearest' });
    if (tree.current.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [current]);

  const act = (row: Row | undefined) => {
    if (!row) return;
    if (row.item.nodeId !== null) props.onOpen(row.item.nodeId);
    toggle(row, row.item.nodeId !== null);
  };
  const toggle = (row: Row, onlyOpen = false) => {
    const open = new Set(state.open);
    if (row.item.children.length === 0 || (onlyOpen && open.has(row.item.key))) {
      setState({ ...state, active: row.item.key });
      return;
    }
    if (!open.delete(row.item.key)) open.add(row.item.key);
    setState({ ...state, open, active: row.item.key });
  };
  const perform = (action: NonNullable<TreeAction>) => {
    switch (action.do) {
      case 'open':
        return props.onOpen(action.id);
      case 'expand':
        return props.onExpand(action.id);
      case 'hide':
        return props.onHide(action.id);
      case 'pin':
        return props.onPin(action.id);
      case 'mark':
        return props.onMark(action.ids);
      case 'walk':
        return props.onSpeak(`Along: ${action.words}`);
      case 'menu': {
        const row =
          current === null ? null : document.getElementById(rowId(current))?.getBoundingClientRect();
        return props.onMenu(action.id, (row?.left ?? 0) + 24, row?.bottom ?? 0);
      }
      case 'focus':
        return props.onFocusToggle();
      case 'clear':
        return props.onClear();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows.find(({ item }) => item.key === current);
    const all = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (all && row) {
      event.preventDefault();
      return props.onMark(laneOf(row, rows, outline));
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.shiftKey && event.key === 'F10' ? 'ContextMenu' : event.key;
    const result = treeKey({ ...state, active: current }, key, rows, event.timeStamp);
    if (!result.handled) return;
    event.preventDefault();
    event.stopPropagation();
    setState(result.state);
    if (result.action) perform(result.action);
  };

  return (
    <div
      className="map-tree"
      role="tree"
      aria-label="Outline of the map"
      aria-multiselectable="true"
      ref={tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <OutlineRow
          key={row.item.key}
          row={row}
          theme={theme}
          open={state.open.has(row.item.key)}
          tabbable={row.item.key === current}
          selected={row.item.level === 2 && row.item.nodeId === selectedId}
          expanded={row.item.nodeId !== null && expandedIds.includes(row.item.nodeId)}
          marked={row.item.nodeId !== null && props.marked.has(row.item.nodeId)}
          pinned={row.item.nodeId !== null && props.pinned.has(row.item.nodeId)}
          onMenu={props.onMenu}
          onAct={() => act(row)}
          onToggle={() => toggle(row)}
          onPoint={props.onPoint}
        />
      ))}
    </div>
  );
}

interface RowProps {
  row: Row;
  theme: Theme;
  open: boolean;
  tabbable: boolean;
  selected: boolean;
  expanded: boolean;
  marked: boolean;
  pinned: boolean;
  onMenu(id: string, x: number, y: number): void;
  onAct(): void;
  onToggle(): void;
  onPoint(id: string | null): void;
}

function OutlineRow(props: RowProps) {
  const { row, theme, open, tabbable, selected, expanded, marked, pinned, onAct, onToggle, onPoint } = props;
  const { item } = row;
  const branch = item.children.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
    <div
      id={rowId(item.key)}
      role="treeitem"
      className="map-row"
      data-level={item.level}
      aria-level={item.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-expanded={branch ? open : undefined}
      aria-selected={selected}
      aria-checked={marked || undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={onAct}
      onContextMenu={(event) => {
        if (item.nodeId === null) return;
        event.preventDefault();
        props.onMenu(item.nodeId, event.clientX, event.clientY);
      }}
      onMouseEnter={() => onPoint(item.nodeId)}
      onMouseLeave={() => onPoint(null)}
    >
      <span
        className="map-twist"
        aria-hidden="true"
        onClick={(event) => {
          if (!branch || item.level === 1) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {branch ? (
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path d={open ? 'M2 3.5 5 6.5 8 3.5' : 'M3.5 2 6.5 5 3.5 8'} />
          </svg>
        ) : null}
      </span>
      <RowMark item={item} theme={theme} />
      <span className="map-row-words">
        <span className="map-row-label">{item.label}</span>
        {item.detail === '' ? null : (
          <span className="map-row-detail">
            <span className="visually-hidden">, </span>
            {item.detail}
          </span>
        )}
        {item.said === '' ? null : <span className="visually-hidden">, {item.said}</span>}
        {item.level === 2 ? <State words={[expanded && 'surroundings shown', pinned && 'pinned']} /> : null}
      </span>
    </div>
  );
}

/** What the reader made of it. */
function State({ words }: { words: readonly (string | false)[] }) {
  const said = words.filter((each) => each !== false);
  if (said.length === 0) return null;
  return (
    <span className="map-row-detail">
      <span className="visually-hidden">, </span>
      {said.join(', ')}
    </span>
  );
}

function RowMark({ item, theme }: { item: OutlineItem; theme: Theme }) {
  if (item.line) return <EdgeSample look={item.line as EdgeLook} theme={theme} width={22} />;
  if (!item.node) return null;
  const mark = markOf(item.node);
  if (mark)
    return <img className="map-row-mark" src={svgUri(markSvg(mark, theme))} alt="" width="16" height="16" />;
  return <NodeSample look={lookOf(item.node)} palette={palettes[theme]} small />;
}
