/** Common names, as packs have them, of organisms that files call by their scientific ones. */
const COMMON_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Homo sapiens': 'human',
    'Mus musculus': 'mouse',
    'Rattus norvegicus': 'rat',
    'Danio rerio': 'zebrafish',
    'Drosophila melanogaster': 'fruit fly',
    'Saccharomyces cerevisiae': 'yeast',
  }),
);

/** Undefined where none is known: the scientific name then stands in the sentence alone. */
export const commonName = (organism: string): string | undefined => COMMON_NAMES.get(organism);
