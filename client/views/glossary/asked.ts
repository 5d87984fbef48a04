/** What the glossary's address asks for. */
import type { TermKind } from '../../api/generated.ts';

export const TERM_KINDS: ReadonlyMap<TermKind, string> = new Map([
  ['BIOLOGY', 'Biology'],
  ['EVIDENCE', 'Evidence'],
  ['STATISTICS', 'Statistics'],
]);

export interface Asked {
  readonly text: string;
  readonly kind: TermKind | null;
}

export function parseAsked(search: string): Asked {
  const params = new URLSearchParams(search);
  const kind = [...TERM_KINDS.keys()].find((one) => one.toLowerCase() === params.get('kind')) ?? null;
  return { text: params.get('q') ?? '', kind };
}

export function glossaryHref({ text, kind }: Asked): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  if (kind) params.set('kind', kind.toLowerCase());
  const search = params.toString();
  return search === '' ? '/glossary' : `/glossary?${search}`;
}

export function countWords(shown: number, all: number): string {
  const words = (count: number) => `${count} ${count === 1 ? 'word' : 'words'}`;
  if (shown === all) return words(all);
  return shown === 0 ? `No word of ${all} matches` : `${shown} of ${words(all)}`;
}
