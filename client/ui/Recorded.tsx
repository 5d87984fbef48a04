import { Fragment, type ReactNode } from 'react';

/** A field of the record. Missing is said, never left blank. */
export function Recorded({ value }: { value: string | number | boolean | null | undefined }) {
  if (value === null || value === undefined || value === '')
    return <span className="missing">not recorded</span>;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? value.toLocaleString('en-GB', { useGrouping: value >= 10_000 }) : value;
}

/** A list of the record, separated by commas. */
export function RecordedList({ items }: { items: readonly { key: string; node: ReactNode }[] }) {
  if (items.length === 0) return <span className="missing">not recorded</span>;
  return items.map(({ key, node }, i) => (
    <Fragment key={key}>
      {i > 0 ? ', ' : null}
      {node}
    </Fragment>
  ));
}
