import { useState } from 'react';
import type { MapState } from '../../state/map.ts';
import { isFiltering } from '../../state/mapFilter.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { Hiding } from './hiding.ts';
import type { MapActions } from './useMapActions.ts';

interface PictureStateProps {
  map: MapState;
  hiding: Hiding;
  marked: ReadonlySet<string>;
  nameOf: (id: string) => string;
  actions: MapActions;
  onUnmark: () => void;
}

/** What is left out of the picture and what is marked in it, each to be taken back in one click. */
export function PictureState({ map, hiding, marked, nameOf, actions, onUnmark }: PictureStateProps) {
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const { byFilter, beside, apart } = hiding;
  const filters = isFiltering(map.filter);
  const connects = map.between.length > 1;
  if (map.hidden.length === 0 && !filters && !connects && marked.size === 0) return null;
  return (
    <ul className="map-state" aria-label="State of the picture">
      {marked.size === 0 ? null : (
        <li>
          {marked.size} marked
          {marked.size > 1 ? (
            <button type="button" className="button-link" onClick={() => actions.connect([...marked])}>
              Only what connects these
            </button>
          ) : null}
          <button type="button" className="button-link" onClick={() => actions.hide([...marked])}>
            Hide
          </button>
          <button type="button" className="button-link" onClick={onUnmark}>
            Unmark
          </button>
        </li>
      )}
      {map.hidden.length === 0 ? null : (
        <li>
          Hidden: {map.hidden.length}
          <button
            type="button"
            className="button-link"
            aria-haspopup="menu"
            aria-expanded={menu !== null}
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              setMenu({ x: left, y: bottom + 4 });
            }}
          >
            Show<span className="visually-hidden"> what is hidden</span>
          </button>
        </li>
      )}
      {filters ? (
        <li>
          The filter hides {byFilter.cards} {byFilter.cards === 1 ? 'card' : 'cards'} and {byFilter.lines}{' '}
          {byFilter.lines === 1 ? 'line' : 'lines'}
          <button type="button" className="button-link" onClick={actions.clearFilter}>
            Clear<span className="visually-hidden"> the filter of the picture</span>
          </button>
        </li>
      ) : null}
      {connects ? (
        <li>
          Only what connects {map.between.length}: {beside} others not shown
          {apart.length > 0 ? `; nothing shown leads to ${apart.map(nameOf).join(', ')}` : ''}
          <button type="button" className="button-link" onClick={() => actions.connect([])}>
            Show all
          </button>
        </li>
      ) : null}
      {menu ? (
        <Menu
          label="What is hidden"
          groups={[
            [{ words: 'Show all', hint: String(map.hidden.length), run: () => actions.unhide(map.hidden) }],
            map.hidden.map((id) => ({ words: nameOf(id), run: () => actions.unhide([id]) })),
          ]}
          {...menu}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </ul>
  );
}
