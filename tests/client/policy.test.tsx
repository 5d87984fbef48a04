// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  DEFAULT_POLICY,
  policyWords,
  toggleDesign,
  toggleStudy,
  toPolicyInput,
} from '../../client/state/policy.ts';
import { Panel } from '../../client/views/panel/Panel.tsx';
import { aClaimPanel, aLine, aStudy } from './samples.ts';
import { fakeServer, show } from './server.tsx';

describe('what-if rules', () => {
  test('at their default ask for the stored grade', () => {
    expect(toPolicyInput(DEFAULT_POLICY)).toBeNull();
    expect(policyWords(DEFAULT_POLICY)).toBe('');
  });
  test('are asked for and said', () => {
    const policy = { ...DEFAULT_POLICY, humansOnly: true, toYear: 2019, excludeStudies: ['s'] };
    expect(toPolicyInput(policy)).toEqual({ humansOnly: true, toYear: 2019, excludeStudies: ['s'] });
    expect(policyWords(policy)).toBe('only studies in people, as of 2019, without 1 study');
  });
  test('by design are asked for and said', () => {
    const one = toggleDesign(DEFAULT_POLICY, 'COHORT');
    const policy = toggleDesign(one, 'RANDOMIZED_CROSSOVER');
    expect(toPolicyInput(policy)).toEqual({ designs: ['COHORT', 'RANDOMIZED_CROSSOVER'] });
    expect(policyWords(policy)).toBe('only cohort or randomised crossover trial');
    expect(toggleDesign(one, 'COHORT')).toEqual(DEFAULT_POLICY);
  });
  test('leaving a study out twice changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (excludeStudies, id) => {
        const policy = { ...DEFAULT_POLICY, excludeStudies };
        const twice = toggleStudy(toggleStudy(policy, id), id);
        expect([...twice.excludeStudies].sort()).toEqual([...excludeStudies].sort());
      }),
    );
  });
});

describe('the claim panel under a what-if', () => {
  const onPolicy = vi.fn();
  const claim = aClaimPanel({
    evidence: {
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [aLine({ study: aStudy({ id: 's', label: 'Grant 2019', year: 2019 }) })],
    },
    grade: { ...aClaimPanel().grade, level: 'STRONG', rank: 3, sentence: 'Well corroborated.' },
  });
  const answer = ({ asking }: Record<string, unknown>) => ({
    node: {
      __typename: 'Claim',
      ...claim,
      ...(asking
        ? { whatIf: { ...claim.grade, level: 'LIMITED', rank: 1, sentence: 'Hardly corroborated.' } }
        : {}),
    },
  });
  const panel = (policy = DEFAULT_POLICY) => (
    <Panel id="nad:claim:C13" policy={policy} onPolicy={onPolicy} onClose={vi.fn()} asSheet={false} />
  );

  test('asks for a fresh grade, shows it and says which is the atlas’s own', async () => {
    const server = fakeServer({ Selected: answer });
    show(panel({ ...DEFAULT_POLICY, humansOnly: true }));
    await screen.findByText('Hardly corroborated.');
    expect(screen.getByText(/A what-if: only studies in people/).textContent).toContain(
      'The atlas’s own grade is strong, supported.',
    );
    expect(server.asked[0]?.variables).toEqual({
      id: 'nad:claim:C13',
      policy: { humansOnly: true },
      asking: true,
    });
  });

  test('offers its switches, and to leave out a study', async () => {
    fakeServer({ Selected: answer });
    show(panel());
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Only studies in people' }));
    expect(onPolicy).toHaveBeenLastCalledWith({ ...DEFAULT_POLICY, humansOnly: true });
    fireEvent.change(screen.getByLabelText('As of year'), { target: { value: '2019' } });
    expect(onPolicy).toHaveBeenLastCalledWith({ ...DEFAULT_POLICY, toYear: 2019 });
    const designs = screen.getByRole('group', { name: 'Only studies of these designs' });
    fireEvent.click(
      within(designs).getByRole('checkbox', { name: 'Controlled trial, not randomised', hidden: true }),
    );
    expect(onPolicy).toHaveBeenLastCalledWith({ ...DEFAULT_POLICY, designs: ['NON_RANDOMIZED_CONTROLLED'] });
    fireEvent.click(screen.getByRole('button', { name: /^What if without it ?: Grant 2019/ }));
    expect(onPolicy).toHaveBeenLastCalledWith({ ...DEFAULT_POLICY, excludeStudies: ['s'] });
  });
});
