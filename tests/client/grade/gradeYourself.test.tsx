// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { GradeYourself } from '../../../client/views/grade/GradeYourself.tsx';
import { fakeServer, show } from '../server.tsx';
import { lineOf, toGrade } from './claims.ts';

const trial = lineOf(
  'Hawkins 2024',
  {},
  { design: 'RANDOMIZED_PARALLEL', sampleSize: 45, species: ['human'] },
);
const claim = toGrade(
  {
    steps: [
      { domain: 'IMPRECISION', change: -2, reason: '45 participants in the leading studies', studies: [] },
    ],
  },
  [trial],
);

const open = () => {
  fakeServer({
    ClaimToGrade: { claim },
    ClaimsToPractise: { claims: { nodes: [] } },
    Glossary: { glossary: [] },
  });
  show(<GradeYourself id={claim.id} onClose={() => undefined} onOpen={() => undefined} />);
};

describe('grading a claim by oneself', () => {
  test('shows the studies and not the grade', async () => {
    open();
    const studies = await screen.findByRole('region', { name: 'Studies' });
    expect(studies.textContent).toMatch(/For Hawkins 2024, randomised trial, n 45, human/);
    expect(screen.queryByText(claim.assessment.sentence)).toBeNull();
  });

  test('asks for what is open, then compares', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Compare with the atlas' }));
    expect(screen.getByRole('alert').textContent).toBe(
      'Still open: Which way do the studies point; How sure',
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Supported' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Imprecision' }), { target: { value: '-2' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Moderate' }));
    fireEvent.click(screen.getByRole('button', { name: 'Compare with the atlas' }));
    const feedback = screen.getByRole('region', { name: 'Compared with the atlas' });
    within(feedback).getByRole('heading', { name: 'You and the atlas agree in 9 of 10.' });
    within(feedback).getByText(/You say moderate; the atlas says low/);
    expect(document.activeElement?.textContent).toMatch(/agree in 9 of 10/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Supported' }).checked).toBe(false);
  });
});
