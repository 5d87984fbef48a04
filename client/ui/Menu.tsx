import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import './Menu.css';

export interface MenuItem {
  readonly words: string;
  /** Beside the words, small: a key, a number. */
  readonly hint?: string;
  /** Of something that is on or off. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  label: string;
  /** Groups, with a line between each two. */
  groups: readonly (readonly MenuItem[])[];
  /** Where it opens, in px of the window; it stays inside. */
  x: number;
  y: number;
  onClose: () => void;
}

/** A menu at a place: arrow keys and letters move, Enter does, Escape and Tab leave and give the focus back. */
export function Menu({ label, groups, x, y, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.showPopover?.();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(y, window.innerHeight - height - 4))}px`;
  }, [x, y]);

  useEffect(() => {
    opener.current = document.activeElement;
    itemsOf(menu.current)[0]?.focus();
    return () => {
      const back = opener.current;
      // Unless what was chosen has taken the focus elsewhere.
      if (back instanceof HTMLElement && isNowhere(document.activeElement))
        back.focus({ preventScroll: true });
    };
  }, []);

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      onClose();
    };
    document.addEventListener('pointerdown', onPress, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsOf(menu.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const next = nextItem(event.key, at, items);
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
    } else if (next !== undefined) {
      event.preventDefault();
      items[next]?.focus();
    }
  };

  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      aria-label={label}
      popover="manual"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups
        .filter((group) => group.length > 0)
        .map((group) => (
          <fieldset key={group.map(({ words }) => words).join()} className="menu-group" role="presentation">
            {group.map((item) => (
              <button
                key={item.words}
                type="button"
                {...(item.checked === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemcheckbox', 'aria-checked': item.checked })}
                aria-disabled={item.disabled || undefined}
                tabIndex={-1}
                className="menu-item"
                onClick={() => {
                  if (item.disabled) return;
                  onClose();
                  item.run();
                }}
              >
                <span className="menu-check" aria-hidden="true">
                  {item.checked ? '✓' : ''}
                </span>
                <span>{item.words}</span>
                {item.hint === undefined ? null : <span className="menu-hint">{item.hint}</span>}
              </button>
            ))}
          </fieldset>
        ))}
    </div>
  );
}

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('.menu-item') ?? []),
];

const isNowhere = (element: Element | null): boolean =>
  element === null || element === document.body || !element.isConnected || element.closest('.menu') !== null;

function nextItem(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  const last = items.length - 1;
  if (key === 'ArrowDown') return at >= last ? 0 : at + 1;
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if ([...key].length !== 1 || key === ' ') return undefined;
  const order = [...items.keys()].map((i) => (at + 1 + i) % items.length);
  return order.find((i) => labelOf(items[i]).startsWith(key.toLowerCase()));
}

const labelOf = (item: HTMLElement | undefined): string =>
  (item?.querySelector('span:nth-child(2)')?.textContent ?? '').toLowerCase();
