import { useId, useRef } from 'react';
import type { Direction } from '../../api/generated.ts';
import { isFiltering, type MapFilter } from '../../state/mapFilter.ts';
import { DESIGNS, DIRECTIONS, SYSTEMS } from '../../state/vocabulary.ts';
import type { MapGraph } from './drawn.ts';

interface FilterPanelProps {
  graph: MapGraph;
  filter: MapFilter;
  open: boolean;
  onOpen: (open: boolean) => void;
  onFilter: (filter: MapFilter) => void;
  onClear: () => void;
}

/** Narrows what is drawn, at once and without asking the server. Only what the picture holds can be chosen. */
export function FilterPanel({ graph, filter, open, onOpen, onFilter, onClear }: FilterPanelProps) {
  const present = presentIn(graph);
  const id = useId();
  const title = useRef<HTMLButtonElement>(null);
  return (
    <section
      className="map-filter"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.preventDefault();
        onOpen(false);
        title.current?.focus();
      }}
    >
      <button
        ref={title}
        id={id}
        type="button"
        className="map-legend-title"
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10">
          <path d={open ? 'M2 3.5 5 6.5 8 3.5' : 'M2 6.5 5 3.5 8 6.5'} />
        </svg>
        Filter this picture
        {isFiltering(filter) ? <span className="map-filter-on"> (on)</span> : null}
      </button>
      {open ? (
        <div className="map-filter-body">
          <Choices
            title="Evidence"
            counts={present.directions}
            chosen={filter.directions}
            wordsOf={(direction) => DIRECTIONS[direction]}
            onChoose={(directions) => onFilter({ ...filter, directions })}
          />
          <Choices
            title="Studied in"
            counts={present.systems}
            chosen={filter.systems}
            wordsOf={(system) => SYSTEMS[system]}
            onChoose={(systems) => onFilter({ ...filter, systems })}
          />
          <Choices
            title="Study design"
            counts={present.designs}
            chosen={filter.designs}
            wordsOf={(design) => DESIGNS[design]}
            onChoose={(designs) => onFilter({ ...filter, designs })}
          />
          <Choices
            title="Certainty of the claim"
            counts={present.ranks}
            chosen={filter.ranks}
            wordsOf={(rank) => (rank === 0 ? '0 of 4 or not graded' : `${rank} of 4`)}
            onChoose={(ranks) => onFilter({ ...filter, ranks })}
          />
          <fieldset className="map-filter-years">
            <legend>Year of the study</legend>
            <Year
              words="from"
              value={filter.fromYear}
              onYear={(fromYear) => onFilter({ ...filter, fromYear })}
            />
            <Year words="to" value={filter.toYear} onYear={(toYear) => onFilter({ ...filter, toYear })} />
          </fieldset>
          {isFiltering(filter) ? (
            <button type="button" className="button" onClick={onClear}>
              Clear
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

interface ChoicesProps<Value extends string | number> {
  title: string;
  counts: ReadonlyMap<Value, number>;
  chosen: readonly Value[];
  wordsOf: (value: Value) => string;
  onChoose: (values: Value[]) => void;
}

function Choices<Value extends string | number>(props: ChoicesProps<Value>) {
  const { title, counts, chosen, wordsOf, onChoose } = props;
  const values = [...new Set([...counts.keys(), ...chosen])];
  if (values.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() =>
              onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
            }
          />
          {wordsOf(value)} <span className="map-count">{counts.get(value) ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Taken over on Enter or when leaving the field, not at each digit. */
function Year(props: { words: string; value: number | null; onYear: (year: number | null) => void }) {
  const { words, value, onYear } = props;
  const take = (text: string) => {
    const year = /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : null;
    if (year !== value) onYear(year);
  };
  return (
    <label>
      {words}
      <input
        key={value}
        type="text"
        inputMode="numeric"
        maxLength={4}
        placeholder="any"
        defaultValue={value ?? ''}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget.value);
        }}
      />
    </label>
  );
}

/** What there is to choose from, with how often, in the order of the vocabulary. */
function presentIn({ nodes, edges }: MapGraph) {
  const studies = nodes.filter(({ kind }) => kind === 'STUDY');
  const claims = nodes.filter(({ kind }) => kind === 'CLAIM');
  const evidence = edges.filter(({ type }) => type === 'EVIDENCE');
  return {
    directions: tally(
      evidence.map(({ direction }): Direction => direction ?? 'NEUTRAL'),
      Object.keys(DIRECTIONS),
    ),
    systems: tally(
      studies.flatMap(({ systems }) => systems),
      Object.keys(SYSTEMS),
    ),
    designs: tally(
      studies.flatMap(({ design }) => design ?? []),
      Object.keys(DESIGNS),
    ),
    ranks: new Map(
      [
        ...tally(
          claims.map(({ rank }) => rank ?? 0),
          [],
        ),
      ].sort(([a], [b]) => b - a),
    ),
  };
}

function tally<Value>(values: readonly Value[], order: readonly unknown[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
