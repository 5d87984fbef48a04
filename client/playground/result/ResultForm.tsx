import { lazy, Suspense, useMemo } from 'react';
import { LoadBoundary } from '../../ui/LoadBoundary.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { ReadAnswer } from './answer.ts';
import { chartsIn } from './chart.ts';
import { drawingOf } from './drawing.ts';
import { listsIn } from './lists.ts';
import { ResultChart } from './ResultChart.tsx';
import { ResultTable } from './ResultTable.tsx';
import { Unsuitable } from './Unsuitable.tsx';

/** Brings the canvas along: loaded when a graph is first asked for. */
const ResultGraph = lazy(() => import('./ResultGraph.tsx').then((m) => ({ default: m.ResultGraph })));

interface ResultFormProps {
  form: 'table' | 'graph' | 'chart';
  answer: ReadAnswer | null;
  waiting: boolean;
}

/** The answer in one of its drawn forms, or why it has none. */
export function ResultForm({ form, answer, waiting }: ResultFormProps) {
  return (
    <div className="result-body" aria-busy={waiting}>
      {answer === null ? (
        waiting ? (
          <Skeleton label="answer" lines={6} />
        ) : (
          <Unsuitable title="Nothing has been asked yet">
            Run the query: the answer is shown here as a {form}.
          </Unsuitable>
        )
      ) : answer.data === null ? (
        <Unsuitable title="The answer has no data">There is nothing to show as a {form}.</Unsuitable>
      ) : (
        <Suitable form={form} data={answer.data} />
      )}
    </div>
  );
}

function Suitable({ form, data }: { form: ResultFormProps['form']; data: unknown }) {
  const lists = useMemo(() => listsIn(data), [data]);
  switch (form) {
    case 'table':
      return lists.length > 0 ? (
        <ResultTable lists={lists} />
      ) : (
        <Unsuitable title="No list to make a table of">
          A table needs a list with something in it: ask for a field that returns several things, such as{' '}
          <code>claims {'{ nodes { text } }'}</code>.
        </Unsuitable>
      );
    case 'chart':
      return <Charts data={data} lists={lists} />;
    case 'graph':
      return <Graph data={data} />;
  }
}

function Charts({ data, lists }: { data: unknown; lists: ReturnType<typeof listsIn> }) {
  const charts = useMemo(() => chartsIn(data, lists), [data, lists]);
  return charts.length > 0 ? (
    <ResultChart charts={charts} />
  ) : (
    <Unsuitable title="No names with numbers to chart">
      A chart needs a list of at least two things with a name and a number each, or a field that takes few
      values: ask for <code>facets {'{ field buckets { label count } }'}</code>, <code>timeline</code>,{' '}
      <code>matrix</code>, or a <code>totalCount</code> in each item.
    </Unsuitable>
  );
}

function Graph({ data }: { data: unknown }) {
  const drawing = useMemo(() => drawingOf(data), [data]);
  return drawing ? (
    <LoadBoundary>
      <Suspense fallback={<Skeleton label="graph" lines={6} />}>
        <ResultGraph drawing={drawing} />
      </Suspense>
    </LoadBoundary>
  ) : (
    <Unsuitable title="No things that are linked">
      A graph needs things within things, or nodes and edges: ask for the <code>id</code> of a claim and of
      what it holds, such as <code>evidence {'{ nodes { direction study { id label } } }'}</code>, or for{' '}
      <code>neighbourhood</code>, <code>overview</code> or <code>paths</code>.
    </Unsuitable>
  );
}
