/** The formats in which references leave the atlas. */
import type { CslItem } from '../../references/csl.ts';
import { referenceText } from './text.ts';

export type Format = 'bibtex' | 'ris' | 'csl' | 'text';

export const FORMATS: Record<Format, { name: string; extension: string; type: string }> = {
  bibtex: { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex' },
  ris: { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems' },
  csl: { name: 'CSL-JSON', extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
  text: { name: 'Text', extension: 'txt', type: 'text/plain' },
};

/** The whole file. The writers of BibTeX and RIS are loaded when one is first asked for. */
export async function formatted(items: readonly CslItem[], format: Format): Promise<string> {
  switch (format) {
    case 'csl':
      return `${JSON.stringify(items, null, 2)}\n`;
    case 'text':
      return numbered(items.map(referenceText));
    default: {
      const { bibtex, ris } = await import('../../references/citationJs.ts');
      return format === 'bibtex' ? bibtex(items) : ris(items);
    }
  }
}

function numbered(lines: readonly string[]): string {
  if (lines.length === 1) return `${lines[0]}\n`;
  return lines.map((line, i) => `${i + 1}. ${line}\n`).join('');
}
