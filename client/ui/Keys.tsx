import { useEffect, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Icon.tsx';
import './Keys.css';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'Go to search'],
  [['?'], 'Show these keys'],
  [['Esc'], 'Close the list, sheet or panel'],
  [['g', 'm'], 'Map'],
  [['g', 't'], 'Table'],
  [['g', 'x'], 'Matrix'],
  [['g', 'l'], 'Timeline'],
  [['g', 'c'], 'Compare'],
  [['g', 'p'], 'Paths between two concepts'],
  [['g', 's'], 'Summary of findings'],
  [['g', 'y'], 'Story: how it works, step by step'],
  [['g', 'r'], 'Read: the article against the evidence'],
  [['g', 'd'], 'Details: the panel of what is selected'],
  [['g', 'v'], 'The view itself'],
  [['↑', '↓'], 'Move in lists, the outline and the table'],
  [['Enter'], 'Open what has focus'],
  [['←', '→'], 'In the matrix and the timeline: to the next cell or year'],
  [['→', '←'], 'In a story: next and previous step; also n and p, Home and End'],
  [['1', '2', '3'], 'In a story: told for school, student, expert'],
  [['Ctrl', 'Z'], 'Undo the last change to the picture'],
  [['Ctrl', 'Shift', 'Z'], 'Redo it (also Ctrl Y)'],
  [['→', '←'], 'In the outline of the map: in and out, and along a line to its other end'],
  [['⌫'], 'In the outline: back along the line'],
  [['e'], 'In the outline: bring in what surrounds it'],
  [['h'], 'In the outline: hide it, or all that is marked'],
  [['p'], 'In the outline: pin it where it stands'],
  [['f'], 'In the outline: dim all but what is connected'],
  [['Space'], 'In the outline: mark it'],
  [['Ctrl', 'A'], 'In the outline: mark all of its lane'],
  [['Shift', 'drag'], 'In the picture: mark what the box holds; Ctrl and a click marks one'],
  [['Shift', 'F10'], 'In the outline: the menu of all that can be done'],
];

/** Lists the keys; "?" opens it anywhere. */
export function KeysButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event)) setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="button button-quiet button-icon keys-button"
        aria-label="Keyboard"
        title="Keyboard (?)"
        onClick={() => setOpen(true)}
      >
        <Icon name="keys" />
      </button>
      {open ? (
        <Dialog title="Keyboard" onClose={() => setOpen(false)}>
          <dl className="keys">
            {KEYS.map(([keys, does]) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      ) : null}
    </>
  );
}

const NO_TEXT = ['checkbox', 'radio', 'range', 'button', 'submit', 'file', 'color'];

/** Keys that are letters belong to the field in which they are typed; a box to tick or a slider takes none. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const { target } = event;
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type);
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** A field with text in it wants Escape for itself. */
export function isFilled(event: KeyboardEvent): boolean {
  const { target } = event;
  return isTyping(event) && !(target instanceof HTMLInputElement && target.value === '');
}
