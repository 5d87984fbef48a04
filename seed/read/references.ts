/** What references have in common: nothing is known of them but what the file says. */
import type { ImporterDefaults } from './importer.ts';

export const REFERENCES: ImporterDefaults = {
  summary: 'Studies that were imported as references: what was done and what they found is yet to be read.',
  license: 'Facts only',
  provenance: {
    what: 'Bibliographic facts and identifiers of studies',
    from: 'A file of references',
    license: 'Facts only',
  },
};
