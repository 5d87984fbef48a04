import { ComparedDocument, CompareRowsDocument } from '../../api/generated.ts';
import { isAnswered, useAnswer } from '../../api/useAnswer.ts';
import { toCsv } from '../../state/csv.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { ViewHead } from '../figure/ViewHead.tsx';
import { wordsOf } from '../figure/wordsOf.ts';
import type { ViewProps } from '../viewProps.ts';
import { AddToCompare } from './AddToCompare.tsx';
import { CompareTable } from './CompareTable.tsx';
import { behind, COMPARABLE, columnsOf, csvOf, groupsOf, hindrance, MOST } from './columns.ts';
import { compareSvg } from './picture.ts';
import './compare.css';

/** Two to six claims, concepts, mechanisms or studies side by side. */
export default function CompareView(props: ViewProps) {
  const { policy = null, params, onParams, selectedId } = props;
  const ids = [...new Set(params.c ?? [])].slice(0, MOST);
  const differing = params.differ?.[0] === '1';
  const named = useAnswer(ComparedDocument, { ids }, ids.length === 0);
  const columns = columnsOf(ids, ids.length > 0 ? (named.data?.nodes ?? []) : []);
  const known = ids.length === 0 || named.current;
  const why = known ? hindrance(columns) : null;
  const ready = known && ids.length >= 2 && why === null;
  const variables = { ids, policy };
  const answer = useAnswer(CompareRowsDocument, variables, !ready);
  useQueryBehind(CompareRowsDocument, variables);
  // Rows of another choice would stand under the wrong names.
  const fits =
    ready && answer.data?.compare.columns.map(({ id }) => id).join(' ') === ids.join(' ')
      ? answer.data.compare.rows
      : null;
  const equal = fits?.filter((row) => !row.differs).length ?? 0;
  const put = (next: readonly string[]) => onParams({ c: next });
  const file = fits ? csvOf(columns, fits) : null;
  const asked = isAnswered(named) ? answer : named;
  return (
    <div className="compare" aria-busy={named.waiting || answer.waiting}>
      <ViewHead
        title="Compare"
        status={fits ? `${ids.length} side by side, ${fits.length} rows, ${equal} equal` : ''}
        file="comparison"
        csv={file ? () => toCsv(file.header, file.rows) : null}
        figure={
          fits
            ? () =>
                compareSvg(
                  columns,
                  groupsOf(fits, differing),
                  wordsOf({ ...props, conditions: props.whatIf ?? '' }),
                )
            : null
        }
        references={fits ? behind(columns, fits) : null}
      >
        <label className="compare-differ">
          <input
            type="checkbox"
            checked={differing}
            onChange={() => onParams({ differ: differing ? [] : ['1'] })}
          />{' '}
          Hide equal rows
        </label>
      </ViewHead>
      <AddToCompare
        ids={ids}
        kinds={columns[0]?.kind ? [columns[0].kind] : COMPARABLE}
        selectedId={selectedId}
        onAdd={(id) => put([...ids, id])}
      />
      <AnswerState of={asked} what="the comparison" lines={8} />
      {why ? (
        <div className="notice notice-warning" role="alert">
          <p className="notice-title">These cannot be compared</p>
          <p>{why}</p>
        </div>
      ) : null}
      {ids.length > 0 && known ? (
        <CompareTable
          columns={columns}
          groups={fits ? groupsOf(fits, differing) : []}
          onRemove={(id) => put(ids.filter((other) => other !== id))}
        />
      ) : null}
      {fits && differing && fits.length > 0 && equal === fits.length ? (
        <p className="compare-note">All rows are equal.</p>
      ) : null}
      {fits?.length === 0 ? (
        <p className="compare-note">No claim of the atlas has any of these as its subject or object.</p>
      ) : null}
      {ids.length < 2 && !asked.problem ? <HowTo one={ids.length === 1} /> : null}
      {fits && fits.length > 0 ? (
        <p className="compare-note">
          The filters of the list do not narrow what is compared; what-if rules apply to its grades.
        </p>
      ) : null}
    </div>
  );
}

function HowTo({ one }: { one: boolean }) {
  return (
    <div className="notice">
      <p className="notice-title">{one ? 'One more to compare it with' : 'Nothing to compare yet'}</p>
      <p>
        {one
          ? 'Add up to five more of the same kind'
          : 'Add two to six claims, concepts, mechanisms or studies'}
        : look one up above, or select it anywhere in the atlas and add the selection. Claims stand side by
        side with their grades, studies with their designs, concepts and mechanisms with their claims on each
        outcome.
      </p>
    </div>
  );
}
