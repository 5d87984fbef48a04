import { useId, useState } from 'react';
import { CompareCandidatesDocument, type NodeKind } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { NODE_KINDS } from '../../state/vocabulary.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { problemTitle } from '../../ui/ProblemNotice.tsx';
import { useDebounced } from '../../ui/useDebounced.ts';
import { MOST } from './columns.ts';

interface AddToCompareProps {
  ids: readonly string[];
  /** What may still be added: of one kind once something is there. */
  kinds: readonly NodeKind[];
  selectedId: string | null;
  onAdd: (id: string) => void;
}

const PAUSE_MS = 150;

/** Looks up what to put beside the rest, or takes what is selected. */
export function AddToCompare({ ids, kinds, selectedId, onAdd }: AddToCompareProps) {
  const id = useId();
  const [text, setText] = useState('');
  const asked = useDebounced(text.trim(), PAUSE_MS);
  const { data, waiting, problem } = useAnswer(
    CompareCandidatesDocument,
    { text: asked, kinds: [...kinds] },
    asked === '',
  );
  const full = ids.length >= MOST;
  const hits =
    asked === '' || text.trim() === ''
      ? []
      : (data?.search ?? []).filter((hit) => !ids.includes(hit.node.id));
  const only = kinds.length === 1 && kinds[0] ? `${NODE_KINDS[kinds[0]].toLowerCase()} ` : '';
  const status = problem
    ? `The search is not available. ${problemTitle(problem)}.`
    : asked === '' || waiting
      ? ''
      : hits.length === 0
        ? `No other ${only.trim() || 'claim, concept, mechanism or study'} found`
        : `${hits.length} found`;
  return (
    <div className="compare-add no-print">
      <div className="compare-add-line">
        <label htmlFor={id}>Add a {only || 'claim, concept, mechanism or study'}</label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          disabled={full}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {selectedId !== null && !ids.includes(selectedId) ? (
          <button type="button" className="button" disabled={full} onClick={() => onAdd(selectedId)}>
            Add the selection
          </button>
        ) : null}
        <span role="status" className="compare-add-status">
          {full ? `${MOST} is the most that fit` : status}
        </span>
      </div>
      {hits.length > 0 && !full ? (
        <ul className="compare-hits" aria-label="Found">
          {hits.map((hit) => (
            <li key={hit.node.id}>
              <button
                type="button"
                onClick={() => {
                  onAdd(hit.node.id);
                  setText('');
                }}
              >
                <KindMark kind={hit.kind} />
                <span className="compare-hit-label">{hit.label}</span>
                <span className="compare-hit-kind">{NODE_KINDS[hit.kind]}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
