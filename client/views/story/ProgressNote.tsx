import { progressWords } from '../../state/progress.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useProgress } from '../../ui/useProgress.ts';

/** How far this story has been read in this browser; nothing where it has not been begun. */
export function ProgressNote({ story }: { story: string }) {
  const progress = useProgress();
  const words = progressWords(progress.stories[story]);
  if (words === '') return null;
  return (
    <span className="tag progress-note">
      {words === 'Read' ? <Icon name="check" size={12} /> : null} {words}
    </span>
  );
}
