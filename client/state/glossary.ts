/** Finds the words of a glossary in a text. Pure. */

export interface Explained {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
}

/** A run of text, or a word of the glossary as it stands in the text. */
export type Piece<Term> = string | { readonly text: string; readonly term: Term };

export interface Finder<Term> {
  /** The text in pieces that joined give it again; each term is marked where it first stands. */
  readonly pieces: (text: string) => Piece<Term>[];
}

/** Shorter forms stand for too much. */
const SHORTEST = 2;

/**
 * A finder for terms by any of their forms. The longest form wins, whole words only: not within a longer name
 * (ADP-ribose in O-acetyl-ADP-ribose), not NAD of NAD+. Letters are taken as they are, but for the first of an
 * ordinary word, which may be large at the start of a sentence. Where two terms share a form the first has it.
 */
export function finder<Term extends Explained>(terms: readonly Term[]): Finder<Term> {
  const byForm = new Map<string, Term>();
  for (const term of terms)
    for (const form of [term.term, ...term.also].map((one) => one.trim()))
      if (form.length >= SHORTEST)
        for (const spelling of spellings(form)) if (!byForm.has(spelling)) byForm.set(spelling, term);
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return { pieces: (text) => (text === '' ? [] : [text]) };
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}]-)(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}+])`,
    'gu',
  );
  return { pieces: (text) => piecesOf(text, found, byForm) };
}

function piecesOf<Term extends Explained>(
  text: string,
  found: RegExp,
  byForm: ReadonlyMap<string, Term>,
): Piece<Term>[] {
  const pieces: Piece<Term>[] = [];
  const seen = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(found)) {
    const [form] = match;
    const term = byForm.get(form);
    if (!term || seen.has(term.id)) continue;
    seen.add(term.id);
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({ text: form, term });
    from = match.index + form.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** "enzyme" and "Enzyme", but "PARP" alone: what begins with two capitals or a single letter is a name. */
function spellings(form: string): string[] {
  const [first = '', second = ''] = form;
  if (!/\p{Ll}/u.test(second)) return [form];
  return [first.toLowerCase() + form.slice(first.length), first.toUpperCase() + form.slice(first.length)];
}

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Those with all these letters in a form or in the explanation, best first: begins so, holds it, explains by it. */
export function searched<Term extends Explained & { readonly text: string }>(
  terms: readonly Term[],
  asked: string,
): Term[] {
  const words = asked.trim().toLowerCase();
  if (words === '') return [...terms];
  const rank = (term: Term): number => {
    const forms = [term.term, ...term.also].map((form) => form.toLowerCase());
    if (forms.some((form) => form.startsWith(words))) return 0;
    if (forms.some((form) => form.includes(words))) return 1;
    return term.text.toLowerCase().includes(words) ? 2 : 3;
  };
  return terms
    .map((term) => ({ term, rank: rank(term) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ term }) => term);
}
