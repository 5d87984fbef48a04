import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyItems } from '../../../references/csl.ts';
import { pageItem } from '../../../client/references/page.ts';
import { formatted } from '../../../client/references/formats.ts';
import { readBack, told } from './readBack.ts';
import { aReference } from './samples.ts';

const HARD = [
  aReference({
    key: 'müller_2019',
    authors: 'Müller JP, Šimůnková Ž, de Guia RM, 山田 T, Société des Produits Nestlé, et al.',
    title:
      'β-NMN & NAD+: 50% of {x_1} costs $5 #1 ~ 10^3, with ≥ 2 <h after a long title that no line would hold at once',
    journal: 'Alzheimer’s & Dementia',
    year: 2019,
    doi: '10.1002/(SICI)1097_x',
    pmid: '31572171',
  }),
  aReference({ key: 'bare' }),
  aReference({
    key: 'nct1',
    title: 'A registered trial',
    authors: 'University of Delaware',
    journal: 'ClinicalTrials.gov',
    registrations: ['CLINICALTRIALS:NCT05698771'],
    hasResults: false,
  }),
  aReference({ key: 'pre', title: 'Early', journal: 'medRxiv', preprint: true, doi: '10.1101/2024' }),
];

describe('references read back', () => {
  test.each(['bibtex', 'ris'] as const)('from %s are those that were written', async (format) => {
    const items = studyItems(HARD);
    const found = readBack(await formatted(items, format));
    expect(found).toEqual(items.map(told));
  });

  test('from CSL-JSON are the very items', async () => {
    const items = studyItems(HARD);
    expect(JSON.parse(await formatted(items, 'csl'))).toEqual(items);
  });

  test.each(['bibtex', 'ris'] as const)('from %s hold any title', async (format) => {
    // Printable ASCII and Latin letters; a reader takes away spaces at the ends and runs of them.
    const titles = fc
      .stringMatching(/^[A-Za-z][!-~À-ÿ ]{0,120}$/)
      .map((title) => title.replace(/[<>\\~^"`' {}-]+/g, ' ').trim())
      .filter((title) => title !== '');
    await fc.assert(
      fc.asyncProperty(titles, async (title) => {
        const items = studyItems([aReference({ title })]);
        expect(readBack(await formatted(items, format))[0]?.title).toBe(title);
      }),
    );
  });

  test('of a page keep its address and the day', async () => {
    const page = pageItem({
      title: 'Map & table',
      url: 'http://atlas/explore?view=table&sel=nad:claim:C13',
      version: '1.0.0',
      licence: null,
      accessed: new Date(2026, 10, 2),
    });
    for (const format of ['bibtex', 'ris'] as const) {
      const text = await formatted([page], format);
      expect(text).toContain('http://atlas/explore?view=table&sel=nad:claim:C13');
      expect(text).toContain('Accessed 2026-11-02.');
      expect(text).not.toContain('howpublished');
      expect(readBack(text)[0]).toMatchObject({ title: 'Map & table' });
    }
  });
});

test('a list in words is numbered', async () => {
  expect(await formatted(studyItems(HARD), 'text')).toMatch(
    /^1\. Müller JP, .*\n2\. \[authors.*\n3\. .*\n4\. /,
  );
});
