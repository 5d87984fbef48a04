/** Short names of studies, as people cite them in speech: "Grant 2019". */
import type { Study } from './pack/format.ts';

/** The pack's own label; else first author and year; else the registration; else the title's beginning, the PMID or the key. */
export function shortName(study: Study): string {
  if (study.label) return study.label;
  const surname = study.authors
    ?.split(/[,;]/)[0]
    ?.replace(/\s+[A-Z][A-Z.-]{0,3}$/, '')
    .trim();
  if (surname) return study.year ? `${surname} ${study.year}` : surname;
  const registration = study.registrations[0]?.split(':')[1];
  if (registration) return registration;
  const title = study.title ?? study.titleNote;
  if (title) return title.length > 48 ? `${title.slice(0, 47).trimEnd()}…` : title;
  return study.pmid ? `PMID ${study.pmid}` : study.key;
}
