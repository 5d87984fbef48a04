/** What is used here of Citation.js, which comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: {
      get(name: '@bibtex'): { format: { useIdAsLabel: boolean; asciiOnly: boolean } };
    };
    readonly output: { format(format: 'bibtex' | 'ris', items: readonly object[]): string };
  };
  export class Cite {
    constructor(text: string, options?: { generateGraph: boolean });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
