import type { StartQuery } from '../../api/generated.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';

type Mechanism = StartQuery['mechanisms'][number];
/** More dots than this would not be told apart. */
const MAX_DOTS = 9;

/** A mechanism with its steps as a small chain. */
export function MechanismCard({ mechanism }: { mechanism: Mechanism }) {
  const steps = mechanism.steps.length;
  const claims = mechanism.claims.totalCount;
  return (
    <article className="mechanism-card">
      <Chain steps={Math.min(steps, MAX_DOTS)} />
      <h3>
        <NodeLink id={mechanism.id}>{mechanism.name}</NodeLink>
      </h3>
      <p className="mechanism-summary">{mechanism.summary}</p>
      <p className="mechanism-counts">
        {steps} {steps === 1 ? 'step' : 'steps'} · {claims} {claims === 1 ? 'claim' : 'claims'}
      </p>
    </article>
  );
}

function Chain({ steps }: { steps: number }) {
  const gap = 22;
  const width = Math.max(steps, 1) * gap;
  const y = (i: number) => 12 + (i % 2 === 0 ? 4 : -4);
  const points = Array.from({ length: steps }, (_, i) => ({ x: 8 + i * gap, y: y(i) }));
  return (
    <svg aria-hidden="true" className="mechanism-chain" width={width} height="24" viewBox={`0 0 ${width} 24`}>
      <polyline points={points.map((p) => `${p.x},${p.y}`).join(' ')} />
      {points.map((p) => (
        <circle key={p.x} cx={p.x} cy={p.y} r="5" />
      ))}
    </svg>
  );
}
