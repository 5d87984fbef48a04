import type { StudyBriefFragment } from '../api/generated.ts';
import { NodeLink } from './NodeLink.tsx';
import { StudyFacts } from './StudyFacts.tsx';

/** A study in a list. */
export function StudyItem({ study, note }: { study: StudyBriefFragment; note?: string }) {
  return (
    <article className="study-item">
      <NodeLink id={study.id} className="study-item-name">
        {study.label}
      </NodeLink>
      <StudyFacts study={study} />
      {note ? <p className="study-item-note">{note}</p> : null}
    </article>
  );
}
