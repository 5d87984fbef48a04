import { type KeyboardEvent, useRef } from 'react';
import type { Column } from './columns.ts';

interface ColumnChooserProps<Row> {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  /** Whether the reader chose them; else they are those that fit. */
  chosen: boolean;
  /** Ids of the columns to show; empty: those that fit. */
  onChange: (ids: string[]) => void;
}

/** Which columns the table has. The first stays: it names the row. */
export function ColumnChooser<Row>({ columns, shown, chosen, onChange }: ColumnChooserProps<Row>) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    event.preventDefault();
    event.stopPropagation();
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  const isShown = (id: string) => shown.some((column) => column.id === id);
  return (
    <details
      ref={box}
      className="column-chooser no-print"
      onKeyDown={close}
      onBlur={(event) => {
        if (box.current && event.relatedTarget && !box.current.contains(event.relatedTarget))
          box.current.open = false;
      }}
    >
      <summary className="button">Columns</summary>
      <fieldset>
        <legend className="visually-hidden">Columns shown</legend>
        {columns.slice(1).map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={isShown(id)}
              onChange={() =>
                onChange(
                  columns
                    .filter((column, i) => i === 0 || isShown(column.id) !== (column.id === id))
                    .map((column) => column.id),
                )
              }
            />
            {title}
          </label>
        ))}
        <button type="button" className="button" disabled={!chosen} onClick={() => onChange([])}>
          Those that fit
        </button>
      </fieldset>
    </details>
  );
}
