import { FLOW_NAMES, FLOWS, SHAPE_NAMES, SHAPES } from './diagram/key.ts';
import type { Diagram } from './diagram/layout.ts';
import type { FlowKind, Shape } from './diagram/scene.ts';
import { headPath, isFilled, outline } from './diagram/shapes.ts';

/** What the shapes and lines of this picture mean; those that are not in it are left out. */
export function ShapeKey({ diagram }: { diagram: Diagram }) {
  const shapes = SHAPES.filter((shape) => diagram.actors.some(({ actor }) => actor.shape === shape));
  const flows = FLOWS.filter((kind) => diagram.flows.some(({ flow }) => flow.kind === kind));
  return (
    <ul className="shape-key" aria-label="Key to the picture">
      {shapes.map((shape) => (
        <li key={shape}>
          <ShapeSample shape={shape} />
          {SHAPE_NAMES[shape]}
        </li>
      ))}
      {flows.map((kind) => (
        <li key={kind}>
          <FlowSample kind={kind} />
          {FLOW_NAMES[kind]}
        </li>
      ))}
    </ul>
  );
}

function ShapeSample({ shape }: { shape: Shape }) {
  return (
    <svg aria-hidden="true" width="34" height="18" viewBox="0 0 34 18" className="drawing-sample">
      <g className="actor" data-shape={shape}>
        <path d={outline(shape, { x: 1, y: 1, w: 32, h: 16 })} />
      </g>
    </svg>
  );
}

function FlowSample({ kind }: { kind: FlowKind }) {
  const curve = { a: { x: 1, y: 9 }, control: { x: 16, y: 9 }, b: { x: 30, y: 9 } };
  return (
    <svg aria-hidden="true" width="34" height="18" viewBox="0 0 34 18" className="drawing-sample">
      <g className="flow" data-kind={kind} data-time="earlier">
        <path className="flow-line" d="M1 9H30" />
        <path className="flow-head" data-filled={isFilled(kind) || undefined} d={headPath(curve, kind, 7)} />
      </g>
    </svg>
  );
}
