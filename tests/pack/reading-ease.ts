/** How easy a text is to read, by the length of its words and sentences. */

export const sentences = (text: string) => text.split(/(?<=[.!?:])\s+/).filter((s) => /\w/.test(s));
export const words = (text: string) => text.split(/\s+/).filter((w) => /\w/.test(w));

/**
 * Easier texts have higher values: the Automated Readability Index (Smith and Senter 1967), turned round.
 * It counts letters, so that it needs no list of syllables; its constants are for English prose.
 */
export function readingEase(text: string): number {
  const all = words(text);
  const letters = all.join('').replace(/[^\w+]/g, '').length;
  return -(4.71 * (letters / all.length) + 0.5 * (all.length / sentences(text).length) - 21.43);
}
