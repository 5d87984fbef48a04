import { type RefCallback, useCallback, useState } from 'react';

export interface MeasuredSize {
  /** Null until measured. */
  width: number | null;
  height: number;
}

/** The size of an element, known before the first paint. */
export function useSize<E extends HTMLElement>(): [RefCallback<E>, MeasuredSize] {
  const [size, setSize] = useState<MeasuredSize>({ width: null, height: 0 });
  const ref = useCallback((element: E | null) => {
    if (!element) return undefined;
    const take = ({ width, height }: { width: number; height: number }) =>
      setSize((now) =>
        now.width === Math.round(width) && now.height === Math.round(height)
          ? now
          : { width: Math.round(width), height: Math.round(height) },
      );
    take(element.getBoundingClientRect());
    const observer = new ResizeObserver(([entry]) => {
      if (entry) take(entry.contentRect);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
