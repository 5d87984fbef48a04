import { routesOf } from '../../state/study.ts';
import { DESIGNS, VERIFICATION } from '../../state/vocabulary.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { Recorded } from '../../ui/Recorded.tsx';
import type { StudyRow } from './columns.ts';

export function StudyCell({ study, column }: { study: StudyRow; column: string }) {
  switch (column) {
    case 'name':
      return <NodeLink id={study.id}>{study.label}</NodeLink>;
    case 'year':
      return <Recorded value={study.year} />;
    case 'design':
      return DESIGNS[study.design];
    case 'sampleSize':
      return <Recorded value={study.sampleSize} />;
    case 'species':
      return <Recorded value={study.species.join(', ')} />;
    case 'route':
      return <Recorded value={routesOf(study.arms).join(', ')} />;
    case 'finding':
      return <span className="cell-finding">{study.finding}</span>;
    case 'verification':
      return VERIFICATION[study.verification] ?? study.verification;
    default:
      return null;
  }
}
