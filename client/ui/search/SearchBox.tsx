import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { SuggestDocument, type SuggestQuery } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { NODE_KINDS } from '../../state/vocabulary.ts';
import { Icon } from '../Icon.tsx';
import { problemTitle } from '../ProblemNotice.tsx';
import { useDebounced } from '../useDebounced.ts';
import { usePatience } from '../usePatience.ts';
import { useAskedTopics } from '../useTopics.ts';
import { FoundLabel } from './FoundLabel.tsx';
import { SearchOption } from './SearchOption.tsx';
import { useOptions } from './useOptions.ts';
import './SearchBox.css';

interface SearchBoxProps {
  /** Opens the thing that was found. */
  onChoose: (id: string) => void;
  /** Narrows the rows on screen to those with this text. */
  onText: (text: string) => void;
  initial?: string;
  large?: boolean;
}

type Hit = SuggestQuery['search'][number];
const PAUSE_MS = 120;

/** Combobox over every kind of thing (WAI-ARIA pattern: focus stays in the field, the active option is announced). */
export function SearchBox({ onChoose, onText, initial = '', large = false }: SearchBoxProps) {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => setText(initial), [initial]);

  const { open, active, list, show, close, move } = useOptions();
  const asked = useDebounced(text.trim(), PAUSE_MS);
  const wanted = open && asked.length > 0;
  const topics = useAskedTopics();
  const where = topics.length > 0 ? { topics } : {};
  const { data, waiting, problem } = useAnswer(
    SuggestDocument,
    { text: asked, kinds: null, ...where },
    !wanted,
  );
  const searching = wanted && (waiting || text.trim() !== asked);
  const patience = usePatience(searching);
  const hits: readonly Hit[] = wanted && data ? data.search : [];
  const shown = open && text.trim() !== '';
  // The last option searches the rows on screen for the text itself.
  const options = hits.length + 1;
  const choose = (index: number) => {
    const hit = hits[index];
    close();
    if (hit) {
      setText(initial);
      onChoose(hit.node.id);
    } else {
      onText(text.trim());
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (text.trim() !== '' && move(event, options)) return;
    switch (event.key) {
      case 'Enter':
        event.preventDefault();
        choose(shown && active >= 0 ? active : options - 1);
        return;
      case 'Escape':
        if (!shown && text === '') return;
        event.preventDefault();
        event.stopPropagation();
        if (shown) close();
        else setText('');
        return;
      default:
    }
  };

  const status = !shown
    ? ''
    : problem
      ? `Search is not available. ${problemTitle(problem)}.`
      : searching
        ? patience === 'brief'
          ? 'Searching'
          : 'Still searching'
        : hits.length === 0
          ? 'Nothing found by that name'
          : `${hits.length} found`;

  return (
    <div className="search-box" data-large={large || undefined}>
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        inputMode="search"
        role="combobox"
        aria-label="Search claims, concepts, mechanisms, studies and sources"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        data-search-field
        placeholder={large ? 'A substance, enzyme, study or claim' : 'Search'}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          show();
        }}
        onFocus={show}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <span className="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label="Clear search"
          onClick={() => {
            setText('');
            onText('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
      <div className="search-options" hidden={!shown}>
        {/* Said by the status below; written where there is no option to see instead. */}
        {hits.length === 0 && (problem || !searching || patience !== 'brief') ? (
          <p className="search-note" aria-hidden="true">
            <Icon name={problem ? 'fault' : searching ? 'clock' : 'none'} /> {status}
          </p>
        ) : null}
        <div ref={list} id={`${id}-list`} role="listbox" aria-label="Found">
          {hits.map((hit, index) => (
            <SearchOption
              key={hit.node.id}
              id={`${id}-${index}`}
              active={index === active}
              onChoose={() => choose(index)}
            >
              <FoundLabel hit={hit} />
              <span className="search-kind">{NODE_KINDS[hit.kind]}</span>
            </SearchOption>
          ))}
          <SearchOption
            id={`${id}-${hits.length}`}
            active={active === hits.length}
            onChoose={() => choose(hits.length)}
          >
            <Icon name="filter" />
            <span className="search-label">
              Show only what contains <b>{text.trim()}</b>
            </span>
          </SearchOption>
        </div>
      </div>
      <span className="visually-hidden" role="status">
        {status}
      </span>
    </div>
  );
}
