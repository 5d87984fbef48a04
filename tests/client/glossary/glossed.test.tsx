// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Glossed } from '../../../client/ui/glossary/Glossed.tsx';
import { placeBeside } from '../../../client/ui/glossary/placeBeside.ts';
import { GlossaryPage } from '../../../client/views/glossary/GlossaryPage.tsx';
import { fakeServer, show } from '../server.tsx';

const glossary = [
  {
    __typename: 'GlossaryTerm',
    id: 'nad:term:enzyme',
    term: 'enzyme',
    also: ['enzymes'],
    text: 'A protein that speeds up a reaction.',
    kind: 'BIOLOGY',
    readMore: { title: 'Enzymes at a university', url: 'https://example.org/enzymes' },
    concept: null,
  },
  {
    __typename: 'GlossaryTerm',
    id: 'nad:term:bias',
    term: 'bias',
    also: [],
    text: 'What leads a study away from the truth.',
    kind: 'EVIDENCE',
    readMore: null,
    concept: null,
  },
];

describe('a word in a text', () => {
  test('is explained on focus, and Escape closes that alone', async () => {
    fakeServer({ Glossary: { glossary } });
    show(
      <p>
        <Glossed text="Enzymes split it." />
      </p>,
    );
    const word = await screen.findByRole('button', { name: 'Enzymes' });
    expect(word.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(word);
    expect(document.getElementById(word.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'enzyme A protein that speeds up a reaction.',
    );
    expect(screen.getByRole('link', { name: /Read more/ }).getAttribute('href')).toBe(
      'https://example.org/enzymes',
    );
    expect(fireEvent.keyDown(document.body, { key: 'Escape' }), 'nobody else hears of the key').toBe(false);
    await waitFor(() => expect(word.getAttribute('aria-expanded')).toBe('false'));
  });

  test('a tap elsewhere closes it', async () => {
    fakeServer({ Glossary: { glossary } });
    show(
      <p>
        <Glossed text="An enzyme and its bias." />
      </p>,
    );
    const word = await screen.findByRole('button', { name: 'enzyme' });
    fireEvent.click(word);
    fireEvent.pointerDown(document.body);
    await waitFor(() => expect(word.getAttribute('aria-expanded')).toBe('false'));
  });

  test('is asked for once, however many texts there are', async () => {
    const server = fakeServer({ Glossary: { glossary } });
    show(
      ['bias', 'an enzyme', 'enzymes'].map((text) => (
        <p key={text}>
          <Glossed text={text} />
        </p>
      )),
    );
    await screen.findByRole('button', { name: 'bias' });
    expect(server.asked.filter(({ operationName }) => operationName === 'Glossary')).toHaveLength(1);
  });

  test('without a glossary is plain text', () => {
    fakeServer({}).down = true;
    show(
      <p>
        <Glossed text="An enzyme." />
      </p>,
    );
    expect(screen.getByText('An enzyme.')).toBeTruthy();
  });
});

describe('the place of an explanation', () => {
  const window = { w: 400, h: 600 };
  const box = { w: 300, h: 120 };

  test('is below the word, above where there is no room, within the window', () => {
    expect(placeBeside({ left: 40, top: 100, bottom: 120 }, box, window)).toEqual({ left: 40, top: 126 });
    expect(placeBeside({ left: 390, top: 500, bottom: 520 }, box, window)).toEqual({ left: 92, top: 374 });
    expect(placeBeside({ left: -50, top: 20, bottom: 560 }, box, window)).toEqual({ left: 8, top: 472 });
  });
});

describe('the glossary page', () => {
  test('narrows to a kind and by letters, and keeps both in the address', async () => {
    fakeServer({ Glossary: { glossary } });
    window.history.replaceState(null, '', '/glossary');
    show(<GlossaryPage />);
    expect((await screen.findByRole('status')).textContent).toMatch(/Loading|2 words/);
    await screen.findByText('2 words');
    fireEvent.click(screen.getByRole('radio', { name: 'Evidence' }));
    await screen.findByText('1 of 2 words');
    expect(window.location.search).toBe('?kind=evidence');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'protein' } });
    await screen.findByText('No word of 2 matches');
    expect(window.location.search).toBe('?q=protein&kind=evidence');
  });
});
