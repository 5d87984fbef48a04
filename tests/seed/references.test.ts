/** References as they come from reference managers and from PubMed: real files, and bad ones. */
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { designFrom } from '../../seed/read/design.ts';
import { file } from './folder.ts';
import { imported } from './imported.ts';
import { describeWith, sharedData } from './shared-data.ts';

const biblio = (name: string) => sharedData(`biblio/${name}`);
const rispy = (name: string) => biblio(`rispy-example_${name}.ris`);

describeWith('biblio', 'real files of references', () => {
  it('RIS: records with a title or an identifier come in, the odd ones are told', async () => {
    const names = ['basic', 'bom', 'full', 'extraneous_data', 'multiline', 'utf_chars', 'wos'];
    const { pack, said, fates } = await imported('ris', names.map(rispy));
    expect(pack.studies.map((s) => s.title ?? s.doi)).toEqual([
      'A Mathematical Theory of Communication',
      '10.1186/s40981-020-0316-0',
      'Title of reference',
      'The title of the reference',
    ]);
    expect(pack.studies[0]).toMatchObject({
      authors: 'Shannon CE',
      journal: 'Bell System Technical Journal',
      year: 1948,
      design: 'UNSTATED',
      verification: 'no-identifier',
    });
    // The same two records stand in two of the files.
    expect(fates).toEqual({ new: 4, merged: 2 });
    expect(said).toEqual([
      'rispy-example_multiline.ris:1: expected a title or an identifier, got nothing',
      'rispy-example_multiline.ris:8: expected a title or an identifier, got nothing',
      'rispy-example_multiline.ris:17: expected a title or an identifier, got nothing',
      'rispy-example_utf_chars.ris:1: expected a title or an identifier, got nothing',
      'rispy-example_wos.ris: expected a record of RIS, from TY to ER, got a file without any',
    ]);
  });

  it('BibTeX and BibLaTeX: every entry comes in; a book is stated to be no study', async () => {
    const files = ['citation-js-bibtex-input.bib', 'citation-js-biblatex-input.bib'].map(biblio);
    const { pack, said } = await imported('bibtex', files);
    expect(said).toEqual([]);
    expect(pack.studies).toHaveLength(44);
    const byTitle = (title: string) => pack.studies.find((s) => s.title?.startsWith(title));
    expect(byTitle('Roverandom')).toMatchObject({ design: 'OTHER', authors: 'Tolkien JRR', year: 2008 });
    expect(pack.studies.filter((s) => s.pmid).map((s) => s.key)).toEqual(['pmid5500723']);
  });

  it('CSL-JSON: items of a list, and of a cache of answers', async () => {
    const files = ['citation-js-biblatex-csl.json', 'citation-js-bibtex-csl.json', 'citation-js-doi.json'];
    const { pack, said } = await imported('csl', files.map(biblio));
    expect(said).toEqual([]);
    expect(pack.studies).toHaveLength(48);
    expect(pack.studies.filter((s) => s.doi)).toHaveLength(6);
  });

  it('MEDLINE: six records, no abstract among them, twice the same', async () => {
    const files = [1, 2, 3].map((n) => biblio(`biopython-pubmed_result${n}.txt`));
    const first = await imported('medline', files);
    expect(first.said).toEqual([]);
    expect(first.pack.studies).toHaveLength(6);
    expect(first.pack.studies[0]).toMatchObject({
      key: 'pmid12230038',
      title: 'The Bio* toolkits--a brief overview',
      authors: 'Mangalam H',
      journal: 'Briefings in bioinformatics',
      year: 2002,
      design: 'UNSTATED',
    });
    expect(first.pack.studies.at(-1)?.doi).toBe('10.1118/1.4748329');
    expect(JSON.stringify(first.pack)).not.toMatch(/difficult to do with commercial software/);
    const again = await imported('medline', files, { held: first.pack });
    expect(again.pack).toEqual(first.pack);
    expect(again.fates).toEqual({ same: 6 });
  });

  it('PubMed XML: eight articles, designs by publication type, and no abstract', async () => {
    const files = [1, 2, 4, 5, 6, 7].map((n) => biblio(`biopython-pubmed${n}.xml`));
    const { pack, said } = await imported('pubmed', files);
    expect(said).toEqual([]);
    expect(pack.studies).toHaveLength(8);
    expect(pack.studies[0]).toMatchObject({
      pmid: '12091962',
      authors: 'Olivero JM',
      year: 1990,
      design: 'NARRATIVE_REVIEW',
      designNote: 'Indexed by PubMed as Review',
    });
    expect(pack.studies.find((s) => s.pmid === '9997')?.doi).toBe('10.1016/0005-2795(76)90109-4');
    expect(JSON.stringify(pack)).not.toMatch(/Electron paramagnetic resonance and magnetic/);
  });

  it('a truncated archive gives what it had, and is told', async () => {
    const text = await readFile(biblio('biopython-pubmed_result2.txt'));
    const packed = gzipSync(Buffer.concat(Array.from({ length: 40 }, () => text)), { level: 0 });
    const path = await file('cut.txt.gz', packed.subarray(0, packed.length - 9_000));
    const { pack, said } = await imported('medline', [path]);
    expect(pack.studies).toHaveLength(4);
    expect(said.join()).toMatch(/expected a whole gzip file, got one that is broken/);
  });
});

describe('bad XML', () => {
  const article = '<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>';
  const read = async (text: string) => imported('pubmed', [await file('a.xml', text)]);

  it('that defines entities is refused: they may grow without end, or name a file', async () => {
    for (const definition of [
      '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">',
      '<!ENTITY x SYSTEM "file:///etc/passwd">',
    ]) {
      const { pack, said } = await read(`<!DOCTYPE s [${definition}]><s>${article}</s>`);
      expect(said.join()).toMatch(/expected XML without definitions of its own/);
      expect(JSON.stringify(pack)).not.toMatch(/root:/);
    }
  });

  it('that ends early keeps the articles before', async () => {
    const { pack, said } = await read(`<s>${article}<PubmedArticle><MedlineCitation>`);
    expect(pack.studies.map((s) => s.pmid)).toEqual(['1']);
    expect(said.join()).toMatch(/expected well-formed XML/);
  });

  it('of another kind is told', async () => {
    expect((await read('<s/>')).said.join()).toMatch(/expected PubmedArticle elements/);
  });
});

describe('designs', () => {
  it.each([
    [['Journal Article', 'Meta-Analysis', 'Systematic Review'], [], 'META_ANALYSIS'],
    [['Randomized Controlled Trial'], ['Humans'], 'RANDOMIZED_PARALLEL'],
    [['Randomized Controlled Trial'], ['Cross-Over Studies'], 'RANDOMIZED_CROSSOVER'],
    [['Case Reports', 'Review'], [], 'CASE_REPORT'],
    [['Journal Article'], ['Prospective Studies'], 'COHORT'],
    [['Editorial'], [], 'OTHER'],
    [['Clinical Trial'], ['Humans'], 'UNSTATED'],
    [['Journal Article'], ['Randomized Controlled Trials as Topic'], 'UNSTATED'],
  ])('%j with %j is %s', (types, headings, design) => {
    expect(designFrom(types, headings).design).toBe(design);
  });
});
