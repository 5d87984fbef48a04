import { SummaryRowsDocument } from '../../api/generated.ts';
import { toCsv } from '../../state/csv.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { creditLine } from '../figure/figure.ts';
import { ViewHead } from '../figure/ViewHead.tsx';
import { wordsOf } from '../figure/wordsOf.ts';
import { usePages } from '../table/usePages.ts';
import type { ViewProps } from '../viewProps.ts';
import { FindingsTable, noteId, referenceId } from './FindingsTable.tsx';
import { byOutcome, CSV_HEADER, csvRows, findingsFilter, type Note, notesOf } from './findings.ts';
import { summarySvg } from './picture.ts';
import './summary.css';

const PAGE = 100;

/** The table that authors of a review end with: by outcome, what was found, in how many, and how sure it is. */
export default function SummaryView(props: ViewProps) {
  const { policy = null, selectedId, onSelect, empty, title, conditions, credit } = props;
  const filter = findingsFilter(props.filter);
  const variables = { filter: filter ?? {}, policy, first: PAGE };
  useQueryBehind(SummaryRowsDocument, variables);
  const pages = usePages(SummaryRowsDocument, variables, (data) => data.claims, filter === null);
  const rows = filter === null ? [] : pages.rows;
  const outcomes = byOutcome(rows);
  const notes = notesOf(outcomes);
  // With the panel open it is the panel that goes on paper.
  const print = () => {
    onSelect(null);
    setTimeout(() => window.print());
  };
  return (
    <div className="summary" aria-busy={pages.waiting}>
      <ViewHead
        title="Summary of findings"
        status={
          rows.length > 0
            ? `${rows.length === pages.total ? rows.length : `${rows.length} of ${pages.total}`} claims on efficacy and safety, ${outcomes.length} ${outcomes.length === 1 ? 'outcome' : 'outcomes'}`
            : ''
        }
        file="summary of findings"
        csv={rows.length > 0 ? () => toCsv(CSV_HEADER, csvRows(outcomes, notes)) : null}
        figure={rows.length > 0 ? () => summarySvg(outcomes, notes, wordsOf(props)) : null}
        references={rows.length > 0 && filter !== null ? { of: 'matching claims', filter } : null}
      >
        <button type="button" className="button no-print" onClick={print}>
          Print
        </button>
      </ViewHead>
      {filter === null ? <NeitherKind /> : null}
      <AnswerState of={pages} what="the summary of findings" lines={12} />
      {filter !== null && pages.total === 0 ? empty : null}
      {rows.length > 0 ? (
        <>
          <FindingsTable outcomes={outcomes} notes={notes} selectedId={selectedId} />
          {pages.hasMore ? (
            <p className="no-print">
              <button type="button" className="button" disabled={pages.waiting} onClick={pages.more}>
                {pages.waiting ? 'Loading …' : `Load more (${rows.length} of ${pages.total})`}
              </button>
            </p>
          ) : null}
          {notes.list.length > 0 ? (
            <section className="summary-notes" aria-labelledby="summary-notes">
              <h2 id="summary-notes">Why the certainty is what it is</h2>
              <ol>
                {notes.list.map((note) => (
                  <NoteItem key={note.number} note={note} />
                ))}
              </ol>
            </section>
          ) : null}
          <p className="summary-credit">
            {title}. {conditions === '' ? '' : `Only: ${conditions}. `}
            {creditLine(credit, new Date())}. Studies that are counted; participants where recorded.
          </p>
        </>
      ) : null}
    </div>
  );
}

function NoteItem({ note }: { note: Note }) {
  return (
    <li id={noteId(note.number)} tabIndex={-1}>
      <strong>{note.heading}</strong>: {note.text}
      {note.studies.length > 0 ? (
        <details className="no-print">
          <summary>
            {note.studies.length} {note.studies.length === 1 ? 'study' : 'studies'}
          </summary>
          {note.studies.map(({ id, label }, i) => (
            <span key={id}>
              {i > 0 ? ', ' : ''}
              <NodeLink id={id}>{label}</NodeLink>
            </span>
          ))}
        </details>
      ) : null}{' '}
      <button
        type="button"
        className="button-link no-print"
        aria-label={`Back to where note ${note.number} is first named`}
        onClick={() => document.getElementById(referenceId(note.number))?.focus()}
      >
        ↑
      </button>
    </li>
  );
}

function NeitherKind() {
  return (
    <div className="notice">
      <p className="notice-title">Nothing on efficacy or safety</p>
      <p>
        A summary of findings holds claims on whether something helps or harms. The filter asks for other
        kinds of claim only; take away the kind, or add efficacy or safety.
      </p>
    </div>
  );
}
