import { singular, stem } from './stem.ts';

/**
 * How text becomes search tokens, for both engines alike. The engines' own analysers differ, so each word is written
 * out as plain tokens, and the engines look tokens up, whole, by their beginning or within one letter:
 *   s + stem                         stems, and with them exact words and synonyms
 *   w + the word, w + its singular   beginnings and typos
 * Tokens are letters and digits only, in small letters, so that no engine splits, folds or drops them. Before each
 * stands a letter for the length of the node's label (`LENGTH_CLASSES`): where two letters match a tenth of a large
 * graph, an engine may look the short labels up alone, and the answer is the same on both engines.
 */
const PREFIX_MIN = 2;
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
    tokens = [...new Set([`s${word.stem}`, `w${word.text}`, `w${word.singular}`])];
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

/** How a token is looked for: itself, those it is the beginning of, or those one letter away (`oneEdit`). */
export interface LookUp {
  token: string;
  how: 'whole' | 'start' | 'near';
}

/** Finds words of the same stem. */
export const stemLookUp = (word: Word): LookUp => ({ token: `s${word.stem}`, how: 'whole' });

/** Finds words that start with this one; none below two letters. */
export const startLookUps = (word: Word): LookUp[] =>
  word.text.length < PREFIX_MIN ? [] : [{ token: `w${word.text}`, how: 'start' }];

/** Finds words one typo away; none for words of under four letters, or without letters. */
export function typoLookUps({ text, singular }: Word): LookUp[] {
  if (text.length < TYPO_MIN || singular.length < TYPO_MIN || !/\p{L}/u.test(singular)) return [];
  return [...new Set([text, singular])].map((word) => ({ token: `w${word}`, how: 'near' }));
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

/** Whether the words, or their singulars, are one edit apart. */
export function oneTypo(a: Word, b: Word): boolean {
  return oneEdit(a.singular, b.singular) || oneEdit(a.text, b.text);
}

/** Whether one letter is put in, left out or replaced, or two neighbours are swapped; digits must agree. */
export function oneEdit(a: string, b: string): boolean {
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
