/** References read back by Citation.js, and what of them must be as it was. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from '../../../references/csl.ts';

const FIELDS = ['title', 'container-title', 'publisher', 'DOI', 'note'] as const;

interface Told {
  readonly id: unknown;
  readonly year: unknown;
  readonly authors: readonly string[];
  readonly [field: string]: unknown;
}

export function readBack(text: string): Told[] {
  return new Cite(text, { generateGraph: false }).data.map(told);
}

/** What every format keeps, in a form that can be compared. */
export function told(item: CslItem | Readonly<Record<string, unknown>>): Told {
  const fields: Record<string, unknown> = { ...item };
  const issued = fields.issued as CslItem['issued'];
  const authors = (fields.author ?? []) as NonNullable<CslItem['author']>;
  return {
    id: fields.id,
    year: issued?.['date-parts'][0]?.[0] ?? null,
    authors: authors.map((name) =>
      'literal' in name
        ? name.literal
        : [particle(name) + name.family, name.given].filter(Boolean).join(', '),
    ),
    ...Object.fromEntries(FIELDS.map((field) => [field, fields[field] ?? null])),
  };
}

/** "de Guia": the reader of BibTeX tells the particle apart. */
function particle(name: object): string {
  const found: Record<string, unknown> = { ...name };
  const before = found['non-dropping-particle'] ?? found['dropping-particle'];
  return typeof before === 'string' ? `${before} ` : '';
}
