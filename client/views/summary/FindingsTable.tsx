import { KINDS } from '../../state/vocabulary.ts';
import { Circles } from '../../ui/Circles.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { bodiesOf, type Finding, type Notes, type Outcome, participantsOf, studiesOf } from './findings.ts';

interface FindingsTableProps {
  outcomes: readonly Outcome[];
  notes: Notes;
  selectedId: string | null;
}

export const noteId = (number: number) => `summary-note-${number}`;
export const referenceId = (number: number) => `summary-reference-${number}`;

export function FindingsTable({ outcomes, notes, selectedId }: FindingsTableProps) {
  // The first place that names a note is where "back" leads.
  const firstOf = new Map<number, string>();
  for (const { id } of outcomes.flatMap(({ findings }) => findings)) {
    for (const number of notes.of.get(id) ?? []) if (!firstOf.has(number)) firstOf.set(number, id);
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="summary-scroll" aria-label="Summary of findings" tabIndex={0}>
      <table className="summary-table">
        <caption className="visually-hidden">
          Claims on efficacy and safety by outcome, with studies, participants and certainty
        </caption>
        <thead>
          <tr>
            <th scope="col">What was found</th>
            <th scope="col">Studies</th>
            <th scope="col" className="number">
              Participants
            </th>
            <th scope="col">Certainty</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        {outcomes.map(({ id, name, findings }) => (
          <tbody key={id}>
            <tr className="summary-outcome">
              <th scope="rowgroup" colSpan={5}>
                <NodeLink id={id}>{name}</NodeLink>
              </th>
            </tr>
            {findings.map((finding) => (
              <Row
                key={finding.id}
                finding={finding}
                notes={(notes.of.get(finding.id) ?? []).map((number) => ({
                  number,
                  first: firstOf.get(number) === finding.id,
                }))}
                selected={finding.id === selectedId}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface RowProps {
  finding: Finding;
  notes: readonly { number: number; first: boolean }[];
  selected: boolean;
}

function Row({ finding, notes, selected }: RowProps) {
  const { assessment } = finding;
  const bodies = bodiesOf(assessment);
  return (
    <tr aria-current={selected || undefined}>
      <th scope="row">
        <NodeLink id={finding.id}>{finding.text}</NodeLink>
        <span className="summary-direction">
          <VerdictMark verdict={assessment.verdict} kind={finding.kind} />
          <span className="tag">{KINDS[finding.kind]}</span>
        </span>
      </th>
      <td data-label="Studies">
        {bodies.length === 0 ? (
          'none counted'
        ) : (
          <>
            <NodeLink id={finding.id} className="summary-count">
              {studiesOf(assessment)}
              <span className="visually-hidden"> studies of this claim</span>
            </NodeLink>
            <ul className="plain-list summary-bodies">
              {bodies.map(({ name, words, studies, restsOn }) => (
                <li key={name}>
                  {studies} · {words}
                  {restsOn ? <span className="summary-rests"> (the grade rests on these)</span> : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </td>
      <td data-label="Participants" className="number">
        {bodies.length === 0 ? '–' : <Recorded value={participantsOf(assessment)} />}
      </td>
      <td data-label="Certainty">
        {assessment.level === 'NOT_GRADED' ? (
          <span className="missing">not graded</span>
        ) : (
          <Circles level={assessment.level} rank={assessment.rank} />
        )}
        {notes.length > 0 ? (
          <sup className="summary-refs">
            {notes.map(({ number, first }) => (
              <a
                key={number}
                id={first ? referenceId(number) : undefined}
                href={`#${noteId(number)}`}
                aria-label={`Note ${number}`}
                onClick={(event) => {
                  event.preventDefault();
                  const note = document.getElementById(noteId(number));
                  note?.focus();
                  note?.scrollIntoView({ block: 'nearest' });
                }}
              >
                {number}
              </a>
            ))}
          </sup>
        ) : null}
      </td>
      <td data-label="What it means">{assessment.sentence}</td>
    </tr>
  );
}
