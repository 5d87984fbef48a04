import type { Column } from './columns.ts';
import type { Marks } from './useMarks.ts';

interface GridRowProps<Row> {
  row: Row;
  index: number;
  /** Tells how high it came out, where only rows in sight exist. */
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
  columns: readonly Column<Row>[];
  selected: boolean;
  marks: Marks;
  onSelect: () => void;
}

export function GridRow<Row extends { id: string }>(props: GridRowProps<Row>) {
  const { row, index, measure, columns, selected, marks, onSelect } = props;
  const name = String(columns[0]?.value(row) ?? row.id);
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={selected || undefined}
      onClick={(event) => {
        if (!(event.target instanceof Element) || event.target.closest('a, button, label')) return;
        if (window.getSelection()?.isCollapsed === false) return;
        onSelect();
      }}
    >
      <td className="mark">
        <label>
          <input
            type="checkbox"
            aria-label={`Mark ${name}`}
            checked={marks.has(row.id)}
            onClick={(event) => marks.toggle(row.id, event.shiftKey)}
            // The click knows whether Shift was held.
            onChange={() => undefined}
          />
        </label>
      </td>
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.id} scope="row">
            {shownIn(column, row)}
          </th>
        ) : (
          <td key={column.id} className={column.numeric ? 'number' : undefined}>
            {shownIn(column, row)}
          </td>
        ),
      )}
    </tr>
  );
}

function shownIn<Row>(column: Column<Row>, row: Row) {
  if (column.show) return column.show(row);
  const value = column.value(row);
  return value === null || value === undefined ? null : String(value);
}
