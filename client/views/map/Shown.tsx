import { more } from '../../state/map.ts';
import { countedKind } from '../../state/vocabulary.ts';
import type { Cut } from './opened.ts';
import type { MapAnswer } from './useMapGraph.ts';

interface ShownProps {
  cuts: MapAnswer['cuts'];
  nodes: number;
  lines: number;
  /** Into how many groups some of them are folded. */
  groups: number;
  /** How many neighbours are asked for at once. */
  most: number;
  onMore: (most: number) => void;
}

/** How much is shown, and of how much, with a way to more. */
export function Shown({ cuts, nodes, lines, groups, most, onMore }: ShownProps) {
  const next = more(most);
  return (
    <p className="map-cuts">
      {cuts.overview || cuts.opened || groups > 0 ? null : (
        <span>
          {nodes} things, {lines} links
        </span>
      )}
      {groups > 0 ? (
        <span>
          {nodes.toLocaleString('en-GB')} things are too many to draw one by one: {groups} groups open on a
          click
        </span>
      ) : null}
      {cuts.overview ? <span>{cutWords(cuts.overview)}</span> : null}
      {cuts.opened ? (
        <>
          <span title={leftWords(cuts.opened)}>{cutWords(cuts.opened)}</span>
          {next === null ? (
            <span>no more at once</span>
          ) : (
            <button type="button" className="button-link" onClick={() => onMore(next)}>
              Show more<span className="visually-hidden"> of the surroundings</span>
            </button>
          )}
        </>
      ) : null}
    </p>
  );
}

const cutWords = ({ what, shown, total }: Cut): string => `${what}: ${shown} of ${total} shown`;

const leftWords = ({ left }: Cut): string =>
  `Not shown: ${left.map(({ kind, count }) => countedKind(kind, count)).join(', ')}`;
