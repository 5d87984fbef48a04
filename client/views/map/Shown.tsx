import { more } from '../../state/map.ts';
import { countedKind } from '../../state/vocabulary.ts';
import type { Cut } from './opened.ts';
import type { MapAnswer } from './useMapGraph.ts';

interface ShownProps {
  cuts: MapAnswer['cuts'];
  nodes: number;
  lines: number;
  /** So many cards and lines there would be, drawn as so many groups; null where all are drawn. */
  grouped: { readonly all: number; readonly into: number } | null;
  /** How many neighbours are asked for at once. */
  most: number;
  onMore: (most: number) => void;
}

/** How much is shown, and of how much, with a way to more. */
export function Shown({ cuts, nodes, lines, grouped, most, onMore }: ShownProps) {
  const next = more(most);
  return (
    <p className="map-cuts">
      {cuts.overview || cuts.opened ? null : (
        <span>
          {nodes} things, {lines} links
        </span>
      )}
      {grouped ? (
        <span>
          {grouped.all.toLocaleString('en-GB')} cards and lines are too many to read: {grouped.into} groups
          open on a click
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
