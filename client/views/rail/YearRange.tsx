import { useId } from 'react';
import type { Filter, NumberField } from '../../state/filter.ts';

interface YearRangeProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Years of the studies; taken over on Enter or when leaving the field, not at each digit. */
export function YearRange({ filter, onChange }: YearRangeProps) {
  const id = useId();
  const set = (field: NumberField, text: string) => {
    const value = /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : null;
    if (value !== filter[field]) onChange({ ...filter, [field]: value });
  };
  const year = (field: 'fromYear' | 'toYear', label: string) => (
    <label>
      {label}
      <input
        key={filter[field]}
        type="text"
        inputMode="numeric"
        maxLength={4}
        placeholder="any"
        defaultValue={filter[field] ?? ''}
        onBlur={(event) => set(field, event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set(field, event.currentTarget.value);
        }}
      />
    </label>
  );
  return (
    <section className="facet" aria-labelledby={id}>
      <h3 id={id}>Year of study</h3>
      <div className="years">
        {year('fromYear', 'from')}
        {year('toYear', 'to')}
      </div>
    </section>
  );
}
