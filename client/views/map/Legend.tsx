import { circlesSvg, markSvg, svgUri } from '../../graph/marks.ts';
import { palettes } from '../../graph/palettes.ts';
import type { DrawnGraph, EdgeLook, Mark, NodeLook, Stroke, Theme } from '../../graph/types.ts';
import { edgeWords, markWords, nodeWords } from './lookWords.ts';
import { EdgeSample, NodeSample } from './samples.tsx';

export interface LegendProps {
  drawn: DrawnGraph;
  off: ReadonlySet<NodeLook | EdgeLook>;
  theme: Theme;
  open: boolean;
  onToggle(look: NodeLook | EdgeLook): void;
  onOpen(open: boolean): void;
}

export function countLooks(drawn: DrawnGraph): {
  nodes: Map<NodeLook, number>;
  edges: Map<EdgeLook, number>;
} {
  const nodes = new Map<NodeLook, number>();
  const edges = new Map<EdgeLook, number>();
  for (const node of drawn.nodes) nodes.set(node.look, (nodes.get(node.look) ?? 0) + 1);
  for (const edge of drawn.edges) edges.set(edge.look, (edges.get(edge.look) ?? 0) + 1);
  return { nodes, edges };
}

/** What the forms and lines mean, how many there are, and a switch for each. */
export function Legend({ drawn, off, theme, open, onToggle, onOpen }: LegendProps) {
  const counts = countLooks(drawn);
  const marks = new Set(drawn.nodes.map((node) => node.mark).filter((mark) => mark != null));
  const graded = drawn.nodes.some((node) => node.mark && node.circles != null);
  const ungraded = drawn.nodes.some((node) => node.mark && node.circles == null);
  return (
    <section className="map-legend" aria-label="Legend" data-open={open}>
      <button type="button" className="map-legend-title" aria-expanded={open} onClick={() => onOpen(!open)}>
        <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10">
          <path d={open ? 'M2 3.5 5 6.5 8 3.5' : 'M2 6.5 5 3.5 8 6.5'} />
        </svg>
        Legend
      </button>
      {open ? (
        <div className="map-legend-body">
          <fieldset className="map-legend-group">
            <legend className="visually-hidden">Lines shown</legend>
            {(Object.keys(edgeWords) as EdgeLook[])
              .filter((look) => counts.edges.has(look))
              .map((look) => (
                <Switch
                  key={look}
                  on={!off.has(look)}
                  count={counts.edges.get(look) ?? 0}
                  onClick={() => onToggle(look)}
                >
                  <EdgeSample look={look} theme={theme} stroke={look === 'about' ? 1 : 3} />
                  {edgeWords[look]}
                </Switch>
              ))}
            <span className="map-legend-note">
              <WidthSample theme={theme} />
              width = weight
            </span>
          </fieldset>
          <fieldset className="map-legend-group">
            <legend className="visually-hidden">Kinds shown</legend>
            {(Object.keys(nodeWords) as NodeLook[])
              .filter((look) => counts.nodes.has(look))
              .map((look) => (
                <Switch
                  key={look}
                  on={!off.has(look)}
                  count={counts.nodes.get(look) ?? 0}
                  onClick={() => onToggle(look)}
                >
                  <NodeSample look={look} palette={palettes[theme]} />
                  {nodeWords[look]}
                </Switch>
              ))}
          </fieldset>
          <div className="map-legend-group">
            {(Object.keys(markWords) as Mark[])
              .filter((mark) => marks.has(mark))
              .map((mark) => (
                <span key={mark} className="map-legend-note">
                  <img src={svgUri(markSvg(mark, theme))} alt="" width="16" height="16" />
                  {markWords[mark]}
                </span>
              ))}
            {graded ? (
              <span className="map-legend-note">
                <img src={svgUri(circlesSvg(3, 'claim', theme))} alt="" width="42" height="12" />
                certainty, 0 to 4
              </span>
            ) : null}
            {ungraded ? <span className="map-legend-note">Certainty: not graded yet</span> : null}
          </div>
        </div>
      ) : null}
    </section>
  );
}

function Switch(props: { on: boolean; count: number; onClick(): void; children: React.ReactNode }) {
  return (
    <button type="button" className="map-legend-switch" aria-pressed={props.on} onClick={props.onClick}>
      {props.children} <span className="map-count">{props.count}</span>
    </button>
  );
}

function WidthSample({ theme }: { theme: Theme }) {
  const colour = palettes[theme].laneTitle;
  const widths: Record<Stroke, number> = { 1: 1.25, 2: 2.25, 3: 3.5, 4: 5 };
  return (
    <svg aria-hidden="true" width="42" height="14" viewBox="0 0 42 14">
      {([1, 2, 3, 4] as Stroke[]).map((stroke, i) => (
        <rect
          key={stroke}
          x={i * 11}
          y={7 - widths[stroke] / 2}
          width="8"
          height={widths[stroke]}
          fill={colour}
        />
      ))}
    </svg>
  );
}
