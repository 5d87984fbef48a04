import { useId } from 'react';
import './Switch.css';

interface SwitchProps<Value extends string> {
  /** What is chosen, for those who cannot see that it stands in one row. */
  legend: string;
  value: Value;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight: radio buttons in a row. */
export function Switch<Value extends string>({ legend, value, values, words, onChange }: SwitchProps<Value>) {
  const name = useId();
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{legend}</legend>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          <span>{words[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
