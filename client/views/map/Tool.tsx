const PATHS = {
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H7',
  redo: 'm10.5 3 3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  in: 'M8 3v10M3 8h10',
  out: 'M3 8h10',
  focus: 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2',
  tidy: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  expand: 'M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM5.5 5.5l-3-3M10.5 5.5l3-3M5.5 10.5l-3 3M10.5 10.5l3 3',
  reset: 'M3 8a5 5 0 1 0 1.5-3.6L3 6M3 2.5V6h3.5',
  save: 'M8 2.5v7M5 6.8l3 3 3-3M2.5 13h11',
} as const;

export type ToolName = keyof typeof PATHS;

interface ToolProps {
  name: ToolName;
  words: string;
  title?: string;
  pressed?: boolean;
  disabled?: boolean;
  /** The icon alone; the words are its name. */
  bare?: boolean;
  /** It opens a menu, which is open or not. */
  open?: boolean;
  onClick: (button: HTMLButtonElement) => void;
}

/** One tool of the map. */
export function Tool({ name, words, title, pressed, disabled, bare, open, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="map-tool"
      data-tool={name}
      title={title ?? words}
      aria-pressed={pressed}
      disabled={disabled}
      aria-haspopup={open === undefined ? undefined : 'menu'}
      aria-expanded={open}
      onClick={(event) => onClick(event.currentTarget)}
      aria-label={bare ? words : undefined}
    >
      <ToolIcon name={name} />
      {bare ? null : <span>{words}</span>}
    </button>
  );
}

export function ToolIcon({ name }: { name: ToolName }) {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
      <path d={PATHS[name]} />
    </svg>
  );
}
