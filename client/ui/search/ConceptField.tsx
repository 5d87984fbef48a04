import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { type NodeKind, SuggestDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDebounced } from '../useDebounced.ts';
import { FoundLabel } from './FoundLabel.tsx';
import { SearchOption } from './SearchOption.tsx';
import { useOptions } from './useOptions.ts';
import './SearchBox.css';

interface ConceptFieldProps {
  label: string;
  /** Name of what is chosen; empty while nothing is. */
  chosen: string;
  onChoose: (id: string) => void;
}

const PAUSE_MS = 120;
const KINDS: NodeKind[] = ['CONCEPT'];

/** A field that holds one concept: typing looks others up, leaving it brings the chosen one's name back. */
export function ConceptField({ label, chosen, onChoose }: ConceptFieldProps) {
  const id = useId();
  const [text, setText] = useState(chosen);
  useEffect(() => setText(chosen), [chosen]);
  const { open, active, list, show, close, move } = useOptions();
  const asked = useDebounced(text.trim(), PAUSE_MS);
  const wanted = open && asked !== '';
  const { data, current, problem } = useAnswer(SuggestDocument, { text: asked, kinds: KINDS }, !wanted);
  // What was found for another text is no offer.
  const settled = current && asked === text.trim();
  const hits = wanted && settled && data ? data.search : [];
  const shown = open && text.trim() !== '' && text !== chosen;
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    close();
    setText(hit.label);
    onChoose(hit.node.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (hits.length > 0 && move(event, hits.length)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (shown) choose(Math.max(0, active));
    } else if (event.key === 'Escape' && (shown || text !== chosen)) {
      event.preventDefault();
      event.stopPropagation();
      close();
      setText(chosen);
    }
  };
  const status = !shown
    ? ''
    : problem
      ? 'The search cannot be reached'
      : !settled
        ? ''
        : hits.length === 0
          ? 'No concept found'
          : `${hits.length} found`;
  return (
    <div className="concept-field">
      <label htmlFor={id}>{label}</label>
      <div className="search-box">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="A substance, enzyme, process or outcome"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            show();
          }}
          onFocus={(event) => event.target.select()}
          onBlur={() => {
            close();
            setText(chosen);
          }}
          onKeyDown={onKeyDown}
        />
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={`Concepts found for “${label}”`}
          className="search-options"
          hidden={!shown || hits.length === 0}
        >
          {hits.map((hit, index) => (
            <SearchOption
              key={hit.node.id}
              id={`${id}-${index}`}
              active={index === active}
              onChoose={() => choose(index)}
            >
              <FoundLabel hit={hit} />
            </SearchOption>
          ))}
        </div>
      </div>
      <span role="status" className="concept-field-status">
        {status}
      </span>
    </div>
  );
}
