import { useState } from 'react';
import { TimelineYearsDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { toCsv } from '../../state/csv.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { Paints } from '../figure/Paints.tsx';
import { ViewHead } from '../figure/ViewHead.tsx';
import { wordsOf } from '../figure/wordsOf.ts';
import { StudiesBehind } from '../studies/StudiesBehind.tsx';
import type { ViewProps } from '../viewProps.ts';
import { AsOf } from './AsOf.tsx';
import { ClaimsThen } from './ClaimsThen.tsx';
import { timelineSvg } from './picture.ts';
import { YearsChart } from './YearsChart.tsx';
import { asOfYear, upTo, YEAR_HEADER, yearRows, yearsOf } from './years.ts';
import '../../ui/Notice.css';
import './timeline.css';

/** When the studies came out and which way they point; and how sure each claim was in an earlier year. */
export default function TimelineView(props: ViewProps) {
  const { filter, policy = null, params, onParams } = props;
  const variables = { filter, policy };
  const answer = useAnswer(TimelineYearsDocument, variables);
  const { data, waiting } = answer;
  useQueryBehind(TimelineYearsDocument, variables);
  const [open, setOpen] = useState<number | null>(null);
  const [claims, setClaims] = useState<ReadonlySet<string> | null>(null);
  const years = data ? yearsOf(data) : [];
  const asOf = asOfYear(params.asof?.[0], years);
  const shown = years.find(({ year }) => year === open);
  const none = data !== undefined && years.length === 0;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  const close = () => {
    setOpen(null);
    document.querySelector<HTMLElement>(`.year-columns [data-year="${open}"]`)?.focus();
  };
  return (
    <div className="timeline" aria-busy={waiting}>
      <Paints />
      <ViewHead
        title="Timeline"
        status={first === undefined || last === undefined ? '' : statusOf(first, last, years)}
        file="timeline"
        csv={years.length > 0 ? () => toCsv(YEAR_HEADER, yearRows(years)) : null}
        figure={years.length > 0 ? () => timelineSvg(years, asOf, wordsOf(props)) : null}
        references={
          years.length > 0
            ? { of: 'studies', ids: upTo(years, asOf).flatMap(({ studies }) => studies) }
            : null
        }
      />
      <AnswerState of={answer} what="the timeline" lines={10} />
      {none ? data.claims.totalCount === 0 ? props.empty : <NoYears /> : null}
      {first !== undefined && last !== undefined ? (
        <div className="timeline-parts">
          <div className="timeline-chart">
            <YearsChart years={years} asOf={asOf} open={open} onOpen={setOpen} />
            <AsOf
              first={first}
              last={last}
              asOf={asOf}
              onChange={(year) => onParams({ asof: year === null ? [] : [String(year)] }, { replace: true })}
            />
            {shown ? (
              <StudiesBehind
                title={`Studies of ${shown.year}`}
                ids={shown.studies}
                claims={claims}
                onClose={close}
              />
            ) : null}
          </div>
          <ClaimsThen
            filter={filter}
            policy={policy}
            asOf={asOf}
            last={last}
            selectedId={props.selectedId}
            onClaims={setClaims}
          />
        </div>
      ) : null}
    </div>
  );
}

function statusOf(first: number, last: number, years: ReturnType<typeof yearsOf>): string {
  const studies = new Set(years.flatMap((year) => year.studies)).size;
  return `${studies.toLocaleString('en-GB')} ${studies === 1 ? 'study' : 'studies'}, ${first} to ${last}`;
}

function NoYears() {
  return (
    <div className="notice">
      <p className="notice-title">No years to lay out</p>
      <p>No study of the claims that match has its year recorded.</p>
    </div>
  );
}
