import type { NodeKind } from '../api/generated.ts';
import './KindMark.css';

/** The shape by which the map draws this kind of thing. Always beside its name. */
export function KindMark({ kind }: { kind: NodeKind }) {
  return (
    <svg aria-hidden="true" className="kind-mark" data-kind={kind} width="22" height="14" viewBox="0 0 22 14">
      {shape(kind)}
    </svg>
  );
}

function shape(kind: NodeKind) {
  switch (kind) {
    case 'CLAIM':
      return <rect x="1.5" y="1.5" width="19" height="11" rx="3" strokeWidth="2" />;
    case 'MECHANISM':
      return <path d="M1.5 7 4 1.5h14L20.5 7 18 12.5H4Z" />;
    case 'CONCEPT':
      return <rect x="1" y="1.5" width="20" height="11" rx="5.5" />;
    case 'STUDY_TYPE':
      return <path d="M1.5 4.5v8h19v-8Zm2-3h15" />;
    case 'SOURCE':
      return <path d="M4.5 1.5h9l4 4v7h-13Zm9 0v4h4" />;
    default:
      return <rect x="1.5" y="1.5" width="19" height="11" />;
  }
}
