import type { ReadingLevel } from '../../api/generated.ts';
import { READING_LEVELS, READING_WORDS } from './reading.ts';

interface ReadingChooserProps {
  level: ReadingLevel;
  onLevel: (level: ReadingLevel) => void;
}

/** For whom the story is told. */
export function ReadingChooser({ level, onLevel }: ReadingChooserProps) {
  return (
    <fieldset className="reading">
      <legend>Told for</legend>
      {READING_LEVELS.map((one) => (
        <label key={one}>
          <input type="radio" name="reading" checked={one === level} onChange={() => onLevel(one)} />
          {READING_WORDS[one]}
        </label>
      ))}
    </fieldset>
  );
}
