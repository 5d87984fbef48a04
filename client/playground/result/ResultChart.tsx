import { useState } from 'react';
import { Paints } from '../../views/figure/Paints.tsx';
import { Chooser } from '../../views/figure/ViewHead.tsx';
import { Bars } from './Bars.tsx';
import { Columns } from './Columns.tsx';
import type { Chart, Measure } from './chart.ts';
import { scaleOf } from './scale.ts';

/** More bars are no picture any more. */
const MOST_BARS = 60;

/** Names and numbers of the answer, drawn: years as columns, anything else as bars. */
export function ResultChart({ charts }: { charts: readonly Chart[] }) {
  const [title, choose] = useState<string | null>(null);
  const [measured, measure] = useState<string | null>(null);
  const chart = charts.find((one) => one.title === title) ?? charts[0];
  const chosen = chart?.measures.find(({ name }) => name === measured) ?? chart?.measures[0];
  if (!chart || !chosen) return null;
  const titles = [...new Set(charts.map((one) => one.title))];
  return (
    <>
      <Paints />
      <div className="result-bar">
        <Chooser label="Chart" value={chart.title} values={titles} words={same(titles)} onChange={choose} />
        {chart.measures.length > 1 ? (
          <Chooser
            label="Number"
            value={chosen.name}
            values={chart.measures.map(({ name }) => name)}
            words={same(chart.measures.map(({ name }) => name))}
            onChange={measure}
          />
        ) : null}
      </div>
      <Drawn chart={chart} measure={chosen} />
    </>
  );
}

function Drawn({ chart, measure }: { chart: Chart; measure: Measure }) {
  const points = chart.points.slice(0, MOST_BARS);
  const scale = scaleOf(points, measure);
  const caption = `${measure.name} by ${chart.category}`;
  return (
    <>
      <p role="status" className="result-status">
        {points.length < chart.points.length
          ? `First ${points.length} of ${chart.points.length} shown`
          : `${points.length} shown`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="result-scroll" aria-label={`Chart: ${caption}`} tabIndex={0}>
        {chart.scale ? (
          <Columns caption={caption} category={chart.category} scale={scale} measure={measure} />
        ) : null}
        <Bars
          caption={caption}
          category={chart.category}
          scale={scale}
          measure={measure}
          drawn={!chart.scale}
        />
      </section>
    </>
  );
}

const same = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));
