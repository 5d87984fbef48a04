import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapGraph, MapNode } from './drawn.ts';
import { describeNode, tally } from './words.ts';

/** What the map says to those who do not see it: the selection, how many there are, and what was done. */
export function useSpeech(graph: MapGraph | null, selected: MapNode | undefined) {
  const [spoken, setSpoken] = useState('');
  const speak = useCallback((words: string) => setSpoken(words), []);

  useEffect(() => {
    if (selected && graph)
      speak([`Selected: ${selected.label}`, describeNode(selected), tally(selected, graph)].join('. '));
  }, [selected, graph, speak]);

  const counted = graph?.nodes.length ?? 0;
  const known = useRef(0);
  useEffect(() => {
    if (counted === 0) return;
    const came = counted - known.current;
    if (known.current > 0 && came !== 0)
      speak(came > 0 ? `${came} added, ${counted} shown` : `${-came} removed, ${counted} shown`);
    known.current = counted;
  }, [counted, speak]);

  return { spoken, speak };
}
