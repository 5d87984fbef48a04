import { useEffect, useState } from 'react';

/** How long something has been waited for: not worth a word, noticeably, or longer than anyone expects. */
export type Patience = 'brief' | 'slow' | 'long';

const SLOW_MS = 1_000;
const LONG_MS = 10_000;

export function usePatience(waiting: boolean): Patience {
  const [patience, setPatience] = useState<Patience>('brief');
  useEffect(() => {
    if (!waiting) return;
    const slow = setTimeout(() => setPatience('slow'), SLOW_MS);
    const long = setTimeout(() => setPatience('long'), LONG_MS);
    return () => {
      clearTimeout(slow);
      clearTimeout(long);
      setPatience('brief');
    };
  }, [waiting]);
  return waiting ? patience : 'brief';
}
