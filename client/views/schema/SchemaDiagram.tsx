import { useState } from 'react';
import { Link } from '../../ui/Link.tsx';
import { BOX, type Box, type Diagram, type Line } from './diagram.ts';
import { whereIs } from './where.ts';

const LABEL = 15;

/** Kinds of nodes as boxes that lead to what they count, relationships as lines. */
export function SchemaDiagram({ diagram }: { diagram: Diagram }) {
  const [at, setAt] = useState<string | null>(null);
  const { boxes, lines, width, height } = diagram;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className="schema-scroll" aria-label="Diagram of the graph" tabIndex={0}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="schema">
        <title>Kinds of nodes, and the relationships between them. The same is in the tables below.</title>
        <defs>
          <marker
            id="schema-arrow"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 1 10 5 0 9Z" className="schema-arrow" />
          </marker>
        </defs>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines take no focus. */}
        <g aria-hidden="true" data-chosen={at !== null || undefined}>
          {lines.map((line) => (
            <Relations key={`${line.from} ${line.to}`} line={line} lit={line.from === at || line.to === at} />
          ))}
        </g>
        {boxes.map((box) => (
          <KindBox key={box.kind} box={box} onAt={setAt} />
        ))}
      </svg>
    </section>
  );
}

function Relations({ line: { path, x, y, relations }, lit }: { line: Line; lit: boolean }) {
  const top = y - ((relations.length - 1) * LABEL) / 2;
  return (
    <g className="schema-line" data-lit={lit || undefined}>
      <path d={path} markerEnd="url(#schema-arrow)" />
      {relations.map(({ type, count }, i) => (
        <text key={type} x={x} y={top + i * LABEL + 4}>
          {type} <tspan className="schema-count">{count.toLocaleString('en-GB')}</tspan>
        </text>
      ))}
    </g>
  );
}

function KindBox({ box, onAt }: { box: Box; onAt: (kind: string | null) => void }) {
  const { x, y, kind, label, count } = box;
  const where = whereIs(kind);
  const content = (
    <>
      <rect x={x - BOX.width / 2} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx="8" />
      <text>
        <tspan x={x} y={y - 4} className="schema-label">
          {label}
        </tspan>{' '}
        <tspan x={x} y={y + 15} className="schema-number">
          {count.toLocaleString('en-GB')}
        </tspan>
      </text>
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only lights up the lines of what the pointer is on.
    <g
      className="schema-kind"
      data-kind={kind}
      onMouseEnter={() => onAt(kind)}
      onMouseLeave={() => onAt(null)}
      onFocus={() => onAt(kind)}
      onBlur={() => onAt(null)}
    >
      {where ? (
        <Link href={where.href} aria-label={`${label} ${count.toLocaleString('en-GB')}, ${where.words}`}>
          {content}
        </Link>
      ) : (
        content
      )}
    </g>
  );
}
