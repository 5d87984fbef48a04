import { COMMON_LABEL } from './schema.ts';
import {
  LENGTH_CLASSES,
  type LookUp,
  oneTypo,
  piecesOf,
  queryTerms,
  startLookUps,
  stemLookUp,
  typoLookUps,
  type Word,
  wordsOf,
} from './search-text.ts';
import type { RowsOfState, SearchMatch, SearchQuery } from './store.ts';

/** This many candidates are ranked, or as many as are asked for: of more, those with the shortest labels (ties by id). */
const RANKED = 400;

export interface Candidate {
  id: string;
  kind: string;
  label: string;
  /** Label, synonyms, identifiers, sentences. */
  words: string[];
}

/** Takes `ids`. */
export const CANDIDATES = `UNWIND $ids AS wanted MATCH (n:${COMMON_LABEL} {id: wanted})
  RETURN n.id AS id, n.kind AS kind, n.label AS label, n.words AS words`;

/** What an engine must answer for search: which nodes carry which tokens of `prepareSearch`. */
export interface TokenIndex {
  /** Whether the shortest labels are found without looking at the others: then nothing is looked up by length. */
  readonly cheap: boolean;
  /** Whether any node, of whatever length of label, kind and topic, carries such a token. */
  has(lookUp: LookUp): Promise<boolean>;
  /** The nodes with these ids, in whatever order. */
  read(ids: string[]): Promise<Candidate[]>;
  /**
   * The ids of the nodes that carry at least one token of every group, of the lengths, kinds and topics asked for: the `wanted`
   * with the shortest labels, ties by id; in whatever order. Nothing when the groups alone match more than `most` nodes.
   */
  find(
    groups: LookUp[][],
    classes: readonly string[],
    query: SearchQuery,
    wanted: number,
    most: number,
  ): Promise<string[] | undefined>;
}

/** A word searched for; one that is nowhere in the index may be a typo. */
export interface Term extends Word {
  typo: boolean;
}

/** Up to this many nodes are looked at all at once; of more, those with the shortest labels first. */
const LOOK_AT_ONCE = 3_000;

/**
 * Search as both engines do it: every word must match, exactly, by its stem, as a prefix, or within a typo when
 * nothing has that stem; if no node has them all, those with the most of them. The engine finds, `rankMatches` ranks.
 */
export async function searchIndex(
  engine: TokenIndex,
  query: SearchQuery,
  kept?: RowsOfState,
): Promise<SearchMatch[]> {
  const index = kept ? remembering(engine, kept) : engine;
  const terms = await Promise.all(
    queryTerms(query.text).map(async (word) => ({
      ...word,
      typo: !(await index.has(stemLookUp(word))),
    })),
  );
  if (terms.length === 0) return [];
  const groups = terms.map(lookUpsOf);
  const all = await candidates(index, groups, query);
  const matches = rankMatches(query.text, terms, all, query.limit, terms.length);
  if (matches.length > 0 || terms.length === 1) return matches;
  const some = await candidates(index, [groups.flat()], query);
  return rankMatches(query.text, terms, some, query.limit, 1);
}

async function candidates(index: TokenIndex, groups: LookUp[][], query: SearchQuery): Promise<Candidate[]> {
  const wanted = Math.max(RANKED, query.limit);
  const find = (classes: readonly string[], most = Number.MAX_SAFE_INTEGER) =>
    index.find(groups, classes, query, wanted, most);
  const few = await find(LENGTH_CLASSES, index.cheap ? undefined : LOOK_AT_ONCE);
  if (few) return index.read(few);
  // A set: an engine that looks for near tokens may find a node among those of other lengths too.
  const found = new Set<string>();
  for (const lengthClass of LENGTH_CLASSES) {
    for (const id of (await find([lengthClass])) ?? []) found.add(id);
    if (found.size >= wanted) break;
  }
  return index.read([...found].slice(0, wanted));
}

interface Found {
  /** Undefined where there were too many. */
  ids: string[] | undefined;
}

/** The index, asked only for what is not kept: what people search for is searched for again. */
function remembering(index: TokenIndex, kept: RowsOfState): TokenIndex {
  return {
    cheap: index.cheap,
    async find(groups, classes, query, wanted, most) {
      const { kinds, topics } = query;
      const find = () => index.find(groups, classes, query, wanted, most);
      if (index.cheap) return find();
      const key = JSON.stringify([groups, classes, kinds, topics, wanted, most]);
      const known = kept.get<Found>('what is found', key);
      if (known) return known.ids;
      const ids = await find();
      kept.keep('what is found', key, { ids } satisfies Found);
      return ids;
    },
    async has(lookUp) {
      const key = `${lookUp.how} ${lookUp.token}`;
      const known = kept.get<boolean>('a token', key);
      if (known !== undefined) return known;
      const has = await index.has(lookUp);
      kept.keep('a token', key, has);
      return has;
    },
    async read(ids) {
      const found: Candidate[] = [];
      const missing = ids.filter((id) => {
        const candidate = kept.get<Candidate>('a candidate', id);
        if (candidate) found.push(candidate);
        return !candidate;
      });
      if (missing.length === 0) return found;
      for (const candidate of await index.read(missing)) {
        kept.keep('a candidate', candidate.id, candidate);
        found.push(candidate);
      }
      return found;
    },
  };
}

function lookUpsOf(term: Term): LookUp[] {
  return [stemLookUp(term), ...startLookUps(term), ...(term.typo ? typoLookUps(term) : [])];
}

/** The best `limit` candidates that match at least `required` of the terms, best first, ties by id. Pure. */
export function rankMatches(
  text: string,
  terms: Term[],
  candidates: Candidate[],
  limit: number,
  required: number,
): SearchMatch[] {
  const phrase = phraseOf(text);
  const may = mayMatch(terms);
  return candidates
    .flatMap((candidate) => rank(phrase, terms, candidate, required, may) ?? [])
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

function rank(
  phrase: Phrase,
  terms: Term[],
  candidate: Candidate,
  required: number,
  may: (entry: string) => boolean,
): SearchMatch | undefined {
  const best = terms.map(() => 0);
  let matched = candidate.label;
  let top = 0;
  for (const text of new Set([candidate.label, ...candidate.words])) {
    if (!may(text)) continue;
    const entry = entryOf(text);
    const qualities = terms.map((term) => quality(term, entry.words));
    const hits = qualities.filter((q) => q > 0).length;
    if (hits === 0) continue;
    const weight = text === candidate.label ? 1 : entry.pieces.length <= NAME_WORDS ? 0.9 : 0.6;
    for (const [i, q] of qualities.entries()) best[i] = Math.max(best[i] ?? 0, q * weight);
    const coverage = Math.min(1, hits / entry.pieces.length);
    const score = weight * (mean(qualities) * (0.6 + 0.4 * coverage) + likeness(phrase, entry));
    if (score > top) {
      top = score;
      matched = text;
    }
  }
  if (best.filter((q) => q > 0).length < required) return undefined;
  const score = Math.round((mean(best) + top) * 1e6) / 1e6;
  return {
    id: candidate.id,
    kind: candidate.kind,
    label: candidate.label,
    matched: excerpt(matched, terms),
    score,
  };
}

/**
 * Whether an entry can match any of the terms, told without taking it apart: most entries of most candidates cannot. A
 * word that matches begins as the term does: stems only lose letters at their end, but for a last y (ays, ai).
 */
function mayMatch(terms: Term[]): (entry: string) => boolean {
  const starts = terms.map(({ text, stem }) => text.slice(0, /^(.|.i)$/.test(stem) ? 1 : 2));
  const plain = terms.every(({ typo }) => !typo) && starts.every((start) => /^[a-z0-9]+$/.test(start));
  if (!plain) return () => true;
  const start = new RegExp(`(?:^|[^a-z0-9])(?:${starts.join('|')})|[^\\x20-\\x7e]`, 'i');
  return (entry) => start.test(entry);
}

/** An entry of at most this many words is a name; a longer one is a sentence. */
const NAME_WORDS = 6;

/** How well the best of the words matches: 1 the word, 0.9 its stem, 0.55 to 0.85 its beginning, 0.4 a typo. */
function quality(term: Term, words: Word[]): number {
  let best = 0;
  for (const word of words) {
    if (word.text === term.text) return 1;
    if (word.stem === term.stem) best = Math.max(best, 0.9);
    else if (term.text.length > 1 && word.text.startsWith(term.text)) {
      best = Math.max(best, 0.55 + 0.3 * (term.text.length / word.text.length));
    } else if (term.typo && best < 0.4 && typoLookUps(term).length > 0 && oneTypo(term, word)) best = 0.4;
  }
  return best;
}

interface Phrase {
  raw: string;
  joined: string;
}

interface Entry extends Phrase {
  pieces: string[];
  words: Word[];
}

/** What is added when the whole entry is what was typed, sign for sign, word for word, or begins with it. */
function likeness(phrase: Phrase, entry: Entry): number {
  if (phrase.raw === entry.raw) return 1.1;
  if (phrase.joined === entry.joined) return 1;
  return entry.joined.startsWith(phrase.joined) ? 0.2 : 0;
}

function phraseOf(text: string): Phrase {
  return { raw: text.trim().normalize('NFKC').toLowerCase(), joined: piecesOf(text).join(' ') };
}

/** Entries remembered with their words: more than one answer ranks (1,000 nodes, each of some ten entries). */
const ENTRIES_KEPT = 20_000;
const entries = new Map<string, Entry>();

function entryOf(text: string): Entry {
  let entry = entries.get(text);
  if (!entry) {
    entry = { ...phraseOf(text), pieces: piecesOf(text), words: wordsOf(text) };
    if (entries.size >= ENTRIES_KEPT) entries.clear();
    entries.set(text, entry);
  }
  return entry;
}

const EXCERPT_MAX = 160;

/** The entry, or of a long one the part around the first word that matched. */
function excerpt(text: string, terms: Term[]): string {
  if (text.length <= EXCERPT_MAX) return text;
  const parts = text.split(/(?<=\s)/);
  const first = parts.findIndex((part) => terms.some((term) => quality(term, wordsOf(part)) > 0));
  const before = parts.slice(0, Math.max(0, first)).join('').length;
  const from = before < EXCERPT_MAX / 2 ? 0 : text.lastIndexOf(' ', before - EXCERPT_MAX / 4) + 1;
  const cut = text.slice(from, from + EXCERPT_MAX);
  const to = from + cut.length < text.length ? cut.replace(/\s+\S*$/, '') : cut;
  return `${from > 0 ? '…' : ''}${to}${from + cut.length < text.length ? '…' : ''}`;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
