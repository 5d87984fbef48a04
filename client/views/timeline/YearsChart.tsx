import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { isLabelled, tallest, type Year, yearWords } from './years.ts';

interface YearsChartProps {
  years: readonly Year[];
  /** The last year that counts; null: all. */
  asOf: number | null;
  open: number | null;
  onOpen: (year: number) => void;
}

/** A column a year: for above the line, against below, neutral in a ring on it. Arrows go from year to year. */
export function YearsChart({ years, asOf, open, onOpen }: YearsChartProps) {
  const withStudies = years.filter(({ studies }) => studies.length > 0);
  const [at, setAt] = useState<number | null>(null);
  const here = withStudies.find(({ year }) => year === at)?.year ?? withStudies.at(-1)?.year ?? null;
  const most = tallest(years);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const index = withStudies.findIndex(({ year }) => year === here);
    const next = withStudies[nextIndex(event.key, index, withStudies.length)];
    if (!next || next.year === here) return;
    event.preventDefault();
    setAt(next.year);
    event.currentTarget.querySelector<HTMLElement>(`[data-year="${next.year}"]`)?.focus();
  };
  // Where not all years fit, the latest are seen first.
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew when the span changes.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, [years.length]);
  const share = (count: number) => ({ '--share': count / most }) as React.CSSProperties;
  return (
    <div ref={scroller} className="years-scroll">
      <p className="years-side">for ↑</p>
      <ol
        className="year-columns"
        aria-label="Studies by year; arrow keys move between years"
        onKeyDown={move}
      >
        {years.map((year) => (
          <li key={year.year} data-later={(asOf !== null && year.year > asOf) || undefined}>
            {year.studies.length > 0 ? (
              <button
                type="button"
                data-year={year.year}
                tabIndex={year.year === here ? 0 : -1}
                aria-expanded={year.year === open}
                title={yearWords(year)}
                onFocus={() => setAt(year.year)}
                onClick={() => onOpen(year.year)}
              >
                <span className="visually-hidden">{yearWords(year)}</span>
                <span className="year-up" aria-hidden="true">
                  {year.supports > 0 ? (
                    <>
                      <span className="year-number">{year.supports}</span>
                      <span className="year-for" style={share(year.supports)} />
                    </>
                  ) : null}
                </span>
                <span className="year-line" aria-hidden="true">
                  {year.neutral > 0 ? <span className="year-neutral">{year.neutral}</span> : null}
                </span>
                <span className="year-down" aria-hidden="true">
                  {year.disputes > 0 ? (
                    <>
                      <span className="year-against" style={share(year.disputes)} />
                      <span className="year-number">{year.disputes}</span>
                    </>
                  ) : null}
                </span>
              </button>
            ) : (
              <span className="year-none">
                <span className="year-line" />
                <span className="visually-hidden">{yearWords(year)}</span>
              </span>
            )}
            <span className="year-name" aria-hidden="true">
              {isLabelled(year.year, years) ? year.year : null}
            </span>
          </li>
        ))}
      </ol>
      <p className="years-side">against ↓ · a ring on the line: neutral</p>
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return Math.min(count - 1, index + 1);
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return index;
  }
}
