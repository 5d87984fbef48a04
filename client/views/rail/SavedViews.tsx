import { type ChangeEvent, type FormEvent, useId, useRef, useState } from 'react';
import type { Picture } from '../../state/picture.ts';
import {
  fromFile,
  keep,
  LONGEST_NAME,
  merge,
  rename,
  type SavedView,
  toFile,
  without,
} from '../../state/savedViews.ts';
import { formatPicture } from '../../state/url.ts';
import { Link } from '../../ui/Link.tsx';
import { lastVisit } from '../../ui/lastSession.ts';
import { useSavedViews } from '../../ui/useSavedViews.ts';
import { saveFile } from '../table/saveFile.ts';
import { SavedViewItem } from './SavedViewItem.tsx';
import './SavedViews.css';

/** Pictures to come back to: named, kept in this browser, carried elsewhere as a file. */
export function SavedViews({ picture }: { picture: Picture }) {
  const { views, store } = useSavedViews();
  const [name, setName] = useState('');
  const [said, say] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const here = formatPicture(picture);
  const last = lastVisit();

  const change = (next: readonly SavedView[], words: string) => {
    const why = store(next);
    setProblem(why === null ? null : `${why} Nothing was changed.`);
    say(why === null ? words : '');
    return why === null;
  };
  const onSave = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return setProblem('A view needs a name.');
    const taken = views.some((view) => view.name === wanted);
    const view = { name: wanted, picture: here, saved: new Date().toISOString() };
    if (change(keep(views, view), taken ? `“${wanted}” replaced` : `“${wanted}” saved`)) setName('');
  };
  const onRename = (from: string, to: string) => {
    const next = rename(views, from, to);
    if (next !== views) change(next, `Renamed to “${to.trim()}”`);
    else if (to.trim() !== from)
      setProblem(`There is a view named “${to.trim()}” already, or the name is empty.`);
  };
  const onImport = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const chosen = input.files?.[0];
    if (!chosen) return;
    const read = fromFile(await chosen.text());
    input.value = '';
    if ('problem' in read) {
      say('');
      return setProblem(`${read.problem} Nothing was changed.`);
    }
    const next = merge(views, read.views);
    const added = next.length - views.length;
    change(next, `${added} ${added === 1 ? 'view' : 'views'} added`);
  };

  return (
    <details className="saved-views">
      <summary>
        <h3>
          Saved views <span className="facet-count">{views.length}</span>
        </h3>
      </summary>
      <form onSubmit={onSave}>
        <label htmlFor={id}>Name of this view</label>
        <div className="saved-views-name">
          <input
            id={id}
            type="text"
            autoComplete="off"
            maxLength={LONGEST_NAME}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button">
            Save
          </button>
        </div>
      </form>
      {views.length === 0 ? (
        <p className="saved-views-note">What is on screen, kept in this browser under a name.</p>
      ) : (
        <ul className="plain-list" aria-label="Saved views">
          {views.map((view) => (
            <SavedViewItem
              key={view.name}
              view={view}
              current={view.picture === here}
              onRename={(to) => onRename(view.name, to)}
              onDelete={() => change(without(views, view.name), `“${view.name}” deleted`)}
            />
          ))}
        </ul>
      )}
      <p className="saved-views-actions">
        {views.length > 0 ? (
          <button
            type="button"
            className="button-link"
            onClick={() => saveFile('evidence-atlas-views.json', 'application/json', toFile(views))}
          >
            Export all
          </button>
        ) : null}
        <button type="button" className="button-link" onClick={() => file.current?.click()}>
          Import a file
        </button>
        <input
          ref={file}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-label="File of saved views"
          tabIndex={-1}
          onChange={onImport}
        />
        {last !== null && last !== here ? <Link href={`/explore${last}`}>Restore last session</Link> : null}
      </p>
      <p role="status" className="saved-views-note">
        {said}
      </p>
      {problem === null ? null : (
        <p role="alert" className="saved-views-problem">
          {problem}
        </p>
      )}
    </details>
  );
}
