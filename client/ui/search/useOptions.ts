import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** The list below a search field (WAI-ARIA combobox): whether it is open, which option is active, what the arrows do. */
export function useOptions() {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return {
    open,
    active,
    list,
    /** Opens the list; what was active in it is no more. */
    show() {
      setOpen(true);
      setActive(-1);
    },
    close() {
      setOpen(false);
      setActive(-1);
    },
    /** Takes an arrow key, from the last of so many options on to the first; false for other keys. */
    move(event: KeyboardEvent, count: number): boolean {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      setActive((now) => (now < 0 && step < 0 ? count - 1 : (now + step + count) % count));
      return true;
    },
  };
}
