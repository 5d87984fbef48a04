/** PubMed XML (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html), a record at a time. */
import type { Found } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { PUBMED, studyFrom } from './pubmed-record.ts';
import { below, type Element, elements, textOf } from './xml.ts';

async function* read(input: Input): AsyncGenerator<Found> {
  let found = 0;
  for await (const article of elements(input, ['PubmedArticle', 'PubmedBookArticle'])) {
    found += 1;
    yield study(article, { file: input.name, line: article.line });
  }
  if (found === 0)
    yield { at: { file: input.name }, value: 'a file without any', expected: 'PubmedArticle elements' };
}

function study(record: Element, at: { file: string; line: number }): Found {
  const [citation] = [...below(record, 'MedlineCitation'), ...below(record, 'BookDocument')];
  const [article] = [...below(citation, 'Article'), ...(citation ? [citation] : [])];
  const text = (...path: string[]) => textOf(below(article, ...path)[0]) || undefined;
  const ids = [
    ...below(record, 'PubmedData', 'ArticleIdList', 'ArticleId'),
    ...below(citation, 'ArticleIdList', 'ArticleId'),
  ];
  const id = (kind: string) => textOf(ids.find(({ attributes }) => attributes.IdType === kind)) || undefined;
  const doi = below(article, 'ELocationID').find(({ attributes }) => attributes.EIdType === 'doi');
  const [day] = [
    ...below(article, 'Journal', 'JournalIssue', 'PubDate'),
    ...below(article, 'Book', 'PubDate'),
  ];
  return studyFrom(
    {
      pmid: textOf(below(citation, 'PMID')[0]),
      doi: id('doi') ?? textOf(doi),
      pmcid: id('pmc'),
      title: text('ArticleTitle') ?? text('VernacularTitle') ?? text('Book', 'BookTitle'),
      journal: text('Journal', 'Title') ?? text('Book', 'Publisher', 'PublisherName'),
      date: textOf(below(day, 'Year')[0]) || textOf(below(day, 'MedlineDate')[0]),
      authors: below(article, 'AuthorList', 'Author').map(author),
      types: below(article, 'PublicationTypeList', 'PublicationType').map(textOf),
      headings: below(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName').map(textOf),
      registrations: below(article, 'DataBankList', 'DataBank', 'AccessionNumberList', 'AccessionNumber').map(
        textOf,
      ),
    },
    at,
  );
}

const author = (element: Element): string => {
  const part = (name: string) => textOf(below(element, name)[0]);
  return [part('LastName'), part('Initials')].filter(Boolean).join(' ') || part('CollectiveName');
};

export const pubmed: Importer = {
  name: 'pubmed',
  title: 'PubMed XML',
  extensions: ['.xml'],
  defaults: PUBMED,
  read: fileByFile(read),
};
