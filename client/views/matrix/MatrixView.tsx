import { useMemo, useRef, useState } from 'react';
import { MatrixCellsDocument } from '../../api/generated.ts';
import { toCsv } from '../../state/csv.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { PaintKey, Paints } from '../figure/Paints.tsx';
import { Chooser, ViewHead } from '../figure/ViewHead.tsx';
import { wordsOf } from '../figure/wordsOf.ts';
import { StudiesBehind } from '../studies/StudiesBehind.tsx';
import type { ViewProps } from '../viewProps.ts';
import { COLUMN_AXES, CSV_HEADER, csvRows, type Grid, gridOf, ROW_AXES, SIZES, studiesIn } from './grid.ts';
import { MatrixTable, type Place } from './MatrixTable.tsx';
import { matrixSvg } from './picture.ts';
import { useMatrix } from './useMatrix.ts';
import { COLUMN_WORDS, ROW_WORDS, SIZE_WORDS } from './words.ts';
import './matrix.css';

const ROWS_AT_ONCE = 100;

/** Where the studies are and, above all, where nothing is. */
export default function MatrixView(props: ViewProps) {
  const { onParams, filter } = props;
  const { axes, variables, answer } = useMatrix(props);
  const { data, current, waiting } = answer;
  useQueryBehind(MatrixCellsDocument, variables);
  const asked = { axes, filter };
  const kept = useRef(asked);
  if (current) kept.current = asked;
  const [upTo, setUpTo] = useState(ROWS_AT_ONCE);
  const [open, setOpen] = useState<Place | null>(null);
  // The answer on screen keeps the axes and filter that it was asked for until the next one comes.
  const {
    axes: { rows, columns },
    filter: by,
  } = kept.current;
  const whole = useMemo(() => (data ? gridOf(data, { rows, columns }, by) : null), [data, rows, columns, by]);
  const grid = useMemo<Grid | null>(
    () => (whole ? { columns: whole.columns, rows: whole.rows.slice(0, upTo) } : null),
    [whole, upTo],
  );
  const drawn = { rows, columns, size: axes.size };
  const nothing = whole !== null && whole.rows.length === 0;
  const row = open ? grid?.rows.find(({ id }) => id === open.row) : undefined;
  const cell = row?.cells.find(({ column }) => column === open?.column);
  const choose = (change: Parameters<typeof onParams>[0]) => {
    setOpen(null);
    setUpTo(ROWS_AT_ONCE);
    onParams(change);
  };
  const shown = whole && !nothing ? whole : null;
  const close = () => {
    setOpen(null);
    document.querySelector<HTMLElement>('.matrix [data-place][tabindex="0"]')?.focus();
  };
  return (
    <div className="matrix" aria-busy={waiting}>
      <Paints />
      <ViewHead
        title="Matrix"
        status={whole && !nothing ? statusOf(whole) : ''}
        file={`matrix ${ROW_WORDS[drawn.rows]} by ${COLUMN_WORDS[drawn.columns]}`}
        csv={shown ? () => toCsv(CSV_HEADER, csvRows(shown)) : null}
        figure={grid && shown ? () => matrixSvg(grid, drawn, wordsOf(props)) : null}
        references={
          shown
            ? {
                of: 'studies',
                ids: shown.rows.flatMap(({ cells }) => cells.flatMap(({ studies }) => studies)),
              }
            : null
        }
      >
        <Chooser
          label="Rows"
          value={axes.rows}
          values={ROW_AXES}
          words={ROW_WORDS}
          onChange={(by) => choose({ by: [by.toLowerCase()] })}
        />
        <Chooser
          label="Columns"
          value={axes.columns}
          values={COLUMN_AXES}
          words={COLUMN_WORDS}
          onChange={(across) => choose({ across: [across.toLowerCase()] })}
        />
        <Chooser
          label="Area"
          value={axes.size}
          values={SIZES}
          words={SIZE_WORDS}
          onChange={(size) => onParams({ size: [size.toLowerCase()] })}
        />
      </ViewHead>
      <AnswerState of={answer} what="the matrix" lines={12} />
      {nothing ? data?.claims.totalCount === 0 ? props.empty : <NoRows by={ROW_WORDS[drawn.rows]} /> : null}
      {grid && !nothing ? (
        <>
          <PaintKey>
            <li>
              <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
                <circle cx="8" cy="8" r="4.5" className="bubble-none" />
              </svg>
              no study: a gap
            </li>
            {axes.size === 'PARTICIPANTS' ? (
              <li>
                <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
                  <circle cx="8" cy="8" r="5" className="bubble-unknown" />
                </svg>
                participants not recorded
              </li>
            ) : null}
            <li>in two parts: a study that points two ways, for different claims</li>
          </PaintKey>
          <MatrixTable
            grid={grid}
            axes={drawn}
            selectedId={props.selectedId}
            onSelect={props.onSelect}
            open={open}
            onOpen={setOpen}
          />
          {whole && whole.rows.length > grid.rows.length ? (
            <p className="matrix-more">
              <button type="button" className="button" onClick={() => setUpTo(upTo + ROWS_AT_ONCE)}>
                Show more rows ({grid.rows.length} of {whole.rows.length})
              </button>
            </p>
          ) : null}
          {data && drawn.rows === 'CLAIM' && data.claims.totalCount > data.claims.nodes.length ? (
            <p className="matrix-more">
              Rows without any study come from the first {data.claims.nodes.length} of{' '}
              {data.claims.totalCount.toLocaleString('en-GB')} claims.
            </p>
          ) : null}
        </>
      ) : null}
      {open && row && cell ? (
        <StudiesBehind
          title={`${row.label} · ${grid?.columns.find(({ id }) => id === open.column)?.label ?? open.column}`}
          ids={cell.studies}
          claims={row.claims}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function NoRows({ by }: { by: string }) {
  return (
    <div className="notice">
      <p className="notice-title">Nothing to lay out</p>
      <p>The claims that match have no {by.toLowerCase()} recorded. Choose other rows.</p>
    </div>
  );
}

function statusOf(grid: Grid): string {
  const cells = grid.rows.length * grid.columns.length;
  const empty = grid.rows.reduce(
    (sum, row) => sum + row.cells.filter(({ studies }) => studies.length === 0).length,
    0,
  );
  const unstudied = grid.rows.filter((row) => studiesIn(row) === 0).length;
  const without = unstudied > 0 ? `, ${unstudied} ${unstudied === 1 ? 'row' : 'rows'} without any study` : '';
  return `${grid.rows.length} × ${grid.columns.length}: ${empty} of ${cells} cells are gaps${without}`;
}
