import { useCallback, useMemo, useState } from 'react';

/** Several cards chosen at once, for what is done to all of them. They last as long as the map is on screen. */
export function useMarks(shown: ReadonlySet<string>, speak: (words: string) => void) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const marked = useMemo(() => new Set(ids.filter((id) => shown.has(id))), [ids, shown]);
  const say = useCallback(
    (next: readonly string[]) => {
      setIds(next);
      speak(next.length === 0 ? 'Nothing is marked' : `${next.length} marked`);
    },
    [speak],
  );
  return {
    marked,
    /** Adds it, or takes it out. */
    toggle: (id: string) => say(marked.has(id) ? [...marked].filter((each) => each !== id) : [...marked, id]),
    /** Adds all, or takes them out where all are marked. */
    toggleAll: (all: readonly string[]) =>
      say(
        all.every((id) => marked.has(id))
          ? [...marked].filter((id) => !all.includes(id))
          : [...new Set([...marked, ...all])],
      ),
    clear: () => say([]),
  };
}
