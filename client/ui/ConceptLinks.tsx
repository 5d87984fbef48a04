import type { ConceptBriefFragment } from '../api/generated.ts';
import { NodeLink } from './NodeLink.tsx';
import { RecordedList } from './Recorded.tsx';

export function ConceptLinks({ concepts }: { concepts: readonly ConceptBriefFragment[] }) {
  return (
    <RecordedList
      items={concepts.map(({ id, name }) => ({ key: id, node: <NodeLink id={id}>{name}</NodeLink> }))}
    />
  );
}
