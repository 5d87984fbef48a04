import { more } from '../../state/map.ts';
import type { Cut } from './opened.ts';
import type { MapAnswer } from './useMapGraph.ts';

interface ShownProps {
  cuts: MapAnswer['cuts'];
  nodes: number;
  lines: number;
  /** How many of a kind are asked for. */
  most: number;
  onMore: (most: number) => void;
}

/** How much is shown, and of how much, with a way to more. */
export function Shown({ cuts, nodes, lines, most, onMore }: ShownProps) {
  const all = [...(cuts.overview ? [cuts.overview] : []), ...cuts.opened];
  const next = more(most);
  return (
    <p className="map-cuts">
      {all.length === 0 ? (
        <span>
          {nodes} things, {lines} links
        </span>
      ) : (
        all.map((cut) => <span key={cut.what}>{cutWords(cut)}</span>)
      )}
      {cuts.opened.length === 0 ? null : next === null ? (
        <span>{most} is the most drawn at once</span>
      ) : (
        <button type="button" className="button-link" onClick={() => onMore(next)}>
          Up to {next}
        </button>
      )}
    </p>
  );
}

const cutWords = ({ what, shown, total }: Cut): string => `${what}: ${shown} of ${total} shown`;
