import { useMemo, useState } from 'react';
import { type Cell, toCsv } from '../../state/csv.ts';
import type { Sort } from '../../state/picture.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Chooser } from '../../views/figure/ViewHead.tsx';
import { type Column, nextSort, sortRows } from '../../views/table/columns.ts';
import { saveFile } from '../../views/table/saveFile.ts';
import type { FoundList } from './lists.ts';
import { type Cells, tableOf } from './table.ts';

/** More are slow to read and to draw; the file has all. */
const MOST_ROWS = 500;

/** A list of the answer as a table: sorts by its headings, saves as CSV. */
export function ResultTable({ lists }: { lists: readonly FoundList[] }) {
  const [path, choose] = useState<string | null>(null);
  const list = lists.find((one) => one.path === path) ?? lists[0];
  if (!list) return null;
  const paths = lists.map((one) => one.path);
  const words = Object.fromEntries(lists.map(({ path: of, rows }) => [of, `${of} (${rows.length})`]));
  return (
    <OneTable key={list.path} list={list}>
      {lists.length > 1 ? (
        <Chooser label="List" value={list.path} values={paths} words={words} onChange={choose} />
      ) : (
        <code>{list.path}</code>
      )}
    </OneTable>
  );
}

function OneTable({ list, children }: { list: FoundList; children: React.ReactNode }) {
  const [sort, setSort] = useState<Sort | null>(null);
  const table = useMemo(() => tableOf(list), [list]);
  const columns = useMemo(
    () =>
      table.columns.map(
        (id): Column<Cells> => ({
          id,
          title: id,
          width: null,
          numeric: table.numeric.has(id),
          value: (row) => row.get(id),
        }),
      ),
    [table],
  );
  const rows = useMemo(() => sortRows(table.rows, columns, sort), [table, columns, sort]);
  const shown = rows.slice(0, MOST_ROWS);
  const save = () => {
    const lines = rows.map((row) => table.columns.map((column) => row.get(column)));
    saveFile(`${list.path.replaceAll('.', '-')}.csv`, 'text/csv', toCsv(table.columns, lines));
  };
  return (
    <>
      <div className="result-bar">
        {children}
        <span role="status" className="result-status">
          {rows.length > shown.length ? `First ${shown.length} of ${rows.length}` : rows.length}{' '}
          {rows.length === 1 ? 'row' : 'rows'}, {table.columns.length}{' '}
          {table.columns.length === 1 ? 'column' : 'columns'}
        </span>
        <button type="button" className="button" onClick={save}>
          <Icon name="download" /> CSV
          <span className="visually-hidden"> of all {rows.length} rows</span>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="result-scroll" aria-label={`Table of ${list.path}`} tabIndex={0}>
        <table className="result-table">
          <caption className="visually-hidden">{list.path}; a heading sorts by its column</caption>
          <thead>
            <tr>
              {columns.map(({ id, numeric }) => (
                <th
                  key={id}
                  scope="col"
                  className={numeric ? 'number' : undefined}
                  aria-sort={sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" onClick={() => setSort(nextSort(sort, id, numeric === true))}>
                    {id}
                    {sort?.column === id ? <Icon name={sort.descending ? 'down' : 'up'} size={12} /> : null}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer need not have anything of their own.
              <tr key={index}>
                {columns.map(({ id, numeric }) => (
                  <td key={id} className={numeric ? 'number' : undefined}>
                    <CellContent column={id} cell={row.get(id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function CellContent({ column, cell }: { column: string; cell: Cell }) {
  if (cell === null || cell === undefined) return <span className="missing">null</span>;
  if (typeof cell === 'string' && OPENS.test(column) && IS_ID.test(cell)) {
    return <NodeLink id={cell}>{cell}</NodeLink>;
  }
  return <span className="result-cell">{String(cell)}</span>;
}

const OPENS = /(^|\.)(id|source|target)$/;
const IS_ID = /^[\w.-]+:\S+$/;
