import { useState } from 'react';
import { Link } from '../../ui/Link.tsx';
import { lastPicture } from '../../ui/lastSession.ts';

/** Back to where the reader was, where this browser knows it; never by itself. */
export function LastSession() {
  const [last] = useState(lastPicture);
  if (last === null) return null;
  return (
    <p className="start-note">
      <Link href={`/explore${last}`}>Restore last session</Link>: the picture as you left it
    </p>
  );
}
