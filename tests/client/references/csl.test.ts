import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAuthors } from '../../../references/authors.ts';
import { studyItems } from '../../../references/csl.ts';
import { pageItem } from '../../../client/references/page.ts';
import { referenceText } from '../../../client/references/text.ts';
import { aReference } from './samples.ts';

const item = (fields: Parameters<typeof aReference>[0]) => studyItems([aReference(fields)])[0];

describe('authors', () => {
  test('are people with initials, bodies, and others who are not named', () => {
    expect(parseAuthors('Reyna K, de Guia RM, Nakagawa-Nagahama Y, Poljšak JP-M, et al.')).toEqual({
      names: [
        { family: 'Reyna', given: 'K.' },
        { family: 'de Guia', given: 'R. M.' },
        { family: 'Nakagawa-Nagahama', given: 'Y.' },
        { family: 'Poljšak', given: 'J. P.-M.' },
      ],
      more: true,
    });
    expect(parseAuthors('US FDA (reported by pages, second hand)').names).toEqual([
      { literal: 'US FDA (reported by pages, second hand)' },
    ]);
    expect(parseAuthors('US FDA').names).toEqual([{ literal: 'US FDA' }]);
    expect(parseAuthors('Radenkovic D, Reason').names[1]).toEqual({ literal: 'Reason' });
    expect(parseAuthors(null)).toEqual({ names: [], more: false });
  });

  test('none is made up and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\p{Lu}\p{Ll}{1,8} \p{Lu}{1,3}$/u)), (people) => {
        const { names, more } = parseAuthors(people.join(', '));
        expect(names).toHaveLength(people.length);
        expect(more).toBe(false);
      }),
    );
  });
});

describe('a study as an item', () => {
  test('has its type by what is known of it', () => {
    const types = [
      { doi: '10.1/x', journal: 'Nutrients' },
      { doi: '10.1101/x', journal: 'medRxiv', preprint: true },
      { registrations: ['CLINICALTRIALS:NCT05698771'], journal: 'ClinicalTrials.gov', hasResults: false },
      { registrations: ['CLINICALTRIALS:NCT05698771'], journal: 'Pain' },
      { journal: 'Society for Neuroscience meeting poster (2014)' },
      { journal: 'University of Maryland / FDA report' },
      { journal: 'FDA.gov' },
      { journal: 'Cureus' },
      {},
    ].map((fields) => item(fields)?.type);
    expect(types).toEqual([
      'article-journal',
      'article',
      'dataset',
      'article-journal',
      'paper-conference',
      'report',
      'webpage',
      'article-journal',
      'document',
    ]);
  });

  test('has no field of which nothing is recorded, and says so in its note', () => {
    expect(item({})).toEqual({
      id: 'grant2019',
      type: 'document',
      note: 'Not recorded: title, authors, journal, year. No identifier recorded. In Evidence Atlas: Grant 2019 (nad:study:grant2019).',
    });
  });

  test('carries its identifiers, and an address where it has no DOI', () => {
    expect(item({ doi: '10.1/x', pmid: '7' })).toMatchObject({ DOI: '10.1/x', PMID: '7' });
    expect(item({ doi: '10.1/x', pmid: '7' })).not.toHaveProperty('URL');
    expect(item({ pmid: '7' })?.URL).toBe('https://pubmed.ncbi.nlm.nih.gov/7/');
    const registered = item({ registrations: ['CLINICALTRIALS:NCT1'], journal: 'ClinicalTrials.gov' });
    expect(registered).toMatchObject({
      number: 'NCT1',
      publisher: 'ClinicalTrials.gov',
      URL: 'https://clinicaltrials.gov/study/NCT1',
    });
  });

  test('is warned of where it was retracted', () => {
    expect(item({ retracted: true })?.note).toMatch(/^Retracted\./);
  });

  test('has a key of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        const ids = studyItems(keys.map((key) => aReference({ key }))).map(({ id }) => id);
        expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(keys.length);
        for (const id of ids) expect(id).toMatch(/^\w+$/);
      }),
    );
  });
});

describe('a reference in words', () => {
  test('says what is recorded and what is not', () => {
    const study = item({
      authors: 'Grant R, Berg J, et al.',
      title: 'A pilot study.',
      journal: 'Front Aging Neurosci',
      year: 2019,
      doi: '10.3389/fnagi.2019.00257',
      pmid: '31572171',
    });
    expect(study && referenceText(study)).toBe(
      'Grant R, Berg J, et al. A pilot study. Front Aging Neurosci. 2019. doi:10.3389/fnagi.2019.00257. PMID 31572171.',
    );
    const asks = item({ title: 'Does it help?', journal: 'Nutrients', authors: 'Li B', year: 2020 });
    expect(asks && referenceText(asks)).toBe('Li B. Does it help? Nutrients. 2020.');
    const bare = item({});
    expect(bare && referenceText(bare)).toBe(
      '[authors not recorded]. [title not recorded]. [year not recorded].',
    );
  });
});

test('a page has a title, an address, a version and the day of the visit', () => {
  const page = pageItem({
    title: 'An infusion raises NAD+.',
    url: 'http://atlas/explore?sel=nad:claim:C13',
    version: '1.0.0',
    licence: 'CC-BY-4.0',
    accessed: new Date(2026, 10, 2),
  });
  expect(page).toEqual({
    id: 'evidence_atlas',
    type: 'webpage',
    title: 'An infusion raises NAD+.',
    publisher: 'Evidence Atlas',
    version: '1.0.0',
    URL: 'http://atlas/explore?sel=nad:claim:C13',
    accessed: { 'date-parts': [[2026, 11, 2]] },
    note: 'Data version 1.0.0. Licence CC-BY-4.0. Accessed 2026-11-02.',
  });
  expect(referenceText(page)).toBe(
    '“An infusion raises NAD+.” Evidence Atlas, data version 1.0.0. http://atlas/explore?sel=nad:claim:C13 (accessed 2026-11-02).',
  );
});
