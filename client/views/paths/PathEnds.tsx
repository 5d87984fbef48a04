import { Icon } from '../../ui/Icon.tsx';
import { ConceptField } from '../../ui/search/ConceptField.tsx';

export interface End {
  readonly id: string;
  readonly name: string;
}

interface PathEndsProps {
  from: End | null;
  to: End | null;
  onChange: (from: string | null, to: string | null) => void;
}

/** The two concepts that a chain is to join. */
export function PathEnds({ from, to, onChange }: PathEndsProps) {
  return (
    <div className="path-ends no-print">
      <ConceptField label="From" chosen={from?.name ?? ''} onChoose={(id) => onChange(id, to?.id ?? null)} />
      <button
        type="button"
        className="button button-icon"
        aria-label="Swap the two concepts"
        title="Swap"
        disabled={!from && !to}
        onClick={() => onChange(to?.id ?? null, from?.id ?? null)}
      >
        <Icon name="swap" />
      </button>
      <ConceptField label="To" chosen={to?.name ?? ''} onChoose={(id) => onChange(from?.id ?? null, id)} />
    </div>
  );
}
