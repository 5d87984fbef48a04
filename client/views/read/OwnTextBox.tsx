import { type DragEvent, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { OwnText, OwnTextControl } from './useOwnText.ts';
import '../../ui/Notice.css';
import './OwnTextBox.css';

interface OwnTextBoxProps extends OwnTextControl {
  /** Null: the pack records none, so that no copy can be checked. */
  readonly sha: string | null;
}

/** Where the reader hands over their own copy of the article. It is read here and goes nowhere. */
export function OwnTextBox({ sha, own, open, forget }: OwnTextBoxProps) {
  const [over, setOver] = useState(false);
  if (sha === null) {
    return (
      <p className="read-own missing no-print">
        No checksum of the article is recorded, so a copy of its text cannot be checked and is not shown.
      </p>
    );
  }
  if (own.kind === 'uncheckable') {
    return (
      <p className="read-own missing no-print">
        This page was opened over a connection that is not secure (neither https nor localhost). There the
        browser computes no checksums, so a copy of the article cannot be checked and is not shown.
      </p>
    );
  }
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) open(file);
  };
  return (
    <section
      className="read-own no-print"
      aria-labelledby="read-own"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="read-own">Your copy of the article</h2>
      {own.kind === 'shown' ? null : (
        <p>
          The article's own text is not part of this collection. If you have it as a text file, choose it or
          drop it here: it is checked, marked and kept in this browser only, and sent nowhere.
        </p>
      )}
      <p className="read-own-actions">
        <label className="button read-file">
          <input
            type="file"
            accept=".txt,text/plain"
            className="visually-hidden"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) open(file);
              // So that the same file, put right, can be chosen again.
              event.target.value = '';
            }}
          />
          {own.kind === 'shown' ? 'Choose another file' : 'Choose a file'}
        </label>
        {own.kind === 'shown' ? (
          <button type="button" className="button" onClick={forget}>
            <Icon name="close" size={12} /> Forget this text
          </button>
        ) : null}
      </p>
      <div role="status">
        <Outcome own={own} />
      </div>
    </section>
  );
}

function Outcome({ own }: { own: OwnText }) {
  switch (own.kind) {
    case 'checking':
      return <p>Checking {own.name} …</p>;
    case 'shown':
      return (
        <p>
          <Icon name="check" size={12} /> The checksum matches: this is the text that the statements point
          into.{' '}
          {own.kept
            ? 'It stays in this browser until you have it forgotten.'
            : 'This browser keeps nothing, so it is gone when you leave the page.'}
        </p>
      );
    case 'refused':
      return (
        <div className="notice notice-warning">
          <p className="notice-title">{own.name} is not the text that the statements point into</p>
          <p>
            {own.check.difference === null
              ? 'It is another text, or another version of it: the places of the statements would be wrong, so nothing is marked. Look for the version that was read, saved as plain text in UTF-8 with its line endings untouched.'
              : `It would be, but ${own.check.difference}. Until then nothing is marked.`}
          </p>
          <dl className="read-sums">
            <dt>SHA-256 expected</dt>
            <dd>
              <code>{own.check.expected}</code>
            </dd>
            <dt>got</dt>
            <dd>
              <code>{own.check.got}</code>
            </dd>
          </dl>
        </div>
      );
    case 'unreadable':
      return (
        <div className="notice notice-problem">
          <p className="notice-title">{own.name} could not be read</p>
          <p>{own.why}</p>
        </div>
      );
    default:
      return null;
  }
}
