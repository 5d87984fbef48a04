import { appliesTo, chosen, cleared, type Rows, without } from '../../state/filter.ts';
import { choiceWords } from '../../state/filterWords.ts';
import type { PictureControl } from '../../ui/usePicture.ts';
import { useNames } from './useNames.ts';
import '../../ui/Notice.css';

/** Names the filters at fault and takes each away in one click. */
export function NothingMatches({ what, picture, change }: { what: Rows } & PictureControl) {
  const choices = chosen(picture.filter).filter(({ field }) => appliesTo(field, what));
  const names = useNames(picture.filter);
  return (
    <div className="notice">
      <p className="notice-title">Nothing matches</p>
      <p>{choices.length === 0 ? `No ${what} are loaded.` : `No ${what} match all of these at once:`}</p>
      <p className="notice-actions">
        {choices.map((choice) => (
          <button
            key={`${choice.field}:${choice.value}`}
            type="button"
            className="button"
            onClick={() => change({ filter: without(picture.filter, choice) })}
          >
            Without {choiceWords(choice, names.get(choice.value))}
          </button>
        ))}
        {choices.length > 1 ? (
          <button
            type="button"
            className="button"
            onClick={() => change({ filter: cleared(picture.filter) })}
          >
            Clear all filters
          </button>
        ) : null}
      </p>
    </div>
  );
}
