import { type KeyboardEvent, useState } from 'react';
import { PAINTS } from '../figure/directions.ts';
import { type Axes, amount, cellWords, type Grid, type GridCell, largest, radius, slices } from './grid.ts';
import { COLUMN_WORDS, ROW_WORDS } from './words.ts';

export interface Place {
  readonly row: string;
  readonly column: string;
}

interface MatrixTableProps {
  grid: Grid;
  axes: Axes;
  selectedId: string | null;
  onSelect: (id: string) => void;
  open: Place | null;
  onOpen: (place: Place) => void;
}

const FULL = 16;
/** More headings than these stand upright. */
const LYING = 7;

/** A table of bubbles. One stop for Tab: arrows go from cell to cell, Enter opens the studies, or the row's own page. */
export function MatrixTable({ grid, axes, selectedId, onSelect, open, onOpen }: MatrixTableProps) {
  // Column 0 is the row's name.
  const [at, setAt] = useState({ row: 0, column: 1 });
  const here = {
    row: Math.min(at.row, grid.rows.length - 1),
    column: Math.min(at.column, grid.columns.length),
  };
  const most = largest(grid, axes.size);
  const opens = axes.rows !== 'KIND';
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = nextPlace(event, here, grid);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const stop = (row: number, column: number) => ({
    'data-place': `${row}:${column}`,
    tabIndex: row === here.row && column === here.column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });
  return (
    <div className="matrix-scroll">
      <table
        className="matrix-table"
        data-upright={grid.columns.length > LYING || undefined}
        onKeyDown={move}
      >
        <caption className="visually-hidden">
          {ROW_WORDS[axes.rows]} by {COLUMN_WORDS[axes.columns].toLowerCase()}. Arrow keys move between cells,
          Enter opens the studies of one.
        </caption>
        <thead>
          <tr>
            <th scope="col">{ROW_WORDS[axes.rows]}</th>
            {grid.columns.map(({ id, label }) => (
              <th key={id} scope="col">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, i) => (
            <tr key={row.id} aria-current={row.id === selectedId || undefined}>
              <th scope="row">
                {opens ? (
                  <button type="button" {...stop(i, 0)} onClick={() => onSelect(row.id)}>
                    {row.label}
                  </button>
                ) : (
                  <span {...stop(i, 0)}>{row.label}</span>
                )}
              </th>
              {row.cells.map((cell, j) => (
                <td key={cell.column} data-open={isAt(open, row.id, cell.column) || undefined}>
                  <button
                    type="button"
                    {...stop(i, j + 1)}
                    aria-label={cellWords(cell)}
                    title={`${row.label} · ${grid.columns[j]?.label}: ${cellWords(cell)}`}
                    aria-expanded={isAt(open, row.id, cell.column)}
                    onClick={() => onOpen({ row: row.id, column: cell.column })}
                  >
                    <Bubble cell={cell} axes={axes} most={most} />
                    <span className="matrix-count" aria-hidden="true">
                      {cell.studies.length > 0 ? countOf(cell, axes) : ''}
                    </span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isAt = (open: Place | null, row: string, column: string) => open?.row === row && open.column === column;

function countOf(cell: GridCell, axes: Axes): string {
  if (axes.size === 'STUDIES') return String(cell.studies.length);
  return cell.participants === null ? '?' : cell.participants.toLocaleString('en-GB');
}

function Bubble({ cell, axes, most }: { cell: GridCell; axes: Axes; most: number }) {
  const value = amount(cell, axes.size);
  const unknown = value === 0 && cell.studies.length > 0;
  return (
    <svg aria-hidden="true" width="36" height="36" viewBox="-18 -18 36 36">
      {cell.studies.length === 0 ? (
        <circle r="4.5" className="bubble-none" />
      ) : (
        slices(cell, unknown ? 5 : radius(value, most, FULL)).map(({ direction, path }) => (
          <path
            key={direction}
            d={path}
            fill={`url(#${PAINTS[direction]})`}
            className={unknown ? 'paint-edge bubble-unknown-part' : 'paint-edge'}
            data-direction={direction}
          />
        ))
      )}
    </svg>
  );
}

/** Where a key leads from here; null for keys that are not ours. */
export function nextPlace(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key'> & Partial<KeyboardEvent>,
  { row, column }: { row: number; column: number },
  grid: { rows: readonly unknown[]; columns: readonly unknown[] },
): { row: number; column: number } | null {
  if (metaKey || altKey || shiftKey) return null;
  const [lastRow, lastColumn] = [grid.rows.length - 1, grid.columns.length];
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
