import { useId } from 'react';

interface AsOfProps {
  first: number;
  last: number;
  /** Null: today. */
  asOf: number | null;
  onChange: (year: number | null) => void;
}

/** Goes back to a year: what came out later does not count. */
export function AsOf({ first, last, asOf, onChange }: AsOfProps) {
  const id = useId();
  return (
    <div className="as-of">
      <label htmlFor={id}>As of</label>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        step={1}
        value={asOf ?? last}
        disabled={first === last}
        aria-valuetext={asOf === null ? `${last}, today` : String(asOf)}
        onChange={(event) => {
          const year = Number(event.target.value);
          onChange(year >= last ? null : year);
        }}
      />
      <output htmlFor={id}>{asOf ?? 'today'}</output>
      <button type="button" className="button" disabled={asOf === null} onClick={() => onChange(null)}>
        Today
      </button>
    </div>
  );
}
