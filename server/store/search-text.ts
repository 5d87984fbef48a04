/** The prepared `search` property of a node with these words (its label first). */
export function prepareSearch(words: string[]): string {
  return words.join(' ').toLowerCase();
}
