import { useState } from 'react';

/** Rows marked to be copied. They go with the rows: what is no longer listed is no longer marked. */
export function useMarks(ids: readonly string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const listed = ids.filter((id) => marked.has(id));
  return {
    /** In the order of the rows. */
    listed,
    has: (id: string) => marked.has(id),
    /** Marks the row, or takes its mark away; `through`: so too all rows since the one before. */
    toggle(id: string, through: boolean) {
      const on = !marked.has(id);
      const from = last !== null && through ? ids.indexOf(last) : -1;
      const to = ids.indexOf(id);
      const range = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      const next = new Set(marked);
      for (const each of range)
        if (on) next.add(each);
        else next.delete(each);
      setMarked(next);
      setLast(id);
    },
    /** Marks every row, or none where all are marked. */
    toggleAll() {
      setMarked(listed.length === ids.length ? new Set() : new Set(ids));
    },
  };
}

export type Marks = ReturnType<typeof useMarks>;
