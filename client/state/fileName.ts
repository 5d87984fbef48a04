/** Names of the files that leave the atlas: they say what is inside, for a CSV has no place for it. */

export interface Edition {
  /** Title of the topic. */
  readonly title: string;
  readonly version: string;
  readonly license: string;
}

/**
 * "evidence-atlas_nad-iv-therapy_matrix-mechanisms-by-study-design_data-1.0.0_cc-by-4.0_2026-11-22.csv": topic, view,
 * version of the data, licence and day. Safe on every file system.
 */
export function fileName(edition: Edition | null, what: string, extension: string, day: Date): string {
  const parts = edition
    ? ['Evidence Atlas', edition.title, what, `data ${edition.version}`, edition.license, isoDay(day)]
    : ['Evidence Atlas', what, isoDay(day)];
  return `${parts.map(slug).filter(Boolean).join('_')}.${extension}`;
}

const LONGEST_PART = 60;

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, LONGEST_PART)
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** The day where the reader is. */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
