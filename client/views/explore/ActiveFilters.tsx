import { appliesTo, chosen, cleared, without } from '../../state/filter.ts';
import { choiceWords } from '../../state/filterWords.ts';
import { rowsOf } from '../../state/picture.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { PictureControl } from '../../ui/usePicture.ts';
import { useNames } from './useNames.ts';

/** What narrows the view, each to be taken away by one click. */
export function ActiveFilters({ picture, change }: PictureControl) {
  const choices = chosen(picture.filter);
  const names = useNames(picture.filter);
  if (choices.length === 0) return null;
  const rows = rowsOf(picture);
  return (
    <ul className="active-filters" aria-label="Filters in use">
      {choices.map((choice) => {
        const words = choiceWords(choice, names.get(choice.value));
        const idle = !appliesTo(choice.field, rows);
        return (
          <li key={`${choice.field}:${choice.value}`}>
            <button
              type="button"
              className="chip"
              data-idle={idle || undefined}
              title={idle ? `Has no effect on ${rows}` : undefined}
              onClick={() => change({ filter: without(picture.filter, choice) })}
            >
              {words}
              {idle ? <span className="visually-hidden"> (has no effect on {rows})</span> : null}
              <Icon name="close" size={12} />
              <span className="visually-hidden"> remove</span>
            </button>
          </li>
        );
      })}
      {choices.length > 1 ? (
        <li>
          <button
            type="button"
            className="button-link"
            onClick={() => change({ filter: cleared(picture.filter) })}
          >
            Clear all
          </button>
        </li>
      ) : null}
    </ul>
  );
}
