import type { Row } from './outline.ts';

/** What a key does in the outline: pure, so that every key can be tested without a browser. */

export interface TreeState {
  /** The row that has the one tab stop. */
  active: string | null;
  open: ReadonlySet<string>;
  /** What was typed to jump, and when the last letter came. */
  typed: string;
  typedAt: number;
}

export type TreeAction =
  | { do: 'open'; id: string }
  | { do: 'expand'; id: string }
  | { do: 'focus' }
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
    case 'Enter':
    case ' ': {
      if (key === ' ' && continues(state, now)) break;
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
  // Letters of a word being typed jump; a first E or F is a command.
  if (!continues(state, now)) {
    if (key.toLowerCase() === 'e')
      return id === null ? stay : { state, action: { do: 'expand', id }, handled: true };
    if (key.toLowerCase() === 'f') return { state, action: { do: 'focus' }, handled: true };
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

const continues = (state: TreeState, now: number): boolean =>
  state.typed !== '' && now - state.typedAt < pauseBetweenLetters;
