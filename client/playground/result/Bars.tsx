import type { Measure } from './chart.ts';
import { paintOf, shown } from './marks.ts';
import type { Scale } from './scale.ts';

interface BarsProps {
  caption: string;
  category: string;
  scale: Scale;
  measure: Measure;
  /** Without the bars it is the table beside another drawing. */
  drawn: boolean;
}

/** A table whose rows are drawn as bars: what cannot be seen can be read. */
export function Bars({ caption, category, scale, measure, drawn }: BarsProps) {
  return (
    <table className="small-table result-bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{category}</th>
          {drawn ? <td className="result-drawn" /> : null}
          {measure.parts.map((part) => (
            <th key={part} scope="col" className="number">
              {measure.parts.length > 1 ? part.split('.').at(-1) : part}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scale.bars.map((bar, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two points may have one name.
          <tr key={index}>
            <th scope="row">{bar.name}</th>
            {drawn ? (
              <td className="result-drawn">
                <svg aria-hidden="true" width="100%" height="16">
                  {bar.pieces.map(({ part, from, to }) => (
                    <rect
                      key={part}
                      x={`${from * 100}%`}
                      width={`${Math.max(0, to - from) * 100}%`}
                      y="1"
                      height="14"
                      fill={paintOf(part)}
                      className="result-mark"
                    />
                  ))}
                  <line x1={`${scale.nought * 100}%`} x2={`${scale.nought * 100}%`} y1="0" y2="16" />
                </svg>
              </td>
            ) : null}
            {bar.values.map((value, i) => (
              <td key={measure.parts[i]} className="number">
                {value === null ? <span className="missing">none</span> : shown(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
