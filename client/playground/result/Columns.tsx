import type { Measure } from './chart.ts';
import { paintOf, shown } from './marks.ts';
import type { Scale } from './scale.ts';

const HEIGHT = 180;
const STEP = 28;
const LEFT = 44;
/** As many names as stand side by side without touching. */
const NAMED = 48;

/** Steps of a scale from left to right. Its numbers are in the table that follows it. */
export function Columns(props: { caption: string; category: string; scale: Scale; measure: Measure }) {
  const { caption, scale, measure } = props;
  const width = LEFT + scale.bars.length * STEP + 8;
  const y = (share: number) => 12 + (1 - share) * HEIGHT;
  const every = Math.max(1, Math.ceil(NAMED / STEP));
  return (
    <svg
      role="img"
      aria-label={`${caption}: ${summary(scale)}`}
      className="result-columns"
      width={width}
      height={HEIGHT + 44}
      viewBox={`0 0 ${width} ${HEIGHT + 44}`}
    >
      {[scale.least, scale.most].map((value, i) => (
        <text key={i === 0 ? 'least' : 'most'} x={LEFT - 6} y={y(i) + 4} textAnchor="end">
          {shown(value)}
        </text>
      ))}
      <line x1={LEFT} x2={width} y1={y(scale.nought)} y2={y(scale.nought)} />
      {scale.bars.map((bar, i) => (
        <g key={bar.name} transform={`translate(${LEFT + i * STEP} 0)`}>
          <title>{`${bar.name}: ${bar.values.map((value, p) => `${shown(value ?? 0)} ${measure.parts[p]}`).join(', ')}`}</title>
          {bar.pieces.map(({ part, from, to }) => (
            <rect
              key={part}
              x="4"
              width={STEP - 8}
              y={y(to)}
              height={Math.max(0, y(from) - y(to))}
              fill={paintOf(part)}
              className="result-mark"
            />
          ))}
          {i % every === 0 ? (
            <text x={STEP / 2} y={HEIGHT + 32} textAnchor="middle">
              {bar.name}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function summary({ bars, most }: Scale): string {
  const highest = bars.find(
    ({ values }) => values.reduce<number>((a, b) => a + Math.max(0, b ?? 0), 0) === most,
  );
  const [first, last] = [bars[0], bars.at(-1)];
  return [
    `${bars.length} columns`,
    first && last ? `${first.name} to ${last.name}` : null,
    highest ? `highest ${shown(most)} at ${highest.name}` : null,
  ]
    .filter((words) => words !== null)
    .join(', ');
}
