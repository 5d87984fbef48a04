import type { Direction } from '../api/generated.ts';
import './DirectionMark.css';

/** The line by which the map draws this direction: its dash and its end, not its colour alone. */
export function DirectionMark({ direction }: { direction: Direction }) {
  return (
    <svg
      aria-hidden="true"
      className="direction-mark"
      data-direction={direction}
      width="28"
      height="12"
      viewBox="0 0 28 12"
    >
      {direction === 'SUPPORTS' ? (
        <>
          <path d="M1 6h18" />
          <path className="direction-end" d="m18 1.5 9 4.5-9 4.5Z" />
        </>
      ) : direction === 'DISPUTES' ? (
        <path d="M1 6h7m4 0h7m4 0h3M26 1v10" />
      ) : (
        <>
          <path d="M2 6h.01M7 6h.01M12 6h.01M17 6h.01" />
          <circle cx="23.5" cy="6" r="3.5" strokeWidth="1.5" />
        </>
      )}
    </svg>
  );
}
