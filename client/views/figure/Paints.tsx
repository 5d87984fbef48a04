import { PAINTS } from './directions.ts';

/** The three paints of evidence for the drawings of a page: solid, dotted, hatched. */
export function Paints() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="paints">
      <defs>
        <pattern id={PAINTS.SUPPORTS} patternUnits="userSpaceOnUse" width="4" height="4">
          <rect width="4" height="4" fill="var(--supports)" />
        </pattern>
        <pattern id={PAINTS.NEUTRAL} patternUnits="userSpaceOnUse" width="4" height="4">
          <rect width="4" height="4" fill="var(--page)" />
          <circle cx="2" cy="2" r="0.9" fill="var(--neutral)" />
        </pattern>
        <pattern
          id={PAINTS.DISPUTES}
          patternUnits="userSpaceOnUse"
          width="5"
          height="5"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="var(--page)" />
          <rect width="3.2" height="5" fill="var(--disputes)" />
        </pattern>
      </defs>
    </svg>
  );
}

/** What the paints mean. */
export function PaintKey({ children }: { children?: React.ReactNode }) {
  return (
    <ul className="paint-key">
      {(
        [
          ['SUPPORTS', 'for'],
          ['NEUTRAL', 'neutral'],
          ['DISPUTES', 'against'],
        ] as const
      ).map(([direction, words]) => (
        <li key={direction}>
          <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
            <circle
              cx="8"
              cy="8"
              r="7"
              fill={`url(#${PAINTS[direction]})`}
              className="paint-edge"
              data-direction={direction}
            />
          </svg>
          {words}
        </li>
      ))}
      {children}
    </ul>
  );
}
