import { lanes } from './drawn.ts';
import { groupKey, nodeKey, type OutlineItem, type Row } from './outline.ts';

/** What a key does in the outline: pure, so that every key can be tested without a browser. */

export interface TreeState {
  /** The row that has the one tab stop. */
  active: string | null;
  open: ReadonlySet<string>;
  /** What was typed to jump, and when the last letter came. */
  typed: string;
  typedAt: number;
  /** Lines walked along, the last one last: keys of their rows. */
  trail: readonly string[];
}

export type TreeAction =
  | { do: 'open'; id: string }
  | { do: 'expand'; id: string }
  | { do: 'focus' }
  | { do: 'mark'; ids: readonly string[] }
  | { do: 'hide'; id: string }
  | { do: 'pin'; id: string }
  | { do: 'menu'; id: string }
  /** Along a line to its other end. */
  | { do: 'walk'; words: string }
  | { do: 'clear' }
  | null;

export const pauseBetweenLetters = 600;

export function treeKey(
  state: TreeState,
  key: string,
  rows: readonly Row[],
  now: number,
): { state: TreeState; action: TreeAction; handled: boolean } {
  const at = Math.max(
    0,
    rows.findIndex((row) => row.item.key === state.active),
  );
  const row = rows[at];
  const stay = { state, action: null, handled: true };
  const ignore = { state, action: null, handled: false };
  if (!row) return ignore;
  const go = (index: number) => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, index))];
    return { state: { ...state, typed: '', active: target?.item.key ?? null }, action: null, handled: true };
  };
  const withOpen = (open: Set<string>) => ({
    state: { ...state, typed: '', open },
    action: null,
    handled: true,
  });
  const isOpen = state.open.has(row.item.key);
  const id = row.item.nodeId;
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'PageDown':
      return go(at + 10);
    case 'PageUp':
      return go(at - 10);
    case 'ArrowRight':
      if (row.item.line !== null && row.item.node) return walk(state, row);
      if (row.item.children.length === 0) return stay;
      return isOpen ? go(at + 1) : withOpen(new Set(state.open).add(row.item.key));
    case 'ArrowLeft': {
      if (isOpen && row.item.children.length > 0) {
        const open = new Set(state.open);
        open.delete(row.item.key);
        return withOpen(open);
      }
      const parent = rows.findIndex((each) => each.item.key === row.parent);
      return parent >= 0 ? go(parent) : stay;
    }
    case 'Backspace': {
      const back = state.trail.at(-1);
      if (back === undefined) return stay;
      return {
        state: { ...state, typed: '', active: back, trail: state.trail.slice(0, -1) },
        action: null,
        handled: true,
      };
    }
    case ' ':
      if (continues(state, now)) break;
      if (id !== null) return { state, action: { do: 'mark', ids: [id] }, handled: true };
      return stay;
    case 'ContextMenu':
      return id === null ? stay : { state, action: { do: 'menu', id }, handled: true };
    case 'Enter': {
      if (id !== null) return { state, action: { do: 'open', id }, handled: true };
      const open = new Set(state.open);
      if (!open.delete(row.item.key)) open.add(row.item.key);
      return withOpen(open);
    }
    case '*': {
      const open = new Set(state.open);
      for (const each of rows) if (each.parent === row.parent) open.add(each.item.key);
      return withOpen(open);
    }
    case 'Escape':
      return { state: { ...state, typed: '' }, action: { do: 'clear' }, handled: true };
  }
  if ([...key].length !== 1) return ignore;
  // Letters of a word being typed jump; a first E, F, H or P is a command.
  if (!continues(state, now)) {
    if (key.toLowerCase() === 'e')
      return id === null ? stay : { state, action: { do: 'expand', id }, handled: true };
    if (key.toLowerCase() === 'f') return { state, action: { do: 'focus' }, handled: true };
    const single = key.toLowerCase() === 'h' ? 'hide' : key.toLowerCase() === 'p' ? 'pin' : null;
    if (single) return id === null ? stay : { state, action: { do: single, id }, handled: true };
  }
  if (!/[\p{L}\p{N} ]/u.test(key)) return ignore;
  const typed = (continues(state, now) ? state.typed : '') + key.toLowerCase();
  const next = { ...state, typed, typedAt: now };
  // One letter looks further down; more letters refine from here.
  const start = typed.length === 1 ? at + 1 : at;
  for (let i = 0; i < rows.length; i++) {
    const candidate = rows[(start + i) % rows.length];
    if (candidate?.item.label.toLowerCase().startsWith(typed))
      return { state: { ...next, active: candidate.item.key }, action: null, handled: true };
  }
  return { state: next, action: null, handled: true };
}

/** From a line to what is at its other end, where its own lines are. */
function walk(state: TreeState, { item }: Row): { state: TreeState; action: TreeAction; handled: boolean } {
  if (!item.node) return { state, action: null, handled: true };
  const open = new Set(state.open).add(groupKey(lanes[item.node.kind]));
  return {
    state: { ...state, typed: '', open, active: nodeKey(item.node.id), trail: [...state.trail, item.key] },
    action: { do: 'walk', words: item.label },
    handled: true,
  };
}

/** All that stands in the same lane as a row. */
export function laneOf(row: Row, rows: readonly Row[], outline: readonly OutlineItem[]): string[] {
  const parents = new Map(rows.map((each) => [each.item.key, each.parent]));
  let key: string = row.item.key;
  for (let parent = row.parent; parent !== null; parent = parents.get(parent) ?? null) key = parent;
  const lane = outline.find((item) => item.key === key);
  return lane?.children.flatMap(({ nodeId }) => nodeId ?? []) ?? [];
}

const continues = (state: TreeState, now: number): boolean =>
  state.typed !== '' && now - state.typedAt < pauseBetweenLetters;
