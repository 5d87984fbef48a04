import { useId, useState } from 'react';
import type { FacetGroupContent } from './facets.ts';

const FIRST_FEW = 6;

interface FacetGroupProps {
  group: FacetGroupContent;
  onToggle: (value: string) => void;
  onClear: () => void;
}

export function FacetGroup({ group, onToggle, onClear }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  const id = useId();
  const chosen = group.buckets.some((bucket) => bucket.chosen);
  const shown = all ? group.buckets : group.buckets.filter((bucket, i) => i < FIRST_FEW || bucket.chosen);
  const hidden = group.buckets.length - shown.length;
  return (
    <section className="facet" aria-labelledby={id}>
      <div className="facet-head">
        <h3 id={id}>{group.title}</h3>
        {chosen ? (
          <button type="button" className="button-link" onClick={onClear}>
            Clear<span className="visually-hidden"> {group.title.toLowerCase()}</span>
          </button>
        ) : null}
      </div>
      <ul className="plain-list">
        {shown.map((bucket) => (
          <li key={bucket.value}>
            <label className="facet-bucket" data-empty={bucket.count === 0 || undefined}>
              <input type="checkbox" checked={bucket.chosen} onChange={() => onToggle(bucket.value)} />
              <span>{bucket.label}</span>
              <span className="facet-count">{bucket.count.toLocaleString('en-GB')}</span>
            </label>
          </li>
        ))}
      </ul>
      {hidden > 0 || all ? (
        <button type="button" className="button-link facet-more" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `${hidden} more`}
          <span className="visually-hidden"> of {group.title.toLowerCase()}</span>
        </button>
      ) : null}
    </section>
  );
}
