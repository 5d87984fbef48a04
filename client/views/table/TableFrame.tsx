import type { ReactNode } from 'react';
import type { Behind } from '../../references/gather.ts';
import { toCsv } from '../../state/csv.ts';
import { fileName } from '../../state/fileName.ts';
import type { Rows } from '../../state/filter.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useEdition } from '../../ui/useEdition.ts';
import type { PictureControl } from '../../ui/usePicture.ts';
import { NothingMatches } from '../explore/NothingMatches.tsx';
import { ReferencesButton } from '../references/ReferencesButton.tsx';
import type { Column } from './columns.ts';
import { saveFile } from './saveFile.ts';
import type { Pages } from './usePages.ts';

interface TableFrameProps<Row> extends PictureControl {
  what: Rows;
  pages: Pages<Row>;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** The studies behind all rows that match, loaded or not. */
  references: Behind;
  children: ReactNode;
}

/** What is around the rows: how many, whether that is all, what went wrong, and the file. */
export function TableFrame<Row>(props: TableFrameProps<Row>) {
  const { what, pages, rows, columns, references, picture, change, children } = props;
  const edition = useEdition();
  const { total, hasMore, more, waiting } = pages;
  const save = () => {
    const csv = toCsv(
      columns.map(({ title }) => title),
      rows.map((row) => columns.map(({ value }) => value(row))),
    );
    saveFile(fileName(edition, `table of ${what}`, 'csv', new Date()), 'text/csv', csv);
  };
  return (
    <>
      <h1 className="visually-hidden">Table of {what}</h1>
      <div className="table-bar">
        <span role="status">
          {total === null ? '' : countText(what, total, rows.length, picture.sort !== null)}
        </span>
        <span className="view-exports no-print">
          <button type="button" className="button" disabled={rows.length === 0} onClick={save}>
            <Icon name="download" /> CSV
            <span className="visually-hidden"> of the {rows.length} rows shown</span>
          </button>
          <ReferencesButton
            title={`${edition?.title ?? 'Evidence Atlas'}: table of ${what}`}
            file={`table of ${what}`}
            behind={references}
            disabled={rows.length === 0}
          />
        </span>
      </div>
      <AnswerState of={pages} what={`the ${what}`} lines={12} />
      {total === 0 ? <NothingMatches what={what} picture={picture} change={change} /> : null}
      {rows.length > 0 ? children : null}
      {hasMore ? (
        <p className="table-more">
          <button type="button" className="button" disabled={waiting} onClick={more}>
            {waiting ? 'Loading …' : `Load more (${rows.length} of ${total})`}
          </button>
        </p>
      ) : null}
    </>
  );
}

function countText(what: Rows, total: number, loaded: number, sorted: boolean): string {
  const name = total === 1 ? (what === 'claims' ? 'claim' : 'study') : what;
  if (loaded >= total) return `${total.toLocaleString('en-GB')} ${name}`;
  return `${loaded} of ${total.toLocaleString('en-GB')} ${name} loaded${sorted ? ', sorted among these' : ''}`;
}
