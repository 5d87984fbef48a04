import { type ReactNode, useId } from 'react';
import type { Behind } from '../../references/gather.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useEdition } from '../../ui/useEdition.ts';
import { ReferencesButton } from '../references/ReferencesButton.tsx';
import { useSaveCsv } from '../table/useSaveCsv.ts';
import { SaveFigure } from './SaveFigure.tsx';
import './figure.css';

interface ViewHeadProps {
  title: string;
  /** What is shown, counted; announced when it changes. */
  status: string;
  /** Choosers of the view. */
  children?: ReactNode;
  /** What a file of the view is called, after the topic: "matrix of mechanisms by study design". */
  file: string;
  /** The view's rows as a CSV; null while there are none. */
  csv: (() => string) | null;
  /** The view as an SVG; absent where it is no picture. */
  figure?: (() => string) | null;
  /** The studies behind the view; null while there are none. */
  references: Behind | null;
}

/** Name, count, choosers and exports of a view, above it. */
export function ViewHead(props: ViewHeadProps) {
  const { title, status, children, file, csv, figure, references } = props;
  const edition = useEdition();
  const saveCsv = useSaveCsv();
  return (
    <div className="view-head">
      <h1>{title}</h1>
      {children}
      <span role="status" className="view-status">
        {status}
      </span>
      <span className="view-exports no-print">
        <button type="button" className="button" disabled={!csv} onClick={() => csv && saveCsv(file, csv())}>
          <Icon name="download" /> CSV
        </button>
        {figure === undefined ? null : <SaveFigure file={file} figure={figure} />}
        <ReferencesButton
          title={`${edition?.title ?? 'Evidence Atlas'}: ${file}`}
          file={file}
          behind={references}
          disabled={references === null}
        />
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
