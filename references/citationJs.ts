/** BibTeX and RIS by Citation.js. The only file that knows it; large, so loaded on demand. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslName } from './authors.ts';
import type { CslItem } from './csl.ts';

const { format } = plugins.config.get('@bibtex');
// Our keys, not made-up ones; and letters as they are: in ASCII alone it drops those that LaTeX has no command for.
format.useIdAsLabel = true;
format.asciiOnly = false;

export function bibtex(items: readonly CslItem[]): string {
  const text = plugins.output.format('bibtex', items.map(latexSafe));
  // The address is in `url` already, there without the escapes that this field would need.
  return `${text.replace(/^\thowpublished = .*\n/gm, '').trim()}\n`;
}

export function ris(items: readonly CslItem[]): string {
  const text = plugins.output.format('ris', copied(items));
  // It breaks lines within words, and readers join them with a space: here a field is one line. And it cuts keys.
  const ids = items.map(({ id }) => id).values();
  return `${text
    .trim()
    .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
    .replace(/^ID {2}- .*$/gm, (line) => `ID  - ${ids.next().value ?? line.slice(6)}`)}\n`;
}

/** Citation.js wants what it may change. */
function copied(items: readonly CslItem[]): CslItem[] {
  return structuredClone([...items]);
}

/** Without `asciiOnly` Citation.js escapes nothing; addresses and identifiers stay as they are in any case. */
function latexSafe(item: CslItem): CslItem {
  const safe = { ...structuredClone(item) };
  return {
    ...safe,
    ...(safe.title === undefined ? {} : { title: escaped(safe.title) }),
    ...(safe['container-title'] === undefined ? {} : { 'container-title': escaped(safe['container-title']) }),
    ...(safe.publisher === undefined ? {} : { publisher: escaped(safe.publisher) }),
    ...(safe.note === undefined ? {} : { note: escaped(safe.note) }),
    ...(safe.author === undefined ? {} : { author: safe.author.map(escapedName) }),
  };
}

function escapedName(name: CslName): CslName {
  return 'literal' in name
    ? { literal: escaped(name.literal) }
    : { family: escaped(name.family), given: escaped(name.given) };
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

function escaped(text: string): string {
  return text.replace(/[&%$#_{}\\~^<>]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}
