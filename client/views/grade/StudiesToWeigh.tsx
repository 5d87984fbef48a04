import type { EvidenceLineFragment } from '../../api/generated.ts';
import { DESIGNS, DIRECTIONS, FLAGS } from '../../state/vocabulary.ts';
import { DirectionMark } from '../../ui/DirectionMark.tsx';
import { Recorded } from '../../ui/Recorded.tsx';

interface StudiesToWeighProps {
  lines: readonly EvidenceLineFragment[];
  total: number;
}

/** The studies as they are recorded, without the weight that the rule gives them. */
export function StudiesToWeigh({ lines, total }: StudiesToWeighProps) {
  if (total === 0) {
    return (
      <p className="exercise-none">
        No study of this claim is recorded here. That is an answer too: nobody has shown it, and nobody has
        shown the opposite.
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="exercise-studies" aria-label="Studies" tabIndex={0}>
      <h3>
        Studies <span className="count">{total}</span>
      </h3>
      <ul className="plain-list ruled-list">
        {lines.map((line) => (
          <li key={line.id}>
            <StudyToWeigh line={line} />
          </li>
        ))}
      </ul>
      {total > lines.length ? (
        <p>
          The {lines.length} strongest of {total} are listed.
        </p>
      ) : null}
    </section>
  );
}

function StudyToWeigh({ line }: { line: EvidenceLineFragment }) {
  const { study } = line;
  const flags = [...new Set([...line.indirectness, ...line.curatedFlags.map(({ flag }) => flag)])];
  return (
    <article className="weigh">
      <p className="weigh-head">
        <DirectionMark direction={line.direction} />
        <strong>{DIRECTIONS[line.direction]}</strong> {study.label}, {DESIGNS[study.design].toLowerCase()}, n{' '}
        <Recorded value={study.sampleSize} />,{' '}
        <Recorded value={study.species.join(', ') || 'species not recorded'} />
      </p>
      <p className="weigh-note">{line.note ?? study.finding}</p>
      <ul className="evidence-marks">
        {study.retracted ? <li className="mark-bad">Retracted</li> : null}
        {study.preprint ? <li>Preprint</li> : null}
        {study.hasResults ? null : <li>No results yet</li>}
        {flags.map((flag) => (
          <li key={flag}>{FLAGS[flag]}</li>
        ))}
        {line.counted ? null : (
          <li className="mark-missing">Does not count: {line.notCountedBecause ?? 'no reason recorded'}</li>
        )}
      </ul>
    </article>
  );
}
