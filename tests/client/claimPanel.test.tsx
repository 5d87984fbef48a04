// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ClaimPanel } from '../../client/views/claim/ClaimPanel.tsx';
import { aClaimPanel, aLine, aStudy } from './samples.ts';
import { fakeServer, show } from './server.tsx';

const page = (...nodes: ReturnType<typeof aLine>[]) => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes,
});
const evidence = () => screen.getByRole('region', { name: 'Studies for and against' });

describe('the claim panel', () => {
  test('says that certainty is not graded', () => {
    show(<ClaimPanel claim={aClaimPanel()} />);
    expect(screen.getByText(/Certainty is not graded yet/)).toBeDefined();
    expect(screen.getByText('Supported')).toBeDefined();
  });

  test('draws the circles once there is a grade, with its sentence and steps', () => {
    const { grade } = aClaimPanel();
    const claim = aClaimPanel({
      grade: {
        ...grade,
        level: 'LOW',
        rank: 2,
        sentence: 'Low certainty that it does.',
        steps: [
          {
            domain: 'RISK_OF_BIAS',
            change: -1,
            reason: 'not blinded',
            studies: [{ id: 's', label: 'Grant 2019' }],
          },
        ],
        caps: ['single study'],
      },
    });
    const { container } = show(<ClaimPanel claim={claim} />);
    expect(container.querySelectorAll('.circle-full')).toHaveLength(2);
    expect(container.querySelectorAll('.circle-empty')).toHaveLength(2);
    expect(screen.getByText('Low certainty that it does.')).toBeDefined();
    expect(screen.getByText('Risk of bias, −1').closest('li')?.textContent).toContain('not blinded');
    expect(screen.getByText('Held back').closest('li')?.textContent).toContain('single study');
    expect(screen.queryByText(/not graded/)).toBeNull();
  });

  test('puts studies by direction and never leaves a field blank', () => {
    const claim = aClaimPanel({
      evidence: page(
        aLine({ id: '1', study: aStudy({ id: 's1', label: 'Grant 2019', sampleSize: 11, doi: '10.1/x' }) }),
        aLine({
          id: '2',
          direction: 'DISPUTES',
          counted: false,
          notCountedBecause: 'narrative review',
          study: aStudy({ id: 's2', label: 'Reyna 2026' }),
        }),
      ),
    });
    show(<ClaimPanel claim={claim} />);
    const [pro, neutral, contra] = within(evidence()).getAllByRole('heading', { level: 3 });
    expect([pro, neutral, contra].map((heading) => heading?.textContent?.trim())).toEqual([
      'For 1',
      'Neutral 0',
      'Against 1',
    ]);
    const [first, second] = within(evidence()).getAllByRole('article');
    if (!first || !second) throw new Error('two studies expected');
    expect(first.textContent).toContain('n 11');
    expect(first.textContent).toContain('species not recorded');
    expect(within(first).getByRole('link', { name: /^DOI/ }).getAttribute('href')).toBe(
      'https://doi.org/10.1/x',
    );
    expect(within(first).getByRole('link', { name: /^DOI/ }).getAttribute('rel')).toContain('noopener');
    expect(second.textContent).toContain('n not recorded');
    expect(second.textContent).toContain('no identifier recorded');
    expect(second.textContent).toContain('Not counted: narrative review');
  });

  test('names the arm that a line is about and takes its route', () => {
    const arms = [
      { label: 'IV NAD+', route: 'intravenous', comparator: false },
      { label: 'Oral NR', route: 'oral', comparator: true },
    ];
    show(<ClaimPanel claim={aClaimPanel({ evidence: page(aLine({ arm: 1, study: aStudy({ arms }) })) })} />);
    expect(within(evidence()).getByText(/route oral · arm: Oral NR/)).toBeDefined();
  });

  test('fetches the next page of a long list', async () => {
    const server = fakeServer({
      ClaimEvidence: {
        claim: {
          id: 'nad:claim:C13',
          evidence: page(aLine({ id: '2', study: aStudy({ label: 'Later 2020' }) })),
        },
      },
    });
    const first = {
      totalCount: 2,
      pageInfo: { hasNextPage: true, endCursor: 'c1' },
      nodes: [aLine({ id: '1' })],
    };
    show(<ClaimPanel claim={aClaimPanel({ evidence: first })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show more: 1 of 2 lines shown' }));
    await within(evidence()).findByText('Later 2020');
    expect(server.asked).toContainEqual({
      operationName: 'ClaimEvidence',
      variables: { id: 'nad:claim:C13', after: 'c1' },
    });
    expect(screen.queryByRole('button', { name: /Show more/ })).toBeNull();
  });
});
