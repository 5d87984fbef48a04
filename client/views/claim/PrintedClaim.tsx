import type { ClaimPanelFragment, Direction, EvidenceLineFragment } from '../../api/generated.ts';
import { studyItems } from '../../../references/csl.ts';
import { referenceText } from '../../references/text.ts';
import { type Policy, policyWords } from '../../state/policy.ts';
import { routesOf } from '../../state/study.ts';
import { DESIGNS, DIRECTIONS, HEDGINGS } from '../../state/vocabulary.ts';
import { Circles } from '../../ui/Circles.tsx';
import { useEdition } from '../../ui/useEdition.ts';
import { usePrinting } from '../../ui/usePrinting.ts';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { GradeNote } from './GradeNote.tsx';
import { GradeSteps } from './GradeSteps.tsx';
import { WouldChange } from './WouldChange.tsx';
import './PrintedClaim.css';

interface PrintedClaimProps {
  claim: ClaimPanelFragment;
  lines: readonly EvidenceLineFragment[];
  policy: Policy;
  url: string;
}

const ORDER: readonly Direction[] = ['SUPPORTS', 'NEUTRAL', 'DISPUTES'];

/** The claim on paper: what it says, how sure it is and why, the studies, and the references by number. */
export function PrintedClaim(props: PrintedClaimProps) {
  return usePrinting() ? <Sheet {...props} /> : null;
}

function Sheet({ claim, lines, policy, url }: PrintedClaimProps) {
  const edition = useEdition();
  const grade = claim.whatIf ?? claim.grade;
  const ordered = ORDER.flatMap((direction) => lines.filter((line) => line.direction === direction));
  const studies = [...new Map(ordered.map(({ study }) => [study.id, study])).values()];
  const numbers = new Map(studies.map(({ id }, i) => [id, i + 1]));
  const rules = claim.whatIf ? policyWords(policy) : '';
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  return (
    <article className="claim-print">
      <header>
        <p className="claim-print-kind">
          Evidence Atlas{edition ? ` · ${edition.title}` : ''} · Evidence summary
        </p>
        <h1>{claim.text}</h1>
        <p className="claim-print-grade">
          <VerdictMark verdict={grade.verdict} kind={claim.kind} />
          <Circles level={grade.level} rank={grade.rank} />
        </p>
        <GradeNote grade={grade} kind={claim.kind} />
        {rules === '' ? null : <p>A what-if, not the atlas’s own grade: {rules}.</p>}
      </header>
      {ordered.length === 0 ? (
        <p>No study recorded here bears on this claim.</p>
      ) : (
        <table>
          <thead>
            <tr>
              {['Study', 'Design', 'n', 'Species; route', 'What it found'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {ORDER.map((direction) => (
            <Lines
              key={direction}
              direction={direction}
              lines={ordered.filter((line) => line.direction === direction)}
              numbers={numbers}
              leftOut={policy.excludeStudies}
            />
          ))}
        </table>
      )}
      {claim.evidence.totalCount > lines.length ? (
        <p>
          {lines.length} of {claim.evidence.totalCount} lines of evidence: those that were on screen.
        </p>
      ) : null}
      {grade.steps.length + grade.caps.length > 0 ? (
        <section>
          <h2>Why this grade</h2>
          <GradeSteps steps={grade.steps} caps={grade.caps} />
        </section>
      ) : null}
      {grade.changes.length > 0 ? (
        <section>
          <WouldChange changes={grade.changes.slice(0, MOST_CHANGES)} kind={claim.kind} />
        </section>
      ) : null}
      {claim.statements.length > 0 ? (
        <section>
          <h2>Who says it</h2>
          <p>{saidBy(claim).join('; ')}</p>
        </section>
      ) : null}
      {studies.length > 0 ? (
        <section>
          <h2>References</h2>
          <ol className="claim-print-references">
            {studyItems(studies).map((item) => (
              <li key={item.id}>{referenceText(item)}</li>
            ))}
          </ol>
        </section>
      ) : null}
      <footer>
        <p>
          {url}
          <br />
          {edition ? `Data version ${edition.version}, ${edition.license}. ` : ''}Printed on {day}. Evidence,
          not advice: speak with a clinician before acting on anything here.
        </p>
      </footer>
    </article>
  );
}

/** Each source once for each way it puts it. */
function saidBy({ statements }: ClaimPanelFragment): string[] {
  const said = statements.map(({ source, hedging }) => `${source.name} (${HEDGINGS[hedging].toLowerCase()})`);
  return [...new Set(said)];
}

/** The nearest say most; the page on screen has the rest. */
const MOST_CHANGES = 3;

interface LinesProps {
  direction: Direction;
  lines: readonly EvidenceLineFragment[];
  numbers: ReadonlyMap<string, number>;
  leftOut: readonly string[];
}

function Lines({ direction, lines, numbers, leftOut }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <tbody>
      <tr className="claim-print-direction">
        <th scope="rowgroup" colSpan={5}>
          {DIRECTIONS[direction]} ({lines.length})
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">
            {line.study.label} <span>[{numbers.get(line.study.id)}]</span>
          </th>
          <td>{DESIGNS[line.study.design]}</td>
          <td>{line.study.sampleSize ?? 'not recorded'}</td>
          <td>{whereOf(line)}</td>
          <td>
            {line.note ? `${line.note.replace(/\.$/, '')}. ` : ''}
            {line.study.finding}
            {flagsOf(line, leftOut.includes(line.study.id)).map((flag) => (
              <em key={flag}> {flag}</em>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function whereOf({ study, arm }: EvidenceLineFragment): string {
  const own = arm === null ? undefined : study.arms[arm];
  const routes = routesOf(own ? [own] : study.arms).join(', ');
  return `${study.species.join(', ') || 'not recorded'}; ${routes || 'not recorded'}`;
}

/** What a reader must know of a study before counting on it. */
function flagsOf({ study, counted, notCountedBecause }: EvidenceLineFragment, leftOut: boolean): string[] {
  return [
    study.retracted ? 'Retracted.' : '',
    study.preprint ? 'Preprint.' : '',
    leftOut ? 'Left out in this what-if.' : '',
    counted ? '' : `Not counted: ${notCountedBecause ?? 'no reason recorded'}.`,
  ].filter((flag) => flag !== '');
}
