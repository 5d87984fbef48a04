/** Where the things of a kind, or the links of a type, are listed. */
import { exploreHref } from '../../state/route.ts';

const KINDS: Readonly<Record<string, { href: string; words: string }>> = {
  CLAIM: { href: exploreHref({ view: 'table' }), words: 'in the table' },
  STUDY: { href: exploreHref({ view: 'table', rows: 'studies' }), words: 'in the table' },
  EVIDENCE: { href: exploreHref({ view: 'matrix' }), words: 'in the matrix, by design' },
  STUDY_TYPE: {
    href: exploreHref({ view: 'matrix', params: { by: ['kind'] } }),
    words: 'as columns of the matrix',
  },
  MECHANISM: { href: '/', words: 'on the start page' },
  CONCEPT: {
    href: exploreHref({ view: 'table', rows: 'things', sort: { column: 'kind', descending: true } }),
    words: 'those on the map, as a table',
  },
  STATEMENT: { href: exploreHref({ view: 'read' }), words: 'beside the article' },
  TERM: { href: '/glossary', words: 'in the glossary' },
  TOPIC: { href: '/', words: 'on the start page' },
};

export function whereIs(kind: string): { href: string; words: string } | null {
  return KINDS[kind] ?? null;
}

/** Types that the first picture of the map draws. */
const DRAWN = new Set(['EVIDENCE', 'PART_OF', 'INVOLVES', 'OBJECT']);

export function linksHref(type: string): string | null {
  return DRAWN.has(type)
    ? exploreHref({ view: 'table', rows: 'links', sort: { column: 'says', descending: false } })
    : null;
}
