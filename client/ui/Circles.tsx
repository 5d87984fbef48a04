import type { Level } from '../api/generated.ts';
import { LEVELS } from '../state/vocabulary.ts';
import './Circles.css';

/** Certainty as four circles with its word. Nothing is drawn where nothing was graded. */
export function Circles({ level, rank }: { level: Level; rank: number }) {
  if (level === 'NOT_GRADED') return null;
  return (
    <span className="circles">
      <svg aria-hidden="true" width="52" height="12" viewBox="0 0 52 12">
        {[0, 1, 2, 3].map((i) => (
          <circle
            key={i}
            cx={6 + i * 13}
            cy={6}
            r={4.75}
            className={i < rank ? 'circle-full' : 'circle-empty'}
          />
        ))}
      </svg>
      {LEVELS[level]}
      <span className="visually-hidden"> ({rank} of 4)</span>
    </span>
  );
}
