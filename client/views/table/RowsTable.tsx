import { type ReactNode, useState } from 'react';
import type { Behind } from '../../references/gather.ts';
import { toCsv, toTsv } from '../../state/csv.ts';
import { sentenceCase } from '../../state/vocabulary.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useEdition } from '../../ui/useEdition.ts';
import type { PictureControl } from '../../ui/usePicture.ts';
import { ReferencesButton } from '../references/ReferencesButton.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { type Column, chosenColumns, linesOf, sortRows } from './columns.ts';
import { Grid } from './Grid.tsx';
import { useColumns } from './useColumns.ts';
import { useMarks } from './useMarks.ts';
import type { Pages } from './usePages.ts';
import { useSaveCsv } from './useSaveCsv.ts';

interface RowsTableProps<Row> extends PictureControl {
  /** "claims", and one of them. */
  names: readonly [many: string, one: string];
  columns: readonly Column<Row>[];
  pages: Pages<Row>;
  /** Ids that a row is about: the first is what it selects. */
  about: (row: Row) => readonly string[];
  /** The studies behind all rows, loaded or not; null while there are none. */
  references: Behind | null;
  /** Where there is no row. */
  empty: ReactNode;
}

/** Rows of one kind with what is around them: how many, whether that is all, what went wrong, columns, copy and files. */
export function RowsTable<Row extends { id: string }>(props: RowsTableProps<Row>) {
  const { names, columns, pages, about, references, empty, picture, change } = props;
  const [what] = names;
  const edition = useEdition();
  const { total, hasMore, more, waiting } = pages;
  const rows = sortRows(pages.rows, columns, picture.sort);
  const chosen = chosenColumns(columns, picture.params.cols);
  const fit = useColumns(columns, chosen);
  const marks = useMarks(rows.map(({ id }) => id));
  const [said, say] = useState('');
  const copied = marks.listed.length > 0 ? rows.filter(({ id }) => marks.has(id)) : rows;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toTsv(...linesOf(fit.shown, copied)));
      say(`Copied ${countOf(names, copied.length)}`);
    } catch {
      say('The browser did not allow copying');
    }
  };
  const saveCsv = useSaveCsv();
  const save = () => saveCsv(`table of ${what}`, toCsv(...linesOf(columns, rows)));
  return (
    <>
      <h1 className="visually-hidden">Table of {what}</h1>
      <div className="table-bar">
        <span role="status">
          {total === null ? '' : countText(names, total, rows.length, picture.sort !== null)}
          {said === '' ? '' : ` · ${said}`}
        </span>
        <span className="view-exports no-print">
          <ColumnChooser
            columns={columns}
            shown={fit.shown}
            chosen={chosen !== null}
            onChange={(cols) => change({ params: { ...picture.params, cols } })}
          />
          <button type="button" className="button" disabled={rows.length === 0} onClick={copy}>
            <Icon name="copy" /> {marks.listed.length > 0 ? `Copy ${marks.listed.length}` : 'Copy'}
            <span className="visually-hidden"> {marks.listed.length > 0 ? 'marked rows' : 'all rows'}</span>
          </button>
          <button type="button" className="button" disabled={rows.length === 0} onClick={save}>
            <Icon name="download" /> CSV
            <span className="visually-hidden"> of the {rows.length} rows shown</span>
          </button>
          <ReferencesButton
            title={`${edition?.title ?? 'Evidence Atlas'}: table of ${what}`}
            file={`table of ${what}`}
            behind={references}
            disabled={references === null || rows.length === 0}
          />
        </span>
      </div>
      <div ref={fit.room} className="table-room">
        <AnswerState of={pages} what={`the ${what}`} lines={12} />
        {total === 0 ? empty : null}
        {rows.length > 0 ? (
          <Grid
            label={sentenceCase(what)}
            columns={fit}
            rows={rows}
            total={total ?? rows.length}
            about={about}
            marks={marks}
            picture={picture}
            change={change}
          />
        ) : null}
      </div>
      {hasMore ? (
        <p className="table-more">
          <button type="button" className="button" disabled={waiting} onClick={more}>
            {waiting
              ? 'Loading …'
              : `Load more (${rows.length.toLocaleString('en-GB')} of ${total?.toLocaleString('en-GB')})`}
          </button>
        </p>
      ) : null}
    </>
  );
}

function countOf([many, one]: readonly [string, string], count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

function countText(names: readonly [string, string], total: number, loaded: number, sorted: boolean): string {
  if (loaded >= total) return countOf(names, total);
  return `${loaded} of ${countOf(names, total)} loaded${sorted ? ', sorted among these' : ''}`;
}
