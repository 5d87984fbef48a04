import { type RefObject, useRef } from 'react';
import { useWidth } from '../../ui/useWidth.ts';
import { type Column, fittingColumns, widthOf } from './columns.ts';

export interface ShownColumns<Row> {
  /** What the table is in, measured for its width: there before the rows are. */
  readonly room: RefObject<HTMLDivElement | null>;
  readonly shown: readonly Column<Row>[];
  /** Columns that there was no room for. */
  readonly left: readonly Column<Row>[];
  /** px that the table takes at least; 0: as much as there is. */
  readonly least: number;
}

/** The boxes by which rows are marked. */
export const MARK_PX = 40;

/** The chosen columns, however much room they take, or those that fit. */
export function useColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly Column<Row>[] | null,
): ShownColumns<Row> {
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const shown = chosen ?? fittingColumns(columns, (width ?? Number.POSITIVE_INFINITY) - MARK_PX);
  return {
    room,
    shown,
    left: chosen ? [] : columns.filter((column) => !column.extra && !shown.includes(column)),
    least: chosen ? widthOf(chosen) + MARK_PX : 0,
  };
}
