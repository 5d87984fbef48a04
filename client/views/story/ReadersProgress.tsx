import { isRead } from '../../state/progress.ts';
import { clearProgress, useProgress } from '../../ui/useProgress.ts';

/** What this browser remembers of the reader, and the way to forget it. */
export function ReadersProgress() {
  const { stories, claims } = useProgress();
  const begun = Object.values(stories);
  const graded = Object.keys(claims).length;
  if (begun.length + graded === 0) return null;
  const read = begun.filter(isRead).length;
  return (
    <p className="readers-progress no-print">
      {read} {read === 1 ? 'story' : 'stories'} read, {begun.length - read} begun, {graded}{' '}
      {graded === 1 ? 'claim' : 'claims'} graded. Kept in this browser only.{' '}
      <button type="button" className="button-link" onClick={clearProgress}>
        Forget it
      </button>
    </p>
  );
}
