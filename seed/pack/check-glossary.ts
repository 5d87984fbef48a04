/** What the glossary of a pack must keep: each word explained once, whatever its form, and concepts that exist. */
import type { Findings } from './findings.ts';
import type { Pack } from './format.ts';

export function checkGlossary(pack: Pack, { add, refer }: Findings): void {
  const explained = new Map<string, number>();
  pack.glossary.forEach((row, i) => {
    refer('glossary', i, 'concept', 'concept', row.concept);
    const forms = [row.term, ...row.also];
    forms.forEach((form, k) => {
      const word = form.toLowerCase();
      const first = explained.get(word);
      if (first === undefined) explained.set(word, i);
      else add('glossary', i, k === 0 ? 'term' : `also[${k - 1}]`, ownWord(first, i), form);
    });
  });
}

const ownWord = (first: number, row: number) =>
  first === row ? 'each form once' : `a word that no other row explains (row ${first + 1} does)`;
