import { exploreHref } from '../../state/route.ts';
import { verdictWords } from '../../state/verdict.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { usePicture } from '../../ui/usePicture.ts';
import { VERDICT_ICONS } from '../../ui/VerdictMark.tsx';
import type { Audited } from './audit.ts';
import { fits, type Range, segmentsOf } from './segments.ts';
import './MarkedText.css';

interface MarkedTextProps {
  readonly text: string;
  readonly audited: readonly Audited[];
  readonly selectedId: string | null;
}

/** The reader's own copy, with what was read as a statement marked where it stands. */
export function MarkedText({ text, audited, selectedId }: MarkedTextProps) {
  const { picture } = usePicture();
  const { segments, statements, misfits } = marked(text, audited);
  const link = (id: string, first: boolean, words: string | null) => {
    const one = statements.get(id);
    if (!one) return words;
    const { claim } = one.statement;
    const verdict = verdictWords(claim.assessment.verdict, claim.kind);
    return (
      <Link
        key={`${id} ${words === null ? 'mark' : 'words'}`}
        href={exploreHref({ ...picture, selected: claim.id })}
        className="marked"
        data-claim={claim.id}
        data-verdict={claim.assessment.verdict}
        aria-current={claim.id === selectedId || undefined}
        tabIndex={first ? undefined : -1}
        title={`${one.number}. ${verdict}: ${claim.label}`}
      >
        {first ? (
          <span className="marked-sign">
            <Icon name={VERDICT_ICONS[claim.assessment.verdict]} size={12} />
            <span className="visually-hidden">
              Statement {one.number}, {verdict}
              {one.overstated ? ', firmer than the evidence' : ''}:{' '}
            </span>
          </span>
        ) : null}
        {words}
      </Link>
    );
  };
  return (
    <>
      {misfits > 0 ? (
        <p className="missing">
          {misfits} {misfits === 1 ? 'statement has' : 'statements have'} no place in the text and{' '}
          {misfits === 1 ? 'is' : 'are'} not marked.
        </p>
      ) : null}
      <div className="marked-text">
        {segments.map(({ start, text: words, ids, begins }) => {
          const [inner] = ids;
          if (inner === undefined) return <span key={start}>{words}</span>;
          return (
            <span key={start}>
              {begins.filter((id) => id !== inner).map((id) => link(id, true, null))}
              {link(inner, begins.includes(inner), words)}
            </span>
          );
        })}
      </div>
    </>
  );
}

function marked(text: string, audited: readonly Audited[]) {
  const length = Array.from(text).length;
  const statements = new Map<string, Audited>();
  const ranges: Range[] = [];
  for (const one of audited) {
    const { start, end } = one.statement;
    if (start === null || end === null) continue;
    const range = { id: String(one.number), start, end };
    if (!fits(range, length)) continue;
    ranges.push(range);
    statements.set(range.id, one);
  }
  return { segments: segmentsOf(text, ranges), statements, misfits: audited.length - ranges.length };
}
