/**
 * The stem of an English word in lower case, by Porter's rules of 1980 (https://tartarus.org/martin/PorterStemmer/):
 * infusion, infusions and infused share "infus". Words with other than a-z, or of two letters, stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let w = pluralless(word);
  w = step1b(w);
  if (/y$/.test(w) && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaceSuffix(w, STEP_2, 0);
  w = replaceSuffix(w, STEP_3, 0);
  w = step4(w);
  return step5(w);
}

/** The word without its plural ending: sirtuins, sirtuin; studies, study; doses, dose. */
export function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return pluralless(word);
}

function pluralless(w: string): string {
  if (w.endsWith('sses') || w.endsWith('ies')) return w.slice(0, -2);
  return w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w;
}

function step1b(w: string): string {
  if (w.endsWith('eed')) return measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w;
  const root = /^(.+)(ed|ing)$/.exec(w)?.[1];
  if (root === undefined || !hasVowel(root)) return w;
  if (/(at|bl|iz)$/.test(root)) return `${root}e`;
  if (/([^aeiouylsz])\1$/.test(root)) return root.slice(0, -1);
  return measure(root) === 1 && endsShort(root) ? `${root}e` : root;
}

function step4(w: string): string {
  const suffix = STEP_4.find((ending) => w.endsWith(ending));
  if (suffix === undefined) return w;
  const root = w.slice(0, -suffix.length);
  if (measure(root) < 2 || (suffix === 'ion' && !/[st]$/.test(root))) return w;
  return root;
}

function step5(w: string): string {
  if (w.endsWith('e')) {
    const root = w.slice(0, -1);
    const m = measure(root);
    return m > 1 || (m === 1 && !endsShort(root)) ? root : w;
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w;
}

function replaceSuffix(w: string, rules: readonly (readonly [string, string])[], above: number): string {
  const rule = rules.find(([suffix]) => w.endsWith(suffix));
  if (!rule) return w;
  const root = w.slice(0, -rule[0].length);
  return measure(root) > above ? root + rule[1] : w;
}

/** V for a vowel, C for a consonant; y is a vowel after a consonant. */
function shape(w: string): string {
  let pattern = '';
  for (const letter of w) {
    const vowel = /[aeiou]/.test(letter) || (letter === 'y' && pattern.endsWith('C'));
    pattern += vowel ? 'V' : 'C';
  }
  return pattern;
}

const measure = (w: string) => shape(w).match(/V+C+/g)?.length ?? 0;
const hasVowel = (w: string) => shape(w).includes('V');
const endsShort = (w: string) => shape(w).endsWith('CVC') && !/[wxy]$/.test(w);

const STEP_2 = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
] as const;

const STEP_3 = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
] as const;

// Longer endings before those they end with (ement, ment, ent).
const STEP_4 = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(' ');
