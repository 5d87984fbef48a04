import { type ReactNode, useId } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import './figure.css';

interface ViewHeadProps {
  title: string;
  /** What is shown, counted; announced when it changes. */
  status: string;
  /** Choosers of the view. */
  children?: ReactNode;
  onCsv: (() => void) | null;
  /** Absent where the view is no picture. */
  onPicture?: (() => void) | null;
}

/** Name, count, choosers and exports of a view, above it. */
export function ViewHead({ title, status, children, onCsv, onPicture }: ViewHeadProps) {
  return (
    <div className="view-head">
      <h1>{title}</h1>
      {children}
      <span role="status" className="view-status">
        {status}
      </span>
      <span className="view-exports no-print">
        <button type="button" className="button" disabled={!onCsv} onClick={() => onCsv?.()}>
          <Icon name="download" /> CSV
        </button>
        {onPicture === undefined ? null : (
          <button type="button" className="button" disabled={!onPicture} onClick={() => onPicture?.()}>
            <Icon name="download" /> SVG
            <span className="visually-hidden"> picture</span>
          </button>
        )}
      </span>
    </div>
  );
}

interface ChooserProps<Value extends string> {
  label: string;
  value: Value;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
}

export function Chooser<Value extends string>({
  label,
  value,
  values,
  words,
  onChange,
}: ChooserProps<Value>) {
  const id = useId();
  return (
    <span className="chooser">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
