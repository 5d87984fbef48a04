import type { Diagram, PlacedActor, PlacedCompartment, PlacedFlow } from './layout.ts';
import { LABEL_LINE } from './layout.ts';
import { LINE } from './lettering.ts';
import { baselines, curvePath, headPath, isFilled, outline, rounded } from './shapes.ts';
import { presentLast, timeOf } from './time.ts';
import './drawing.css';

interface StoryDrawingProps {
  diagram: Diagram;
  /** Position of the step that is bright; null: the whole story at rest. */
  current: number | null;
  /** What the picture shows, in words; without it the picture is an ornament. */
  description?: string;
  /** Left out where the picture is too small to read. */
  names?: boolean;
}

/** A story in its compartments. */
export function StoryDrawing({ diagram, current, description, names = true }: StoryDrawingProps) {
  const { width, height, compartments, actors, flows } = diagram;
  const here = new Set(
    actors
      .filter(({ actor }) => timeOf(actor.steps, current) === 'now')
      .map(({ actor }) => actor.compartment),
  );
  return (
    <svg
      role={description === undefined ? 'presentation' : 'img'}
      aria-hidden={description === undefined || undefined}
      aria-label={description}
      className="drawing"
      data-names={names || undefined}
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
    >
      {compartments.map((placed) => (
        <CompartmentShape key={placed.key} placed={placed} present={here.has(placed.key)} names={names} />
      ))}
      {presentLast(flows, ({ flow }) => timeOf(flow.steps, current)).map((placed) => (
        <FlowLine key={placed.flow.id} placed={placed} current={current} />
      ))}
      {actors.map((placed) => (
        <ActorShape key={placed.actor.id} placed={placed} current={current} names={names} />
      ))}
    </svg>
  );
}

interface CompartmentShapeProps {
  placed: PlacedCompartment;
  present: boolean;
  names: boolean;
}

function CompartmentShape({ placed, present, names }: CompartmentShapeProps) {
  const { labelBox, labelLines, rim, depth } = placed;
  return (
    <g className="compartment" data-depth={Math.min(depth, 3)} data-time={present ? 'now' : undefined}>
      <path className="compartment-edge" d={rounded(placed, 16)} />
      {rim ? <path className="compartment-inner-edge" d={rounded(inset(placed, 4), 12)} /> : null}
      {names
        ? labelLines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a name may say the same.
            <text key={i} x={labelBox.x} y={labelBox.y + 12 + i * LABEL_LINE}>
              {line}
            </text>
          ))
        : null}
    </g>
  );
}

const inset = ({ x, y, w, h }: PlacedCompartment, by: number) => ({
  x: x + by,
  y: y + by,
  w: w - 2 * by,
  h: h - 2 * by,
});

function FlowLine({ placed: { flow, curve }, current }: { placed: PlacedFlow; current: number | null }) {
  return (
    <g className="flow" data-kind={flow.kind} data-time={timeOf(flow.steps, current)}>
      <path className="flow-line" d={curvePath(curve)} />
      <path
        className="flow-head"
        data-filled={isFilled(flow.kind) || undefined}
        d={headPath(curve, flow.kind)}
      />
    </g>
  );
}

interface ActorShapeProps {
  placed: PlacedActor;
  current: number | null;
  names: boolean;
}

function ActorShape({ placed, current, names }: ActorShapeProps) {
  const { actor, lines, x, w } = placed;
  const at = baselines(placed, lines.length, LINE);
  return (
    <g className="actor" data-shape={actor.shape} data-time={timeOf(actor.steps, current)}>
      <path d={outline(actor.shape, placed)} />
      {names
        ? lines.map((line, i) => (
            <text key={at[i]} x={x + w / 2} y={at[i]}>
              {line}
            </text>
          ))
        : null}
    </g>
  );
}
