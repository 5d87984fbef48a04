/** Line icons on a 16 px grid; always beside a word or inside a named button, so hidden from screen readers. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.3 7.8 3.2 3.2',
  close: 'm4 4 8 8m0-8-8 8',
  filter: 'M2.5 4h11M4.5 8h7m-5 4h3',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1.5v1.4m0 10.2v1.4M1.5 8h1.4m10.2 0h1.4M3.4 3.4l1 1m7.2 7.2 1 1m0-9.2-1 1m-7.2 7.2-1 1',
  moon: 'M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6Z',
  code: 'm5.5 4.5-3.5 3.5 3.5 3.5m5-7 3.5 3.5-3.5 3.5',
  keys: 'M2 4.5h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.5h6',
  out: 'M6.5 3.5h-3v9h9v-3M9 3h4v4m0-4L7.5 8.5',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  back: 'm10 3.5-4.5 4.5 4.5 4.5',
  forth: 'm6 3.5 4.5 4.5-4.5 4.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  widen: 'M6 3.5 2.5 8 6 12.5M10 3.5 13.5 8 10 12.5',
  quote: 'M6.5 4.5c-2.2.6-3.5 2.2-3.5 4.6v2.4h3.6V8.2H4.9M13 4.5c-2.2.6-3.5 2.2-3.5 4.6v2.4h3.6V8.2h-1.7',
  download: 'M8 2.5v7m-3-3 3 3 3-3M2.5 13h11',
  check: 'm3.5 8.5 3 3 6-7',
  against: 'm4.5 4.5 7 7m0-7-7 7',
  both: 'M2.5 6h9l-2.5-2.5M13.5 10h-9L7 12.5',
  question: 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M8 12.2v.01',
  none: 'M5 8h6',
  swap: 'M2.5 5.5h10L10 3M13.5 10.5h-10L6 13',
  broken: 'M6.5 9.5 4 12a2.1 2.1 0 0 1-3-3l2-2M9.5 6.5 12 4a2.1 2.1 0 0 1 3 3l-2 2M6 2.5v2M10 11.5v2',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2.8V8l2.2 1.6',
  offline: 'M2 6.2a9 9 0 0 1 12 0M4.4 8.8a5.4 5.4 0 0 1 7.2 0M8 12v.01M2.5 2.5l11 11',
  refused: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM4.8 8h6.4',
  limit: 'M2.5 3h11M8 13.5V5.5m-3 3 3-3 3 3',
  fault: 'M8 2.2 14.3 13H1.7ZM8 6.5v3M8 11.2v.01',
  key: 'M10.5 2a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM8 8l-6 6m2.5-2.5L6 13',
  stopped: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6 6h4v4H6z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
