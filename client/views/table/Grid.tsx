import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PictureControl } from '../../ui/usePicture.ts';
import { GridRow } from './GridRow.tsx';
import { Heading, MarkAll } from './Heading.tsx';
import { MARK_PX, type ShownColumns } from './useColumns.ts';
import type { Marks } from './useMarks.ts';

/** Fewer rows are simply there: nothing to measure, and the browser's own search finds them. */
const VIRTUAL_FROM = 60;
const ROW_PX = 58;

interface GridProps<Row> extends PictureControl {
  label: string;
  columns: ShownColumns<Row>;
  rows: readonly Row[];
  total: number;
  /** Ids that a row is about: the first is what it selects. */
  about: (row: Row) => readonly string[];
  marks: Marks;
}

/** A real table; where it is long, only the rows in sight exist, between two spacers. */
export function Grid<Row extends { id: string }>(props: GridProps<Row>) {
  const { label, columns, rows, total, about, marks, picture, change } = props;
  const scroller = useRef<HTMLElement>(null);
  const virtual = rows.length >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: virtual ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const shown = virtual ? items.map(({ index }) => index) : rows.map((_, index) => index);
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  const { selected } = picture;
  const isSelected = (row: Row) => selected !== null && about(row).includes(selected);
  const firstSelected = rows.findIndex(isSelected);
  // Only a new selection, or rows that come later, scroll: not a row that the reader sees and clicks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `isSelected` is made anew each time.
  useEffect(() => {
    if (firstSelected < 0) return;
    if (virtual) {
      const { range } = virtualizer;
      const inSight = range ? rows.slice(range.startIndex, range.endIndex + 1).some(isSelected) : false;
      if (!inSight) virtualizer.scrollToIndex(firstSelected, { align: 'center' });
    } else {
      scroller.current?.querySelector('tr[aria-current]')?.scrollIntoView({ block: 'nearest' });
    }
  }, [virtual, selected, firstSelected, virtualizer]);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={scroller} className="grid" aria-label={label} tabIndex={0} onKeyDown={moveBetweenRows}>
        <table aria-rowcount={total + 1} style={{ minWidth: columns.least }}>
          <caption className="visually-hidden">{label}; a heading sorts by its column</caption>
          <colgroup>
            <col style={{ width: MARK_PX }} />
            {columns.shown.map(({ id, width }) => (
              <col key={id} style={width === null ? undefined : { width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <MarkAll marks={marks} count={rows.length} />
              {columns.shown.map((column) => (
                <Heading key={column.id} column={column} picture={picture} change={change} />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 ? <Spacer height={before} columns={columns.shown.length} /> : null}
            {shown.map((index) => {
              const row = rows[index];
              return row ? (
                <GridRow
                  key={row.id}
                  row={row}
                  index={index}
                  measure={virtual ? virtualizer.measureElement : undefined}
                  columns={columns.shown}
                  selected={isSelected(row)}
                  marks={marks}
                  onSelect={() => change({ selected: about(row)[0] ?? null })}
                />
              ) : null;
            })}
            {after > 0 ? <Spacer height={after} columns={columns.shown.length} /> : null}
          </tbody>
        </table>
      </section>
      {columns.left.length > 0 ? (
        <p className="table-hidden">
          No room for: {columns.left.map(({ title }) => title.toLowerCase()).join(', ')}. They are in the CSV
          and the panel, and “Columns” brings them.
        </p>
      ) : null}
    </>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus.
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns + 1} style={{ height }} />
    </tr>
  );
}

/** Arrow up and down go from the link of one row to that of the next. */
function moveBetweenRows(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.target instanceof Element ? event.target.closest('tbody tr') : null;
  if (!row) return;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const isMark = event.target instanceof HTMLInputElement;
  const link = next?.querySelector<HTMLElement>(isMark ? 'input' : 'th a');
  if (!link) return;
  event.preventDefault();
  link.focus();
  link.scrollIntoView({ block: 'nearest' });
}
