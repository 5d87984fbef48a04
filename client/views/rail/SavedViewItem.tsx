import { useState } from 'react';
import type { SavedView } from '../../state/savedViews.ts';
import { Link } from '../../ui/Link.tsx';

interface SavedViewItemProps {
  view: SavedView;
  /** It is what is on screen. */
  current: boolean;
  onRename: (name: string) => void;
  onDelete: () => void;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

export function SavedViewItem({ view, current, onRename, onDelete }: SavedViewItemProps) {
  const [name, setName] = useState<string | null>(null);
  if (name !== null)
    return (
      <li>
        <form
          className="saved-views-name"
          onSubmit={(event) => {
            event.preventDefault();
            setName(null);
            onRename(name);
          }}
        >
          <input
            type="text"
            aria-label={`New name of ${view.name}`}
            // biome-ignore lint/a11y/noAutofocus: the reader asked to write here
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              setName(null);
            }}
          />
          <button type="submit" className="button">
            Rename
          </button>
        </form>
      </li>
    );
  return (
    <li>
      <Link href={`/explore${view.picture}`} aria-current={current ? 'true' : undefined}>
        {view.name}
      </Link>
      <span className="saved-views-note">{DAY.format(new Date(view.saved))}</span>
      <span className="saved-views-actions">
        <button type="button" className="button-link" onClick={() => setName(view.name)}>
          Rename<span className="visually-hidden"> {view.name}</span>
        </button>
        <button type="button" className="button-link" onClick={onDelete}>
          Delete<span className="visually-hidden"> {view.name}</span>
        </button>
      </span>
    </li>
  );
}
