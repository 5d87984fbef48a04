import { singular, stem } from './stem.ts';

/**
 * How text becomes search tokens, for both engines alike. The engines' own analysers differ (one has neither stems,
 * prefixes nor typos), so each word is written out as plain tokens, and the engines only look tokens up:
 *   s + stem                         stems, and with them exact words and synonyms
 *   p + first 2..7 letters           prefixes
 *   d + the word, and the word with any one of its first 7 letters left out    one typo (as SymSpell finds them)
 * Tokens are a-z and 0-9 only, so that no engine splits, folds or drops them. Before each stands a letter for the
 * length of the node's label (`LENGTH_CLASSES`): where two letters match a tenth of a large graph, the short
 * labels are looked up alone, and the answer is the same on both engines.
 */
const PREFIX_MIN = 2;
const PREFIX_MAX = 7;
const TYPO_MIN = 4;
const WORD_MAX = 40;
/** Words remembered with what was made of them; beyond this, from the start again. */
const WORDS_KEPT = 20_000;
const TERMS_MAX = 12;

/** A word as it is compared: folded, without its plural, stemmed. */
export interface Word {
  text: string;
  singular: string;
  stem: string;
}

/** Longest label of each class, in UTF-16 units. */
const LENGTH_LIMITS = [8, 12, 16, 24, 32, 48, 64, 96, 128];
/** The letters before the tokens of nodes with short labels, longer ones, and so on. */
export const LENGTH_CLASSES = [...'abcdefghij'];

/** The prepared `search` property of a node with these words: its label first, synonyms, identifiers, sentences. */
export function prepareSearch(words: string[]): string {
  const longer = LENGTH_LIMITS.findIndex((limit) => (words[0] ?? '').length <= limit);
  const lengthClass = LENGTH_CLASSES.at(longer) ?? '';
  const tokens = new Set<string>();
  for (const entry of words) {
    for (const word of wordsOf(entry)) {
      if (STOP_WORDS.has(word.text)) continue;
      for (const text of indexTokens(word)) tokens.add(text);
    }
  }
  let prepared = '';
  for (const text of tokens) prepared += `${prepared && ' '}${lengthClass}${text}`;
  return prepared;
}

/** The tokens of a word by its text: a large topic has a million words, and few of them are new. */
const tokensOfWords = new Map<string, string[]>();

function indexTokens(word: Word): string[] {
  let tokens = tokensOfWords.get(word.text);
  if (!tokens) {
    tokens = [stemToken(word)];
    for (let n = PREFIX_MIN; n <= Math.min(PREFIX_MAX, word.text.length); n++) {
      tokens.push(token('p', word.text.slice(0, n)));
    }
    tokens.push(...typoTokens(word.singular));
    if (tokensOfWords.size >= WORDS_KEPT) tokensOfWords.clear();
    tokensOfWords.set(word.text, tokens);
  }
  return tokens;
}

/** The words to search for: stop words left out unless there is nothing else, at most 12. */
export function queryTerms(text: string): Word[] {
  const words = [...new Map(piecesOf(text).map((piece) => [piece, toWord(piece)])).values()];
  const meaning = words.filter((word) => !STOP_WORDS.has(word.text));
  return (meaning.length > 0 ? meaning : words).slice(0, TERMS_MAX);
}

export const stemToken = (word: Word) => token('s', word.stem);

/** The token that words starting with this one carry; none below two letters. */
export const prefixTokens = (word: Word) =>
  word.text.length < PREFIX_MIN ? [] : [token('p', word.text.slice(0, PREFIX_MAX))];

/** The tokens shared with words one typo away; none for words of under four letters, or without letters. */
export function typoLookups(word: Word): string[] {
  return word.text.length < TYPO_MIN || word.singular.length < TYPO_MIN ? [] : typoTokens(word.singular);
}

/** The words of a text in order. Parts of a compound (IL-6) are followed by the compound in one (il6). */
export function wordsOf(text: string): Word[] {
  const words: string[] = [];
  for (const chunk of fold(text).split(/\s+/)) {
    const pieces = splitChunk(chunk);
    words.push(...pieces);
    const joined = pieces.join('');
    if (pieces.length > 1 && pieces.length <= 4 && joined.length <= 24) words.push(joined);
  }
  return words.map(toWord);
}

/** The words of a text without compounds: for counting and comparing phrases. */
export const piecesOf = (text: string): string[] => fold(text).split(/\s+/).flatMap(splitChunk);

/** Whether the words differ by one letter put in, left out, replaced, or two neighbours swapped; digits must agree. */
export function oneTypo(a: Word, b: Word): boolean {
  return oneEdit(a.singular, b.singular) || oneEdit(a.text, b.text);
}

function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.length !== restB.length) return restA.slice(1) === restB || restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

function typoTokens(word: string): string[] {
  if (word.length < TYPO_MIN - 1 || !/\p{L}/u.test(word)) return [];
  const start = word.slice(0, PREFIX_MAX);
  const shorter =
    word.length < TYPO_MIN ? [] : Array.from(start, (_, i) => start.slice(0, i) + start.slice(i + 1));
  return [start, ...new Set(shorter)].map((text) => token('d', text));
}

/** Case, accents, ligatures, sub- and superscripts away; Greek letters by their names, as compounds: TNFα, tnf-alpha. */
function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/'s\b/g, '');
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[α-ω]/g, (letter) => `-${GREEK[letter] ?? letter}-`)
    .replace(/[ßæœøłđðþı]/g, (letter) => LATIN[letter] ?? letter);
}

const splitChunk = (chunk: string): string[] =>
  chunk.split(/[^\p{L}\p{N}]+/u).flatMap((piece) => (piece === '' ? [] : [piece.slice(0, WORD_MAX)]));

const known = new Map<string, Word>();

function toWord(text: string): Word {
  let word = known.get(text);
  if (!word) {
    word = { text, singular: singular(text), stem: stem(text) };
    if (known.size >= WORDS_KEPT) known.clear();
    known.set(text, word);
  }
  return word;
}

const token = (sort: 's' | 'p' | 'd', text: string) =>
  sort + text.replace(/[^a-z0-9]/gu, (letter) => `x${letter.codePointAt(0)?.toString(16)}x`);

const GREEK: Record<string, string> = Object.fromEntries(
  'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega'
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ')) ?? [],
);
const LATIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const STOP_WORDS = new Set(
  'a an and are as at be been but by can could did do does for from had has have how if in into is it its of on or that the their them there these they this those to was were what when where whether which who why will with would'.split(
    ' ',
  ),
);
