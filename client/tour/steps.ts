/** The stops of the tour: where it goes, what it points at, what it says there. */
import { DEFAULT_POLICY } from '../state/policy.ts';
import { exploreHref } from '../state/route.ts';

export interface Stop {
  readonly title: string;
  readonly words: string;
  readonly href: string;
  /** What it points at; a stop whose target does not come is passed over. */
  readonly target: string;
}

/** About how long a stop takes to read and to look at. */
const SECONDS = 8;

/** `claim`: one to show; without it the stops that need one are left out. */
export function stops(claim: string | null): Stop[] {
  const atClaim: Stop[] =
    claim === null
      ? []
      : [
          {
            title: 'How sure, and which way',
            words:
              'Every claim has a verdict, four circles for certainty, and its studies for and against, each step of the grade with its reason.',
            href: exploreHref({ selected: claim }),
            target: '.panel-headline',
          },
          {
            title: 'What if?',
            words:
              'Only studies in people, only one route, as of a year, without one study: grades are worked out anew before your eyes.',
            href: exploreHref({ selected: claim, policy: { ...DEFAULT_POLICY, humansOnly: true } }),
            target: '.what-if',
          },
        ];
  return [
    {
      title: 'What is known, and what is not',
      words:
        'The first page answers before it asks: well supported, contested, out of date, never studied. Every line opens.',
      href: '/',
      target: '.start-lead',
    },
    {
      title: 'Find anything',
      words:
        'Claims, substances, enzymes, studies: by name, synonym, or with a letter wrong. The key / goes to the search from everywhere.',
      href: '/',
      target: '.start-search .search-box',
    },
    {
      title: 'The map',
      words:
        'Studies point at claims: solid for, dashed against, dotted neutral. The outline says the same in words, for the keyboard too.',
      href: exploreHref(),
      target: '.map-body',
    },
    ...atClaim,
    {
      title: 'Where nothing is known',
      words:
        'The matrix counts studies by design; a hollow circle is a gap. Table, timeline and summary show the same claims.',
      href: exploreHref({ view: 'matrix' }),
      target: '.matrix table',
    },
    {
      title: 'Stories',
      words:
        'How it works, one step at a time, at three reading levels. Each step says how sure anyone can be.',
      href: exploreHref({ view: 'story' }),
      target: '.story-cards',
    },
    {
      title: 'The query behind it',
      words:
        'Whatever is on screen is a query. This opens it in a playground, where an answer can be a table, a graph or a chart.',
      href: exploreHref({ view: 'story' }),
      target: '.header-tools a',
    },
  ];
}

/** "about 40 seconds left", in tens. */
export function timeLeft(index: number, count: number): string {
  const seconds = Math.max(1, Math.round(((count - index) * SECONDS) / 10)) * 10;
  return `about ${seconds} seconds left`;
}
