// @vitest-environment happy-dom
/** Data may come from anybody: an address in it becomes a link only where following it is harmless. */
import { screen } from '@testing-library/react';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OutLinks } from '../../../client/ui/OutLinks.tsx';
import { OutsideLink } from '../../../client/ui/OutsideLink.tsx';
import { GlossaryPage } from '../../../client/views/glossary/GlossaryPage.tsx';
import { SourcePanel } from '../../../client/views/source/SourcePanel.tsx';
import { isWebAddress, linksOut } from '../../../references/links.ts';
import { fakeServer, show } from '../server.tsx';

const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//example.org',
  '/graphql',
  '',
];

const hrefs = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href') ?? '');

describe('an address in the data', () => {
  test.each(HOSTILE)('%j stays text', (href) => {
    show(<OutsideLink href={href}>read it</OutsideLink>);
    expect(screen.getByText('read it')).toBeDefined();
    expect(hrefs()).toEqual([]);
  });

  test('of the web is a link that tells the other site nothing', () => {
    show(<OutsideLink href="https://example.org/a">read it</OutsideLink>);
    const link = screen.getByRole('link', { name: 'read it' });
    expect(link.getAttribute('href')).toBe('https://example.org/a');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test.each(HOSTILE)('%j stays text in the panel of a source and in the glossary', async (url) => {
    const term = { id: 't:term:x', term: 'word', also: [], text: 'Meaning.', kind: 'BIOLOGY', concept: null };
    fakeServer({
      Glossary: {
        glossary: [{ __typename: 'GlossaryTerm', ...term, readMore: { title: 'elsewhere', url } }],
      },
    });
    show(
      <>
        <SourcePanel
          source={{
            id: 't:source:x',
            name: 'A source',
            type: 'ARTICLE',
            year: null,
            url,
            doi: null,
            pmid: null,
            license: null,
            retracted: false,
            says: { totalCount: 0, nodes: [] },
            reports: [],
          }}
        />
        <GlossaryPage />
      </>,
    );
    await screen.findByText('elsewhere');
    expect(hrefs().filter((href) => !href.startsWith('/'))).toEqual([]);
  });
});

describe('links made from identifiers', () => {
  test('go to the registries alone, whatever the identifier says', () => {
    const REGISTRIES = [
      'doi.org',
      'pubmed.ncbi.nlm.nih.gov',
      'pmc.ncbi.nlm.nih.gov',
      'clinicaltrials.gov',
      'trialsearch.who.int',
    ];
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(...HOSTILE, '@evil.example', '../../x', '\\evil.example'),
    );
    fc.assert(
      fc.property(text, text, text, fc.array(text), (doi, pmid, pmcid, registrations) => {
        for (const { href } of linksOut({ doi, pmid, pmcid, registrations })) {
          expect(isWebAddress(href)).toBe(true);
          expect(REGISTRIES).toContain(new URL(href).host);
        }
      }),
    );
  });

  test('are shown as links', () => {
    show(<OutLinks thing={{ doi: '10.1000/x', pmid: '1' }} />);
    expect(hrefs()).toEqual(['https://doi.org/10.1000/x', 'https://pubmed.ncbi.nlm.nih.gov/1/']);
  });
});
