import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { PictureControl } from '../../ui/usePicture.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { type Column, fittingColumns, nextSort } from './columns.ts';

/** Fewer rows are simply there: nothing to measure, and the browser's own search finds them. */
const VIRTUAL_FROM = 60;
const ROW_PX = 58;

interface GridProps<Row> extends PictureControl {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  total: number;
  cell: (row: Row, column: string) => ReactNode;
}

/** A real table; where it is long, only the rows in sight exist, between two spacers. */
export function Grid<Row extends { id: string }>(props: GridProps<Row>) {
  const { label, rows, total, cell, picture, change } = props;
  const scroller = useRef<HTMLElement>(null);
  const width = useWidth(scroller);
  const columns = fittingColumns(props.columns, width ?? Number.POSITIVE_INFINITY);
  const hidden = props.columns.filter((column) => !columns.includes(column));
  const virtual = rows.length >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: virtual ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const shown = virtual
    ? virtualizer.getVirtualItems().map(({ index }) => index)
    : rows.map((_, index) => index);
  const items = virtualizer.getVirtualItems();
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  const selectedIndex = rows.findIndex((row) => row.id === picture.selected);
  useEffect(() => {
    if (virtual && selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: 'center' });
  }, [virtual, selectedIndex, virtualizer]);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={scroller} className="grid" aria-label={label} tabIndex={0} onKeyDown={moveBetweenRows}>
        <table aria-rowcount={total + 1}>
          <caption className="visually-hidden">{label}; a heading sorts by its column</caption>
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={width === null ? undefined : { width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <Heading key={column.id} column={column} picture={picture} change={change} />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 ? <Spacer height={before} columns={columns.length} /> : null}
            {shown.map((index) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <tr
                  key={row.id}
                  ref={virtual ? virtualizer.measureElement : undefined}
                  data-index={index}
                  aria-rowindex={index + 2}
                  aria-current={row.id === picture.selected || undefined}
                  onClick={(event) => {
                    if (!(event.target instanceof Element) || event.target.closest('a, button')) return;
                    if (window.getSelection()?.isCollapsed === false) return;
                    change({ selected: row.id });
                  }}
                >
                  {columns.map((column, i) =>
                    i === 0 ? (
                      <th key={column.id} scope="row">
                        {cell(row, column.id)}
                      </th>
                    ) : (
                      <td key={column.id} className={column.numeric ? 'number' : undefined}>
                        {cell(row, column.id)}
                      </td>
                    ),
                  )}
                </tr>
              );
            })}
            {after > 0 ? <Spacer height={after} columns={columns.length} /> : null}
          </tbody>
        </table>
      </section>
      {hidden.length > 0 ? (
        <p className="table-hidden">
          No room for: {hidden.map(({ title }) => title.toLowerCase()).join(', ')}. They are in the CSV and
          the panel.
        </p>
      ) : null}
    </>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus.
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

interface HeadingProps<Row> extends PictureControl {
  column: Column<Row>;
}

function Heading<Row>({ column, picture: { sort }, change }: HeadingProps<Row>) {
  const active = sort?.column === column.id;
  const numeric = column.numeric === true;
  return (
    <th
      scope="col"
      className={numeric ? 'number' : undefined}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => change({ sort: nextSort(sort, column.id, numeric) })}>
        {column.title}
        {active ? <Icon name={sort.descending ? 'down' : 'up'} size={12} /> : null}
      </button>
    </th>
  );
}

/** Arrow up and down go from the link of one row to that of the next. */
function moveBetweenRows(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.target instanceof Element ? event.target.closest('tbody tr') : null;
  if (!row) return;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const link = next?.querySelector<HTMLElement>('th a');
  if (!link) return;
  event.preventDefault();
  link.focus();
  link.scrollIntoView({ block: 'nearest' });
}
