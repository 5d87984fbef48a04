import type { ReactNode } from 'react';

interface SearchOptionProps {
  id: string;
  active: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One line of the list below a search field. */
export function SearchOption({ id, active, onChoose, children }: SearchOptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys.
    <div
      id={id}
      role="option"
      aria-selected={active}
      className="search-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
