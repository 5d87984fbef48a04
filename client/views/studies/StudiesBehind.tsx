import { useEffect, useId, useRef } from 'react';
import { type Direction, StudiesBehindDocument, type StudiesBehindQuery } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { DIRECTIONS } from '../../state/vocabulary.ts';
import { AnswerState } from '../../ui/AnswerState.tsx';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StudyItem } from '../../ui/StudyItem.tsx';
import { ReferencesButton } from '../references/ReferencesButton.tsx';
import './StudiesBehind.css';

interface StudiesBehindProps {
  title: string;
  ids: readonly string[];
  /** The claims that were counted; null: not known, so no direction is told. */
  claims: ReadonlySet<string> | null;
  onClose: () => void;
}

/** Most that one request may name. */
const MOST = 200;
type Found = Extract<StudiesBehindQuery['nodes'][number], { __typename: 'Study' }>;

/** The studies that a number on screen counts. Takes the focus when it opens; Escape closes it. */
export function StudiesBehind({ title, ids, claims, onClose }: StudiesBehindProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const asked = ids.slice(0, MOST);
  const answer = useAnswer(StudiesBehindDocument, { ids: asked }, asked.length === 0);
  const { data, current } = answer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is another thing to read.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  const studies = (data?.nodes ?? []).filter((node): node is Found => node?.__typename === 'Study');
  const ready = ids.length === 0 || current;
  return (
    <section
      className="studies-behind"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="studies-behind-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {ids.length > 0 ? <ReferencesButton title={title} behind={{ of: 'studies', ids }} /> : null}
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label="Close the list of studies"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <AnswerState of={answer} what="the studies" lines={4} />
      {ready && ids.length === 0 ? <p>No study is recorded here: a gap.</p> : null}
      {ids.length > MOST ? (
        <p>
          The first {MOST} of {ids.length} studies.
        </p>
      ) : null}
      {ready ? (
        <ul className="plain-list ruled-list">
          {byYear(studies).map((study) => (
            <li key={study.id} className="study-behind">
              <StudyItem study={study} />
              {claims ? <Ways ways={waysOf(study, claims)} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Ways({ ways }: { ways: readonly Direction[] }) {
  return (
    <span className="study-ways">
      {ways.map((way) => (
        <span key={way}>
          <DirectionMark direction={way} /> {DIRECTIONS[way]}
        </span>
      ))}
    </span>
  );
}

const ORDER: readonly Direction[] = ['SUPPORTS', 'NEUTRAL', 'DISPUTES'];

/** Which ways a study points for these claims; several where it bears on several. */
export function waysOf(
  study: { lines: { nodes: readonly { direction: Direction; claim: { id: string } }[] } },
  claims: ReadonlySet<string>,
): Direction[] {
  const ways = new Set(
    study.lines.nodes.filter((line) => claims.has(line.claim.id)).map((line) => line.direction),
  );
  return ORDER.filter((way) => ways.has(way));
}

function byYear(studies: readonly Found[]): Found[] {
  return [...studies].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.label.localeCompare(b.label, 'en'));
}
